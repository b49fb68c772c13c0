"""Memory of a worker that has everything loaded and has read 5,000 posts; the limit is 400 MB.

    python -m benchmarks.memory [--posts 5000] [--engine-only]

Loads what a Celery worker loads: Django with all apps, Celery, the references. No database and no broker is asked.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys

from benchmarks.corpus import generate_posts
from factcheck.bundled import bundled_index
from factcheck.pipeline import check_text

LIMIT_MB = 400


def peak_mb() -> float:
    """The most memory that this process has held so far (Linux counts in kB, macOS in bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)


def load_worker() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "moderation.settings")
    import django

    django.setup()
    from moderation.celery import app

    app.loader.import_default_modules()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=5_000)
    parser.add_argument("--engine-only", action="store_true", help="leave Django and Celery out")
    arguments = parser.parse_args()
    print(f"{peak_mb():6.0f} MB  engine imported")
    if not arguments.engine_only:
        load_worker()
        print(f"{peak_mb():6.0f} MB  Django and Celery loaded")
    index = bundled_index()
    print(f"{peak_mb():6.0f} MB  references loaded")
    claims = 0
    for start in range(0, arguments.posts, 500):
        for post in generate_posts(min(500, arguments.posts - start), seed=start):
            claims += len(check_text(post, index=index).claims)
    print(f"{peak_mb():6.0f} MB  {arguments.posts:,} posts read, {claims:,} claims found")
    return 0 if peak_mb() <= LIMIT_MB else 1


if __name__ == "__main__":
    sys.exit(main())
