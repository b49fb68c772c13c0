"""Words that take up an event or a person named before: "the war", "that battle", "it broke out", "he died".

All patterns read folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick, Implementation

from factcheck.frozen import record
from factcheck.text.folding import fold

# Each noun with the types of event that it can stand for.
_NOUNS: dict[str, frozenset[str]] = {
    noun: frozenset(types.split())
    for nouns, types in {
        "war conflict hostilities fighting": "war",
        "battle": "battle",
        "siege blockade": "siege",
        "famine starvation": "famine",
        "massacre massacres": "massacre",
        "genocide": "genocide",
        "killings": "massacre genocide",
        "congress": "congress",
        "conference summit": "conference",
        "pact treaty agreement accord accords alliance": "pact treaty",
        "trial trials": "trial",
        "purge purges": "purge repression",
        "terror repression repressions": "purge repression",
        "uprising rebellion revolt rising mutiny insurrection coup putsch": "uprising",
        "revolution": "revolution",
        "bombing bombings raid raids": "bombing",
        "attack attacks": "terror_attack",
        "disaster accident catastrophe explosion meltdown earthquake tsunami flood": "disaster",
        "epidemic pandemic plague outbreak": "epidemic",
        "assassination murder": "assassination",
        "election elections": "election",
        "constitution": "constitution",
        "decree": "decree",
        "speech": "speech",
        "flight launch mission": "launch",
    }.items()
    for noun in nouns.split()
}
_ALTERNATIVES = "|".join(sorted(_NOUNS, key=len, reverse=True))
# One of these stands in every sentence that may take something up.
_ANY_WORD = AhoCorasick([*(f" {noun}" for noun in _NOUNS), "it "], implementation=Implementation.DFA)
# "The same war", "the whole bloody famine": words that tell nothing about which.
_PLAIN = frozenset(
    "same whole entire terrible bloody great horrible awful brutal said long actual so-called infamous famous".split()
)
_DEFINITE = re.compile(rf"\b(?:the|this|that|these)\s+(?:(?P<word>[a-z][a-z\-]+)\s+)?(?P<noun>{_ALTERNATIVES})\b")
# "The war of 1812", "the battle for the town", "the war effort", "the trial judge": another one, or no event at all.
_CONTINUES_NAME = re.compile(
    r"['’]s\b|\s+(?:of|for|against|between|with|on|upon|to|over|that|which|where|when|crimes?|criminals?|effort|years?|dead|machine|memorials?|"
    r"room|hero(?:es)?|veterans?|judges?|lawyers?|aims?|economy|cabinet|party|site|victims?|poet|zone|plan|song|film|movie|"
    r"novel|book|museum|scene|suspect|weapon|squad|vehicle|attendant|day|night)\b"
)
_SOMEWHERE = re.compile(r"\s+(?:in|at|near|under)\s+")
_AT_CLAUSE_START = (
    r"(?:^|[.,;:()\"]\s*|\b(?:and|but|so|when|before|after|since|until|because|as|while|that|then|if)\s+)"
)
_IT = re.compile(
    _AT_CLAUSE_START
    + r"\W*(?P<noun>it)\s+(?:(?:all|only|first|really|finally|officially|actually|then|also|had|has)\s+)*"
    r"(?:began|begun|started|broke out|erupted|ended|lasted|took place|happened|occurred|"
    r"was (?:fought|held|signed|concluded|convened|launched|lifted|suppressed|crushed)|"
    r"killed|cost|claimed|caused|left)\b"
)
# "It was in 1921 that ..." speaks of what follows.
_HE = re.compile(r"\b(?P<noun>he|she)\s+(?:\w+ly |had |has |also |himself |herself |finally |later |then |was |is )*$")


@record
class Reference:
    """Words that take up an event. `types` that the event can be of, empty for any ("it"); `word` narrows it further
    ("civil" war), "" where nothing does."""

    start: int
    end: int
    types: frozenset[str]
    word: str = ""


def find_references(folded: str) -> Iterator[Reference]:
    """The nouns and pronouns that may take up an event, left to right. Offsets of `folded`."""
    if not _ANY_WORD.find_matches_as_indexes(folded):
        return
    if "the " in folded or "this " in folded or "that " in folded or "these " in folded:
        for found in _DEFINITE.finditer(folded):
            if _CONTINUES_NAME.match(folded, found.end()):
                continue
            somewhere = _SOMEWHERE.match(folded, found.end())
            if (
                somewhere
                and not folded[somewhere.end() : somewhere.end() + 1].isdigit()
                and not _MONTH.match(folded, somewhere.end())
            ):
                continue  # "the war in the east"
            word = found["word"] or ""
            yield Reference(found.start(), found.end(), _NOUNS[found["noun"]], "" if word in _PLAIN else word)
    if "it " in folded:
        for found in _IT.finditer(folded):
            yield Reference(found.start("noun"), found.end("noun"), frozenset())


_MONTH = re.compile(
    r"(?:(?:the )?(?:spring|summer|autumn|fall|winter|early|late|mid|end|beginning)\b|(?:january|february|march|april|may|june|july|"
    r"august|september|october|november|december)\b)"
)


def pronoun_before(words: str) -> str:
    """ "he" or "she" where it is the subject of the verb that follows `words`, else ""."""
    found = _HE.search(words)
    return found["noun"] if found else ""


# A name of one of these kinds that references don't know: "the Boer War", "the Battle of Adwa".
UNKNOWN_EVENT = re.compile(
    r"\b(?!(?:The|This|That|These|Those|A|An|His|Her|Its|Their|Our|My|Your|No|Any|Every|Each|But|And|Or|So|In|On|At|For|From|To|After|Before|"
    r"During|Since|Until|Another|Both|Some|Many|Most|What|Which|Whose|If|When|While|As|By|Of|With|Without|Post|Pre)\b)"
    r"[A-Z][\w'’\-]{1,30}\s{1,3}(?P<after>War|Battle|Siege|Famine|Massacre|Genocide|Congress|Conference|Pact|Treaty|Agreement|Accords?|Trials?|"
    r"Purges?|Uprising|Rebellion|Revolt|Mutiny|Revolution|Bombings?|Disaster|Earthquake|Epidemic|Plague|war|battle|siege|famine|massacre|"
    r"genocide|trial|uprising|rebellion|revolt|revolution|disaster|earthquake)\b|"
    r"\b(?P<before>[Ww]ar|[Bb]attle|[Ss]iege|[Ff]amine|[Mm]assacre|[Tt]reaty|[Cc]ongress|[Bb]ombing|[Bb]lockade|[Aa]ttack|[Dd]isaster|[Aa]ccident|[Tt]rial|[Ee]arthquake|[Uu]prising|[Rr]evolt|[Rr]evolution|[Pp]urge)s? (?:of|in|against|with|at) (?:the )?[A-Z]"
)


def types_of_noun(noun: str) -> frozenset[str]:
    """The types of event that a noun of UNKNOWN_EVENT stands for."""
    folded = noun.lower()
    return _NOUNS.get(folded) or _NOUNS.get(folded.rstrip("s")) or frozenset()


# "Stalin's father", "Lenin and his brother": somebody else comes into focus.
OTHER_PERSON = re.compile(
    r"\b(?:father|mother|son|daughter|brother|sister|wife|husband|widow|uncle|cousin|nephew|grandfather|friend|successor|predecessor|"
    r"colleague|rival|doctor|general|bodyguard|assassin|murderer|killer|man|woman|boy|author|historian)s?\b"
)
# The class stands first, so that `re` leaps from one capital to the next; before it no letter of the same word.
UNKNOWN_PERSON = re.compile(r"[A-Z](?<!\w.)[a-z'’\-]{1,30}\s{1,3}(?:(?:[A-Z]\.|von|van|de)\s)?[A-Z][a-z'’\-]{1,30}\b")

# "Died in Norland as of May", not "in Norland camps": the place itself, and no property of what follows.
_PLACE = re.compile(
    r"\b(?:in|at|near|around|outside)\s(?:the\s)?(?P<place>[A-Z][\w'’\-]{2,30})(?=\s*(?:[.,;:!?()\"\n]|$)|"
    r"\s(?:as|and|or|in|on|at|by|during|after|before|since|for|from|to|was|were|is|are|had|has|have|who|when|where|while|"
    r"alone|than|but|with|then|now|today|that|this|last|next|over|because|if|not)\b)"
)


def places_said(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and folded word of what stands as a place in `text` ("in Norland"), whether anybody knows it or not."""
    for found in _PLACE.finditer(text):
        yield found.start("place"), found.end("place"), fold(found["place"])
