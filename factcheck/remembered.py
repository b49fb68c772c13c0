"""Answers that follow from the references alone, worked out once and kept with them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

_Answer = TypeVar("_Answer")
# Some 2 kB each at most. When so many are kept, all are let go: what is asked for often soon stands there again.
_MOST = 8_000


class Remembered:
    """What rules worked out of the facts of one index, by the question. It lives as long as the index does.

    An answer is shared by all who ask: it must never be changed.
    """

    __slots__ = ("_answers",)

    def __init__(self) -> None:
        self._answers: dict[Hashable, Any] = {}

    def answer(self, question: Hashable, work_out: Callable[[], _Answer]) -> _Answer:
        """The answer to `question`, which must name everything that it depends on beside the references."""
        answers = self._answers
        found: _Answer | None = answers.get(question)
        if found is None:
            found = work_out()
            if len(answers) >= _MOST:
                answers.clear()
            answers[question] = found
        return found
