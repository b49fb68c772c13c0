"""What stops a start."""


class LaunchFailed(RuntimeError):
    """Plumbline can't start or go on; the message says what was wrong, where, and what to do."""
