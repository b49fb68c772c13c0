"""The phrases that stand before a number and fence it in: "at least", "no more than", "less than or equal to", "about"."""

from __future__ import annotations

from factcheck.records import Bound

_AT_LEAST, _AT_MOST = Bound.AT_LEAST, Bound.AT_MOST
_OPPOSITE = {_AT_LEAST: _AT_MOST, _AT_MOST: _AT_LEAST}

# "more than" and all that is said like it; a "no" before them turns them round.
_COMPARED = {
    _AT_LEAST: "more greater larger bigger higher longer older better",
    _AT_MOST: "less fewer lower smaller shorter younger",
}
# What is said of one measure only; nobody writes "heavier than or equal to".
_MEASURED = {
    _AT_LEAST: "taller heavier faster deeper wider further farther thicker hotter warmer stronger costlier",
    _AT_MOST: "lighter slower cheaper narrower shallower colder cooler closer nearer thinner weaker",
}
_PLACED = {_AT_LEAST: "over above beyond", _AT_MOST: "under below"}
_PASSED = """exceeding exceed exceeds exceeded surpassing surpass surpasses surpassed"""
# "Up to another 40", "over a further 300".
_BEFORE_FURTHER = "up to|over|at least|at most|more than|fewer than|less than|as many as|about|around|some|roughly|nearly|almost|perhaps|maybe"
_FURTHER = ("another", "a further", "an additional", "an extra")
_NOT = ("not", "never", "nor", "neither")
_NO = ("no", *_NOT, "not any")

_PLAIN: dict[Bound | None, str] = {
    _AT_LEAST: """
        at least|at the least|at the very least|at a minimum|at minimum|upwards of|upward of|in excess of|north of
        a minimum of|minimum of|minimum|min|min.|as few as|as little as|as low as|at least or equal to
        at least or equal""",
    _AT_MOST: """
        at most|at the most|at the very most|up to|up to and including|as many as|as much as|as high as
        a maximum of|maximum of|maximum|max|max.|at a maximum|south of|at most or equal to|at most or equal
        up to a maximum of|not up to""",
    None: """
        about|around|some|roughly|approximately|approx|approx.|nearly|almost|circa|c.|ca.|ca|est.|estimated|an estimated
        estimated at|estimate of|estimates of|close to|near|near to|nearing|approaching|in the region of
        in the neighborhood of|in the neighbourhood of|in the vicinity of|in the order of|on the order of|of the order of
        in the area of|something like|perhaps|maybe|practically|virtually|more or less|give or take|nigh on|well-nigh
        getting on for|the best part of|the better part of|estimated to be|close on|hard on|coming up on|rougly|aprox
        aproximately|approximatly|anywhere|somewhere|just short of|just shy of|shy of|little short of|round about
        roundabout""",
}


def _phrases() -> dict[str, Bound | None]:
    found: dict[str, Bound | None] = {}
    for plain_bound, lines in _PLAIN.items():
        found |= dict.fromkeys(
            (phrase.strip() for line in lines.splitlines() for phrase in line.split("|")), plain_bound
        )
    for bound, words in _COMPARED.items():
        for word in words.split():
            said = [f"{word} than", f"{word} than or equal to", f"{word} than or equal", f"{word} than or equals"]
            found |= dict.fromkeys(said, bound)
            found |= dict.fromkeys(
                (f"{word} {equal}" for equal in ("or equal to", "or equal than", "or equal", "or equals")), bound
            )
            found |= dict.fromkeys((f"{equal} or {word} than" for equal in ("equal", "equal to", "equals to")), bound)
            found |= dict.fromkeys((f"{no} {phrase}" for no in _NO for phrase in said), _OPPOSITE[bound])
    for bound, words in _MEASURED.items():
        for word in words.split():
            found[f"{word} than"] = bound
            found |= dict.fromkeys((f"{no} {word} than" for no in _NO), _OPPOSITE[bound])
    for bound, words in _PLACED.items():
        for word in words.split():
            found |= dict.fromkeys(
                (word, f"{word} or equal to", f"{word} or equal", f"equal to or {word}", f"equal or {word}"), bound
            )
            found |= dict.fromkeys((f"{no} {word}" for no in _NOT), _OPPOSITE[bound])
    for phrase in _BEFORE_FURTHER.split("|"):
        found |= dict.fromkeys((f"{phrase} {further}" for further in _FURTHER), found[phrase])
    for word in _PASSED.split():
        found[word] = _AT_LEAST
        found |= dict.fromkeys((f"{no} {word}" for no in (*_NOT, "not to", "without")), _AT_MOST)
    del found[""]
    return found


# What each phrase makes of the number behind it; None for "about".
FENCE_PHRASES = _phrases()
