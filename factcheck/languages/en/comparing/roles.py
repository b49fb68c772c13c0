"""What a clause says happened on its date, and whether it speaks of another edition or another work."""

from __future__ import annotations

import re

from factcheck.comparing.tokens import Words
from factcheck.comparing.values import Role
from factcheck.languages.en.comparing.opposites import kind_of_work

_ROLES = {
    **dict.fromkeys("born birthed birth birthday birthdate b née".split(), Role.BIRTH),
    **dict.fromkeys(
        "died dies dying death dead killed murdered executed assassinated deceased drowned suicide murder assassination perished slain hanged beheaded demise".split(),
        Role.DEATH,
    ),
    **dict.fromkeys(
        "released release releases premiered premiere premieres debuted debut published publication issued launched launch aired airs "
        "came unveiled".split(),
        Role.RELEASE,
    ),
    **dict.fromkeys(
        "began begin begins begun started start starts starting beginning founded established formed created opened inaugurated "
        "commenced foundation founding originated incorporated initiated instituted inception".split(),
        Role.BEGIN,
    ),
    **dict.fromkeys(
        "ended end ends ending stopped stops finished finish concluded ceased closed closes closure dissolved disbanded cancelled canceled dissolution "
        "collapsed fell separated split dissolution breakup abolition discontinued disestablished abolished terminated demolished".split(),
        Role.END,
    ),
}
_ALIVE = re.compile(r"\b(?:lived|alive|living|lives|(?:did not|didn't|never) live)\b(?:(?! and )[^,;])*$")
_BACK, _AHEAD = 12, 6
# How many words may stand in front of a date that opens its clause, and how far behind it its verb may stand then.
_OPENING, _AHEAD_OF_OPENING = 2, 11
_LAST_PART = re.compile(r"\b(?:finale|(?:final|last) (?:episode|season|series))\b[^,;.]*$")
_SHOWS = re.compile(r"\b(?:box[ -]office|theat(?:er|re)s|cinemas|film|movie)\b")
_WORK = frozenset(
    "film movie album song single series novel book game show sitcom drama play ep comedy thriller documentary musical record "
    "miniseries opera soundtrack mixtape anime manga program programme".split()
)
_ENDS_NOUN = frozenset("that which who was is were are by of in on at and with from about to for".split())
_PART = re.compile(
    r"\b(?:(?P<early>early)|(?P<mid>mid|middle)|(?P<late>late)|(?P<first>first half)|(?P<second>(?:second|latter) half))(?: of)?(?: the)?[ -]+"
    r"(?=(?:1\d|20|\d)\d?(?:st|nd|rd|th|\d\ds?)\b)"
)
_DASHED = re.compile(r"\s[-–]{1,2}\s")
_DATE_CUE = re.compile(r"\b\d{3,4}\b")
_AS_OF = re.compile(r"\b(?:as of|as at|as on|as per)(?: the)?(?: end of)? $")
_CONTEXT = re.compile(
    r"(?:\b(?:as of|as at|as on|by|in|until|till|before|on|through|during|since|up to|at|prior to|after|from|census|for|between|to|and)"
    r"(?: the| early| late| mid| end of| year| season| census)*[ (]*|[(,]\s?)$"
)
# Another release, another part, another edition has a date of its own.
_ANOTHER = re.compile(
    r"\b(?:re-?(?:releas|issu|launch|master|mak|open|elect|publish)\w*|sequels?|prequels?|revival|reboot|anniversar\w+|"
    r"second|third|fourth|adaptation|again|based on|inspired by|adapted from|remake)\b"
)
_ANOTHER_BEHIND = re.compile(
    r"\b(?:re-?(?:releas|issu|launch|master|mak|open|elect|publish)\w*|sequel|prequel|revival|reboot|remake)\b"
)
_ITSELF = re.compile(r", (?:it|he|she|they)\b")
# What begins on its date, so that "since then" tells when: "was first listed in 1992".
_ONSET = re.compile(
    r"\b(?:first|declared|designated|became|joined|adopted|introduced|appointed|inscribed|named)\b[^,;]*$"
)
_TOLD = re.compile(
    r"\b(?:(?:is|was|are) set|(?:story|plot|film|novel|events)\b[\w' ]{0,30} takes? place)\b[\w' ]{0,40}$"
)
# The making of a work, which came out later.
_MAKING = re.compile(r"\b(?:production|filming|filmed|shooting|photography|recording|recorded)\b(?:(?! and )[^,;])*$")
_BASED = re.compile(
    r"\b(?:based (?:up)?on|adapt(?:ed|ation) (?:from|of)|inspired by|sequel to|remake of|prequel to|version of)\b[^,;]*$"
)
_BIRTH_GIVEN = re.compile(r"\b(?:gave|gives|give|giving) birth\b")


