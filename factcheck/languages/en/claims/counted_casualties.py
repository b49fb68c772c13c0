"""What a number counts of the dead, wounded, missing."""

from __future__ import annotations

from factcheck.frozen import record


@record
class Counted:
    """What a number counts, and the words that say so (offsets of the whole text).

    `plain`: said in the number's own clause, not taken from what the thread is about. `labelled`: the word stands in
    front of its number, as in a table.
    """

    measure: str
    start: int
    end: int
    plain: bool
    labelled: bool = False
