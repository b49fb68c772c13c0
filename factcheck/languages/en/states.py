"""Is a body, by its name, a state? Its name dies with it; other bodies' names live on in other countries."""

from __future__ import annotations

import re

_STATE = re.compile(
    r"\b(?:union|republics?|empire|kingdom|reich|federation|confederation|monarchy|caliphate|sultanate|dynasty|tsardom|duchy|"
    r"principality|commonwealth)\b"
)


def is_state_name(label: str) -> bool:
    """ "Soviet Union", "Weimar Republic", "Ottoman Empire"; a "union of writers" is one too, as far as a name tells."""
    return bool(_STATE.search(label.lower()))
