"""What a writer tells of himself, his household and his hobby: no reference knows it, so it is no claim."""

from __future__ import annotations

import re

from factcheck.document import SentenceView

_OWN = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|im|ive|my|mine|me|we|we're|we've|our|ours|us|you|your|yours|you're)\b")
_FURNITURE = re.compile(
    r"\s+(?:\w+\s+)?(?:liked?|likes|voted|viewing|online|found this|follow(?:ing)?|reading|watching|replied|reacted|"
    r"replies|posts?|views|comments)\b"
)


def is_of_writer(sentence: SentenceView) -> bool:
    """Whether the sentence speaks of its writer or to its reader."""
    return _OWN.search(sentence.folded) is not None


def is_furniture(sentence: SentenceView, end: int) -> bool:
    """ "24 people liked this": what a page says of itself behind a number that ends at `end`."""
    return _FURNITURE.match(sentence.after(end, 40)) is not None
