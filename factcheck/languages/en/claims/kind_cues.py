"""Which of the rarer kinds of claim a sentence can hold at all, told by the pass that all readers share.

Folded text. Each is a word or the beginning of one; the readers look closer.
"""

from __future__ import annotations

from factcheck.text.cues import register_words


def _register(words: str) -> int:
    return register_words(words.split("|"))


AGE = _register(
    "aged |age of |at age |years old|when he |when she |when his |when her |died at |dies at |lived to |lived until |"
    "murdered at |executed at |passed away at |was 1|was 2|was 3|was 4|was 5|was 6|was 7|was 8|was 9|was twenty|"
    "was thirty|was forty|was fifty|was sixty|was seventy|was eighty|died |dead at |killed at |crowned at |enlisted at |, age "
)
DURATION = _register(
    "lasted|went on for |dragged on |raged |existed |endured |ruled |reigned |in power |held power |governed | for |"
    "held out|besieged|under siege|occupied|imprisoned|encircled|in prison|in exile|captivity|spent |it took |surrendered|"
    "capitulated|, after |fell after |years of |months of |weeks of |days of "
)
# "Four-year", before what lasted so long.
_LONG_THINGS = (
    "long ",
    "siege",
    "war",
    "reign",
    "blockade",
    "bombardment",
    "occupation",
    "rule ",
    "campaign",
    "battle",
)
LONG = _register(
    "-day |-year |-month |-week |-year-long |-day-long |-month-long |"
    + "|".join(f" {unit} {what}" for unit in ("day", "week", "month", "year") for what in _LONG_THINGS)
)
ORDER = _register("before |after |prior to |following |outlived ")
ACT = _register(
    "ordered |signed | met |invaded |attacked |annexed |occupied |bombed |arrested |executed | shot |deported |declared |"
    " sent |joined |founded | led | ruled |commanded |appointed |dismissed |decreed |banned |attended |addressed |"
    "visited |negotiated |conquered |introduced |launched |nationali|abolished |purged |persecuted |murdered "
)
ANY = AGE | DURATION | LONG | ORDER | ACT
