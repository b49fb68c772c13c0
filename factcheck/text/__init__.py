"""Plain text cut into what the readers work on: sentences, other people's words, struck-out words."""

from factcheck.text.quotations import find_quotations, find_struck
from factcheck.text.sentences import split_sentences

__all__ = ["find_quotations", "find_struck", "split_sentences"]
