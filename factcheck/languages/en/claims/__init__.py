"""Claim readers: each finds one kind of claim in a sentence and says what it may be about. None of them judges."""
