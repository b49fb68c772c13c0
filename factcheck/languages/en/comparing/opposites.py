"""Words that can't both be true of one thing, and words that deny: a figure that agrees says nothing where these differ."""

from __future__ import annotations

import re

from factcheck.languages.en.comparing.vocabulary import stem

_PAIRS = """
won/lost won/losing wins/loses winning/losing win/lose winner/loser victory/defeat victory/loss
best/worst greatest/worst highest/lowest high/low higher/lower most/least largest/smallest biggest/smallest larger/smaller
longest/shortest oldest/youngest older/younger fastest/slowest richest/poorest tallest/shortest good/bad better/worse
married/divorced marriage/divorce married/divorce wedding/divorce
opened/closed opening/closing began/ended started/ended starts/ends founded/dissolved established/dissolved founded/disbanded
alive/dead joined/left enter/leave entered/left hired/fired appointed/dismissed
above/below among/below over/under increase/decrease increased/decreased rose/fell gained/lost gain/loss growth/decline
included/excluded includes/excludes accept/reject accepted/rejected approved/rejected allowed/banned legal/illegal
success/failure successful/unsuccessful positive/negative praised/panned acclaimed/panned passed/failed
male/female boy/girl man/woman men/women husband/wife son/daughter brother/sister father/mother king/queen
north/south northern/southern east/west eastern/western northeast/southwest
first/last first/second first/third import/export imports/exports buy/sell bought/sold attack/defend ally/enemy
single/double prequel/sequel live-action/animated minority/majority guilty/innocent convicted/acquitted
worked/refused retired/kept debut/farewell free/paid public/private domestic/foreign home/away
earned/lost grossed/lost profit/loss surplus/deficit renewed/cancelled renewed/canceled released/banned
moderate/extremist moderate/fanatic moderates/extremists supported/opposed support/oppose confirmed/denied admitted/denied agreed/refused
promoted/relegated promoted/demoted arrived/departed arrived/left returned/left hero/villain protagonist/antagonist
urban/rural liberal/conservative catholic/protestant fiction/nonfiction fiction/non-fiction amateur/professional
official/unofficial temporary/permanent favorable/unfavorable favourable/unfavourable popular/unpopular
strongest/weakest heaviest/lightest hottest/coldest newest/oldest upper/lower inside/outside most-watched/least-watched
remarried/single remarried/unmarried employed/unemployed present/absent
""".split()
_OPPOSITE: dict[str, frozenset[str]] = {}
for _pair in _PAIRS:
    _one, _two = _pair.split("/")
    _OPPOSITE[_one] = _OPPOSITE.get(_one, frozenset()) | {_two}
    _OPPOSITE[_two] = _OPPOSITE.get(_two, frozenset()) | {_one}

DENIAL = re.compile(
    r"\b(?:not|never|no|nor|neither|without|fail(?:ed|s|ing)?|refus\w+|unreleased|cancell?ed|lack(?:s|ed|ing)?|excluded|excludes|denied|denies|"
    r"unable|none|nobody|nothing|avoided|declined|rejected|missed)\b|n't\b|n' t\b"
)
# "No more than", "not only" deny nothing.
_TITLE = re.compile(r"No(?:t|body|thing)? [A-Z]")
NO_DENIAL = re.compile(r"\b(?:no|not) (?:more|less|fewer|later|earlier|only|until|least)\b|\bno\.? ?\d|\bnumber")


def opposite_words(
    claim: frozenset[str], passage: frozenset[str], *, claim_stems: frozenset[str], passage_stems: frozenset[str]
) -> tuple[str, str] | None:
    """A word of the claim that the passage lacks, and its opposite that the claim lacks and the passage has."""
    for word in sorted(claim & _OPPOSITE.keys()):
        if word in passage or stem(word) in passage_stems:
            continue
        for other in sorted(_OPPOSITE[word]):
            if other in passage and other not in claim and stem(other) not in claim_stems:
                return word, other
    return None


def denies(text: str, folded: str) -> bool:
    """Whether the text holds a word that denies; "No" with a capital inside a sentence is a name's."""
    found = DENIAL.search(folded)
    while found and (
        NO_DENIAL.match(folded, found.start())
        or (found.start() and text[found.start()].isupper())
        or _TITLE.match(text, found.start())
    ):
        found = DENIAL.search(folded, found.end())
    return found is not None


# What did not come to pass, in front of it.
_PREVENTED = re.compile(
    r"\b(?:(?:was|were|been) (?:banned from|excluded from|barred from|prevented from)|"
    r"(?:refused|declined|failed|unable) to|missed the chance)\b"
)
_PREVENTS = re.compile(
    r"\b(?:bann?\w*|barr\w+|exclu\w+|refus\w+|declin\w+|fail\w*|unable|miss\w*|cancel\w*|prevent\w*)\b"
)


def prevented(folded: str) -> tuple[int, int] | None:
    """Where "was banned from", "refused to", "missed the chance" stands in front of what didn't happen."""
    found = _PREVENTED.search(folded)
    return found.span() if found else None


def prevents(folded: str) -> bool:
    """Whether a text has such a word at all."""
    return bool(_PREVENTS.search(folded))


# Kinds of works and things that are never two at once: one name a line, with the words for it.
_KINDS = {
    "film": "film films movie movies biopic",
    "book": "novel novels book books novella memoir",
    "album": "album albums",
    "song": "song songs single singles",
    "television": "sitcom series show television tv miniseries",
    "game": "videogame",
    "stage": "musical opera",
    "programme": "software app website forum",
    "magazine": "magazine newspaper journal",
}
# Names that are one, in the words of each.
SAME_NAMES = (
    frozenset({"us", "usa", "america", "united", "states", "american"}),
    frozenset({"uk", "britain", "kingdom", "british", "united"}),
)
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}


def kind_of_work(word: str) -> str:
    """ "" for a word that names no kind of work."""
    return _KIND_OF.get(word, "")
