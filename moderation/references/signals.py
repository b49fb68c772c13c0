"""What this layer tells those above it, once the transaction is committed."""

from django.dispatch import Signal

# Sent with ids: tuple[int, ...], look-ups that wait to be asked.
look_ups_waiting = Signal()
# Sent without more: there are reference changes or answers that nobody has followed up yet.
references_changed = Signal()
