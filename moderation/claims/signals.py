"""What this layer tells those above it, once the transaction is committed."""

from django.dispatch import Signal

# Sent with ids: tuple[int, ...], revisions whose claims and findings are stored now.
revisions_checked = Signal()
