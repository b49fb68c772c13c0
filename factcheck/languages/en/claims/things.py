"""Counts of armies, crews and things of history: "an army of 30,000", "crew of 28", "11,000 tanks", "2,224 aboard".

What a kit holds, a game gives or a writer owns is none: things are counted only where something was done to them or with
them in the past, and nobody speaks of himself.
"""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.languages.en.claims.hobby_talk import is_furniture, is_of_writer
from factcheck.languages.en.thing_words import BODIES, MOVED, THINGS
from factcheck.records import NumberMention

_BODY_OF = re.compile(
    rf"\b(?P<noun>{BODIES})(?:\s+(?:strength|total))?\s+(?:of|was|were|numbered|numbering|totalled|totaling|totalling|stood at|fell to|"
    rf"had fallen to|dropped to|grew to|rose to|reached)\s+(?:only |just |about |some |around |nearly |over |a mere |perhaps |maybe |roughly )*$"
)
_THING_AFTER = re.compile(
    rf"\s+(?:(?:[a-z][a-z'’\-]*)\s+){{0,2}}?(?P<noun>{THINGS}|passengers|sailors|inhabitants|refugees|emigrants|settlers|volunteers|"
    rf"defendants|hostages|lawyers|slaves)\b(?!-)"
)
_ABOARD_AFTER = re.compile(
    r"\s+(?:(?:people|souls|men|persons|passengers|passengers and crew)\s+)?(?P<noun>aboard|on board)\b"
)
_MOVED = re.compile(rf"\s+(?:(?:of them|people|souls|men|more)\s+)?(?P<noun>{MOVED})\b")
# A deed of the past in the sentence.
_PAST = re.compile(
    r"\b(?:lost|sank|sunk|went down|destroyed|had|marched|sailed|fought|invaded|attacked|built|captured|burnt|burned|razed|deployed|"
    r"sent|took|shot down|crossed|landed|committed|commanded|mustered|fielded|faced|outnumbered|was|were|carried|left|fell|led|"
    r"threw|dropped|fired|won|lay|survived|arrived|came|went|bombed|blew|died|killed|joined|gathered|got|used|employed|"
    r"produced|supplied|emigrated|embarked|fled|enlisted|volunteered|signed up|surrendered|besieged|defended|held|passed|voted|met|rescued|saved|sheltered|raided)\b"
)
_GAME = re.compile(
    r"\b(?:kit|kits|scale|decals?|sprues?|game|games|mod|level|hp|xp|dlc|campaign mode|turn|turns|player|players|units? of|points|"
    r"build|spawn|patch|model|models|boxed?|review|price|costs?|[£$€]\d|euros?|quid|bucks|album|tickets)\b"
)
_NO_COUNT = re.compile(
    r"\s*(?:%|percent|mm|cm|km|mph|hp|lbs?|kg|tons?|-?pdr|pounder|inch|in\.|x\b|th\b|st\b|nd\b|rd\b|/|:)"
)
_REACH = 70


def counted_thing(sentence: SentenceView, number: NumberMention) -> tuple[str, int, int] | None:
    """(noun, start, end) of what the number counts, None where that can't be held against any reference."""
    if number.quantity.unit not in ("", "people") or number.quantity.per or number.ordinal:
        return None
    after = sentence.after(number.end, _REACH)
    if _NO_COUNT.match(after):
        return None
    before = sentence.before(number.start, _REACH)
    body = _BODY_OF.search(before)
    if body:
        found = body["noun"], number.start - len(before) + body.start(), number.end
    else:
        thing = _ABOARD_AFTER.match(after) or _MOVED.match(after) or _THING_AFTER.match(after)
        if thing is None:
            return None
        found = thing["noun"], number.start, number.end + thing.end()
    folded = sentence.folded
    if not _PAST.search(folded) or _GAME.search(folded) or is_of_writer(sentence) or is_furniture(sentence, number.end):
        return None
    return found
