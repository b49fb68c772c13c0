"""What this layer tells those above it, once the transaction is committed."""

from django.dispatch import Signal

# Sent with ids: tuple[int, ...], revisions that now wait to be checked.
revisions_waiting = Signal()