def role_of_date(words: Words, start: int, end: int, low: int, high: int) -> Role:
    """The role that the nearest word of start..end's clause (tokens low..high) gives; words before it come first.

    Brackets that are closed before the date, or open behind it, are another's.
    """
    before = words.folded[max(0, start - 24) : start]
    if _AS_OF.search(before):
        return Role.AS_OF
    if _ALIVE.search(words.text, max(0, start - 60), start):
        return Role.ALIVE
    in_brackets = _role_in_brackets(words.folded, start, end)
    if in_brackets is not None:
        return in_brackets
    first, last = words.first(start), words.first(end)
    for index in range(first - 1, max(low, first - _BACK) - 1, -1):
        if words.tokens[index].word == ")":
            break
        role = _role_of_word(words, index)
        if role is not None and not (
            role is Role.BIRTH and _BIRTH_GIVEN.search(words.folded, max(0, start - 60), start)
        ):
            return role
    if is_of_a_work(words, start, end) or _is_behind_a_work(words, first):
        return Role.RELEASE
    opening = first <= low + _OPENING
    for index in range(last, min(high, last + (_AHEAD_OF_OPENING if opening else _AHEAD))):
        if words.tokens[index].word in "()" or (words.tokens[index].word == "and" and first > low + _OPENING):
            break
        role = _role_of_word(words, index)
        if role is not None:
            return role
    return Role.OTHER


def _open_bracket(folded: str, at: int) -> int:
    """Where the bracket opens that `at` stands in, those inside it left out; -1 where it stands in none."""
    closed = 0
    for index in range(at - 1, max(0, at - 90) - 1, -1):
        if folded[index] == ")":
            closed += 1
        elif folded[index] == "(":
            if not closed:
                return index
            closed -= 1
    return -1


def _role_in_brackets(folded: str, start: int, end: int) -> Role | None:
    """ "(1853, Norland - 30 April 1907, Sudmark)": the birth and the death of a lifespan that has places in it."""
    opened = _open_bracket(folded, start) if folded.find("(", max(0, start - 90), start) >= 0 else -1
    if opened < 0:
        return None
    if _DASHED.search(folded, opened, start) and _DATE_CUE.search(folded, opened, start):
        return Role.DEATH
    closed = _close_bracket(folded, end)
    dash = _DASHED.search(folded, end, closed) if closed >= 0 else None
    return Role.BIRTH if dash and _DATE_CUE.search(folded, dash.end(), closed) else None


def _close_bracket(folded: str, at: int) -> int:
    """Where the bracket closes that `at` stands in; -1 where none does."""
    opened = 0
    for index in range(at, min(len(folded), at + 90)):
        if folded[index] == "(":
            opened += 1
        elif folded[index] == ")":
            if not opened:
                return index
            opened -= 1
    return -1


