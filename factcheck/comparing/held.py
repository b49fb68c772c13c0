"""How a passage stands to one value of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from factcheck.comparing.values import Value


class Outcome(Enum):
    AGREES = "agrees"
    EXCLUDED = "excluded"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Held:
    """`stated` is the passage's value that agrees or excludes; None where nothing plainly bears on the claim's.

    `by_life`: what happened then in somebody's life leaves no room for what the claim says of its value.
    """

    outcome: Outcome
    claimed: Value
    stated: Value | None = None
    by_life: bool = False
