"""The acting half of Plumbline: it fetches, stores, queues, shows, and lets people decide."""

from moderation.celery import app as celery_app

__version__ = "0.1.0"

__all__ = ["celery_app"]
