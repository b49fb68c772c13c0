"""The cheap pass that tells which of the rarer kinds of claim a text can hold at all, and where."""

from __future__ import annotations

from enum import IntFlag

from ahocorasick_rs import AhoCorasick, Implementation


class Cue(IntFlag):
    AGE = 1
    DURATION = 2
    LONG = 4  # "four-year", before what lasted so long
    ORDER = 8
    ACT = 16


# Folded text. Each is a word or the beginning of one; the readers look closer.
_WORDS: dict[Cue, str] = {
    Cue.AGE: (
        "aged |age of |at age |years old|when he |when she |when his |when her |died at |dies at |lived to |lived until |"
        "murdered at |executed at |passed away at |was 1|was 2|was 3|was 4|was 5|was 6|was 7|was 8|was 9|was twenty|"
        "was thirty|was forty|was fifty|was sixty|was seventy|was eighty"
    ),
    Cue.DURATION: (
        "lasted|went on for |dragged on |raged |existed |endured |ruled |reigned |in power |held power |governed | for "
    ),
    Cue.LONG: "-day |-year |-month |-week |-year-long |-day-long |-month-long ",
    Cue.ORDER: "before |after |prior to |following |outlived ",
    Cue.ACT: (
        "ordered |signed | met |invaded |attacked |annexed |occupied |bombed |arrested |executed | shot |deported |declared |"
        " sent |joined |founded | led | ruled |commanded |appointed |dismissed |decreed |banned |attended |addressed |"
        "visited |negotiated |conquered |introduced |launched |nationali|abolished |purged |persecuted |murdered "
    ),
}
_PATTERNS = [(word, cue) for cue, words in _WORDS.items() for word in words.split("|")]
_CUES = [int(cue) for _, cue in _PATTERNS]
_FINDER = AhoCorasick([word for word, _ in _PATTERNS], implementation=Implementation.DFA, store_patterns=False)


def find_cues(folded: str) -> list[tuple[int, int]]:
    """Where each cue stands, in the order of the text, and its bit."""
    return [(start, _CUES[pattern]) for pattern, start, _ in _FINDER.find_matches_as_indexes(folded, overlapping=True)]
