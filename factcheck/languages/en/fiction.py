"""Which parts of a text speak of an invented world: a game, a novel, a film, an alternate history."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, MatchKind

from factcheck.document import Document, SentenceView
from factcheck.text.cues import register_words
from factcheck.text.folding import fold

_WORLDS = (
    "save game|savegame|save games|save file|video game|video games|playthrough|play-through|in-game|ingame|roleplay|"
    "role-play|roleplaying|role-playing|rpg|dungeon master|game master|game world|fan fiction|fanfiction|fanfic|"
    "in-universe|lore|alternate history|alternate timeline|alternative history|althist|my novel|my story|my campaign|"
    "my character|my nation|my empire|my timeline|canon|worldbuilding|multiplayer|single player|fictional|hearts of iron|"
    "crusader kings|europa universalis|civilization ii|civilization iv|civilization v|civilization vi|civ 2|civ 3|civ 4|"
    "civ 5|civ 6|civ ii|civ iv|civ vi|warhammer|middle-earth|westeros|star wars|star trek|total war|minecraft|"
    "dungeons and dragons|harry potter|lord of the rings|game of thrones"
)
_STAGES = "novel|film|movie|game|anime|manga|comic|screenplay|sci-fi|mod|scenario|timeline"
_CUES = [*_WORLDS.split("|"), *_STAGES.split("|")]
_FIRST_STAGE = len(_WORLDS.split("|"))
_FINDER = AhoCorasick(_CUES, matchkind=MatchKind.LeftmostLongest)
_ANY = register_words(_CUES)
# One mention of a game proves little. A text is all fiction where different ones stand all over it: one in so many
# characters at least. An "as of" year far ahead counts as one.
_ENOUGH = 2
_SPREAD = 1_200
# "2300 AD" and later. The class stands first, so that `re` leaps from one such digit to the next.
_FAR_AHEAD = re.compile(r"[2-9](?<!\w.)(?:(?<!2)\d|(?<=2)[3-9])\d\d ?(?:ad|ce)\b")
_STORY = r"(?:novel|film|movie|game|anime|manga|comic|screenplay|mod|fanfic(?:tion)?|playthrough|play-through|save|run)"
# Here the invented world is what the sentence is about: "in the novel, ...", "in my playthrough", "the film ends with".
_FRAME = re.compile(
    rf"\bin (?:the|this|that|his|her|their|your|a|one|some|another) (?:[\w'-]+ ){{0,3}}?(?:{_STORY}|video games?|alternate "
    r"(?:history|timeline)|alternative history|althist)\b"
    rf"|\b(?:in|on|during|for|of) my (?:[\w'-]+ ){{0,4}}?(?:{_STORY}|campaign|story|timeline|scenario|nation|empire|world|setting|"
    r"alternate history|althist)\b"
    rf"|\bthe (?:{_STORY}) (?:ends|begins|opens|starts|closes|is set|takes place|kicks off)\b"
    r"|\b(?:in-game|in-universe|ingame|save ?game)\b"
)
# Back in the world that references know.
_REALITY = re.compile(
    r"\b(?:in reality|in real life|irl|the real (?:war|world|thing|number|figure|history|event|battle)|real[- ]world|in fact|historically|"
    r"actually|in actual history|otl|in our (?:world|timeline)|based on (?:a )?true|inaccurate|gets? (?:it|that|this) wrong|leaves? (?:it )?out)\b"
)
# A text that sets the invented world against the real one is fiction only where a sentence says so.
_AGAINST_REALITY = re.compile(
    r"\b(?:in reality|in real life|irl|the real (?:war|world|history|event|battle)|otl|in actual history)\b"
)


def find_fiction(document: Document) -> tuple[tuple[int, int], ...]:
    """Spans of the text that speak of an invented world, in order: all of it, or single sentences."""
    hits = _hits(document.folded) if document.sentences.may_hold(_ANY) else []
    in_title = _hits(fold(document.title)) if document.title else []
    if not hits and not in_title:  # a year far ahead alone proves nothing
        return ()
    far_ahead = len(_FAR_AHEAD.findall(document.folded))
    if not hits and not far_ahead:
        return ()
    named = {cue for _, cue in (*hits, *in_title) if cue < _FIRST_STAGE}
    spread = (len(hits) + far_ahead + 1) * _SPREAD >= len(document.text)
    if len(named) + bool(far_ahead) >= _ENOUGH and spread and not _AGAINST_REALITY.search(document.folded):
        return ((0, len(document.text)),)
    return tuple(_framed(document, hits))


def _hits(folded: str) -> list[tuple[int, int]]:
    return [
        (start, cue)
        for cue, start, end in _FINDER.find_matches_as_indexes(folded)
        if not (folded[start - 1 : start].isalnum() or folded[end : end + 1].isalnum())
    ]


def _framed(document: Document, hits: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sentences with a frame, and those after them in their paragraph until one speaks of reality."""
    found: list[tuple[int, int]] = []
    places = iter(sorted(start for start, _ in hits))
    place = next(places, None)
    within = False
    for sentence in document.sentences:
        if within and (_opens_paragraph(sentence, document) or _REALITY.search(sentence.folded)):
            within = False
        holds_cue = False
        while place is not None and place < sentence.end:
            holds_cue = holds_cue or place >= sentence.start
            place = next(places, None)
        if holds_cue and not within:
            within = bool(_FRAME.search(sentence.folded)) and not _REALITY.search(sentence.folded)
        if within:
            found.append((sentence.start, sentence.end))
    return found


def _opens_paragraph(sentence: SentenceView, document: Document) -> bool:
    before = document.sentences[sentence.number - 1].end if sentence.number else 0
    return document.text.count("\n", before, sentence.start) > 1
