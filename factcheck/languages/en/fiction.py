"""Does a text speak of an invented world: a game, a novel, an alternate history?"""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, MatchKind

_CUES = (
    "save game|savegame|save games|save file|video game|video games|playthrough|play-through|in-game|ingame|roleplay|"
    "role-play|roleplaying|role-playing|rpg|dungeon master|game master|game world|fan fiction|fanfiction|fanfic|"
    "in-universe|lore|alternate history|alternate timeline|alternative history|althist|my novel|my story|my campaign|"
    "my character|my nation|my empire|canon|worldbuilding|multiplayer|single player|fictional|hearts of iron|"
    "crusader kings|europa universalis|civilization ii|civilization iv|civilization v|civilization vi|civ 2|civ 3|civ 4|"
    "civ 5|civ 6|civ ii|civ iv|civ vi|warhammer|middle-earth|westeros|star wars|star trek|total war|minecraft"
).split("|")
_FINDER = AhoCorasick(_CUES, matchkind=MatchKind.LeftmostLongest)
# One mention of a game proves little; two different ones, or an "as of" year far ahead, tell.
_ENOUGH = 2
_FAR_AHEAD = re.compile(r"\b(?:2[3-9]\d\d|[3-9]\d{3}) ?(?:ad|ce)\b")


def is_fiction(folded: str) -> bool:
    """Judged over the whole text, `folded` with its title."""
    cues = {
        pattern
        for pattern, start, end in _FINDER.find_matches_as_indexes(folded)
        if not (folded[start - 1 : start].isalnum() or folded[end : end + 1].isalnum())
    }
    return len(cues) + bool(_FAR_AHEAD.search(folded)) >= _ENOUGH
