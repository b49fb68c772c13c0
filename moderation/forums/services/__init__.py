"""What changes the store of forums: one function a verb, one transaction each, no network inside it."""

from moderation.forums.services.feeds import FeedRefused, PollOutcome, add_feed, due_forums, poll_forum
from moderation.forums.services.threads import SAVED_THREADS, SavedThread, forum_for_saved_threads, save_thread

__all__ = [
    "SAVED_THREADS",
    "FeedRefused",
    "PollOutcome",
    "SavedThread",
    "add_feed",
    "due_forums",
    "forum_for_saved_threads",
    "poll_forum",
    "save_thread",
]