def _role_of_word(words: Words, index: int) -> Role | None:
    word = words.tokens[index].word
    if words.tokens[index].is_name and index:
        return None  # "Night of the Living Dead"
    before = words.tokens[index - 1].word if index else ""
    if word == "life" and words.folded.endswith(
        ("lost her ", "lost his ", "loses her ", "loses his "), 0, words.tokens[index].start
    ):
        return Role.DEATH
    if word == "away" and before in ("passed", "passes"):
        return Role.DEATH
    if (word == "out" and before in ("put", "comes")) or (
        word in ("shown", "showing") and before in ("first", "public")
    ):
        return Role.RELEASE
    if (word == "out" and before in ("broke", "breaks")) or (word == "existence" and before == "into"):
        return Role.BEGIN
    if word in ("aired", "broadcast") and _LAST_PART.search(
        words.folded, max(0, words.tokens[index].start - 60), words.tokens[index].start
    ):
        return Role.END
    if word == "opened" and _SHOWS.search(words.folded):
        return Role.RELEASE
    return _ROLES.get(word)


def _is_behind_a_work(words: Words, first: int) -> bool:
    """ "The best-selling film of 1980"."""
    return (
        first > 1
        and words.tokens[first - 1].word == "of"
        and words.tokens[first - 2].word in _WORK
        and not words.tokens[first - 2].is_name
    )


def work_behind(words: Words, end: int) -> str:
    """The kind of work that a date stands in front of: "film" for "a 1997 American crime film"; "" for none."""
    last = words.first(end)
    work = ""
    for token in words.tokens[last : last + 12]:
        work = kind_of_work(token.word) or work
        if not (token.word[0].isalpha() or token.word in "-/") or token.word in _ENDS_NOUN:
            break
    return work


def part_of_span(words: Words, start: int, end: int) -> str:
    """ "early", "mid" or "late", "first" or "second" half, where the date is but a part of its span."""
    part = ""
    for found in _PART.finditer(words.folded, max(0, start - 22), end):
        part = found.lastgroup or ""  # the last one stands at the date itself
    return part


def is_of_a_work(words: Words, start: int, end: int) -> bool:
    """ "a 1997 American crime film": the year in front of a work is that of its release."""
    last = words.first(end)
    for index in range(last, min(len(words.tokens), last + 12)):
        token = words.tokens[index]
        if token.word in _WORK:
            before = words.tokens[words.first(start) - 1].word if words.first(start) else ""
            return before in ("a", "an", "the", "'s", "s") or before.endswith("'s")
        if not (token.word[0].isalpha() or token.word in "-,/") or token.word in (
            "that",
            "which",
            "who",
            "was",
            "is",
            "by",
            "of",
            "in",
        ):
            return False
    return False


def is_of_another(words: Words, start: int, low: int, high: int) -> bool:
    """The date stands with a re-release, a sequel, the book behind the film, somebody else's work ("Harrow's 1982 film")."""
    if words.folded.endswith("'s", 0, max(0, start - 1)) and work_behind(words, start):
        return True
    first, last = words.tokens[low].start, words.tokens[high - 1].end
    if _BASED.search(words.folded, first, start):
        return True
    if _ANOTHER.search(words.folded, max(first, start - 60), start):
        return True
    goes_on = _ITSELF.search(words.folded, start, min(last, start + 50))  # "released in 1996, it is a remake of"
    return bool(_ANOTHER_BEHIND.search(words.folded, start, goes_on.start() if goes_on else min(last, start + 50)))


def is_of_making(words: Words, start: int, low: int) -> bool:
    """The date stands with the filming of a work, which came out later."""
    return bool(_MAKING.search(words.folded, max(words.tokens[low].start, start - 40), start))


def is_told_of(words: Words, start: int) -> bool:
    """ "Is set in 1985", "the story takes place in": when it is told to happen."""
    return bool(_TOLD.search(words.folded, max(0, start - 60), start))


def is_onset(words: Words, start: int, low: int) -> bool:
    """Whether the words in front of the date tell of something that lasts from then on."""
    return bool(_ONSET.search(words.folded, max(words.tokens[low].start, start - 90), start))


def is_context(words: Words, start: int) -> bool:
    """A date that a clause is set in ("as of", "in", brackets, behind a name), rather than what it tells."""
    if _CONTEXT.search(words.folded, max(0, start - 30), start):
        return True
    before = words.first(start) - 1
    return before >= 0 and words.tokens[before].is_name and words.tokens[before].word[0].isalpha()
