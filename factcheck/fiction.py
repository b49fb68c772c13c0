"""Does a text speak of an invented world: a game, a novel, an alternate history?"""

from __future__ import annotations

import re

_CUES = re.compile(
    r"\b(?:save ?games?|savegame|video ?games?|playthrough|play-through|in-game|ingame|role-?play(?:ing)?|rpg|dungeon master|fan ?fic(?:tion)?|"
    r"in-universe|lore|alternate (?:history|timeline)|althist|my (?:novel|story|campaign|character|nation|empire)|canon|worldbuilding|"
    r"save file|turn \d+|multiplayer|single player|game (?:master|world)|fictional|hearts of iron|crusader kings|europa universalis|"
    r"civ(?:ilization)? ?(?:ii|iii|iv|v|vi|2|3|4|5|6)\b|warhammer|middle-earth|westeros|star wars|star trek)\b"
)
# One mention of a game proves little; two different ones, or an "as of" year far ahead, tell.
_ENOUGH = 2
_FAR_AHEAD = re.compile(r"\b(?:as of |in |by )?(?:2[3-9]\d\d|[3-9]\d{3}) ?(?:ad|ce)\b")


def is_fiction(folded: str) -> bool:
    """Judged over the whole text, `folded` with its title."""
    cues = {match.group() for match in _CUES.finditer(folded)}
    return len(cues) + bool(_FAR_AHEAD.search(folded)) >= _ENOUGH
