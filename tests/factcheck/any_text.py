"""Any text that somebody may post: sentences that readers take, cut up and mixed with what breaks careless readers.

`PLUMBLINE_EXAMPLES=50` tries fifty times as many texts as usual.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.factcheck.history_packs import history_packs

TIMES = int(os.environ.get("PLUMBLINE_EXAMPLES", "1"))

NAMES = sorted({name for pack in history_packs() for subject in pack.subjects for name in (subject.label,)})[::7]

# Marks and letters on which readers stumble, each with the reason that it is here where that can't be seen.
MARKS = [
    *"\"'`.,:;!?()[]{}<>|/\\-+*=~_^#@&%$0123456789",
    *("\u00ab", "\u00bb", "\u201c", "\u201d", "\u201e", "\u2018", "\u2019", "\u2032"),  # quotation marks
    *("\u2013", "\u2014", "\u2212", "\u2011", "\u00ad"),  # dashes, the last one unseen
    *(
        "\u20ac",
        "\u00a3",
        "\u00bd",
        "\u00b2",
        "\u2075",
        "\u2167",
        "\u0663",
        "\u096b",
        "\uff15",
        "\U0001d7d7",
    ),  # numbers
    *("\u00a0", "\u2009", "\u202f", "\u3000", "\u2028", "\u0085", "\x0b", "\x1c", "\r", "\t", "\n", "\n\n"),  # spaces
    *("\u200b", "\u200d", "\u2060", "\ufeff", "\u202e", "\u2066"),  # without any width
    *("\u0301", "\u0336", "x\u0336y\u0336", "e\u0301"),  # marks that combine
    *(
        "\u0130",
        "\u0131",
        "\u1e9e",
        "\u00df",
        "\ufb01",
        "\ufb03",
        "\u0149",
        "\u01f0",
        "\u1f80",
    ),  # longer in another case
    *("\u05d0", "\u0627", "\u5e74", "\u4e00", "\U0001f600", "\U0010ffff"),
    *("\x00", "\ud800", "\udfff", "\ufffe"),
]
WORDS = (
    "one|two|twelve|hundred|thousand|million|billion|dozen|half|third|tens of thousands|point|and|to|from|between|or|"
    "about|some|at least|up to|more than|not|never|no|if|per cent|%|of|in|on|by|before|after|since|until|ago|"
    "May|June|7 November|1917|1937-38|'41|1930s|19th century|250 BC|summer|Friday|4/5/1972|1921-03-08|10:55 PM|"
    "next year|the|a|he|she|"
    "1,234|1.234|5,26|3.5|1e9|10^6|1/2|3:1|IV|No. 5|p. 12|$5|\u00a35m|5km|12th|"
    "killed|died|deaths|was born|shot|murdered|people|soldiers|prisoners|aged|years|days|president|became|resigned|"
    "the war|the siege|the congress|the famine|Hale wrote:|On 1 May 2001, Ann Hale wrote:|Originally posted by Hale|"
    "[quote=Hale]|[/quote]|[quote]|> |>> |<s>|</s>|[s]|[/s]|~~|<del>|</del>|Edit:|From: Hale|-----|***|"
    "http://example.org/1999/05/a|www.example.org|@hale|according to|said that|claims|denies|In the novel|Mr.|e.g.|..."
).split("|")
SENTENCES = [
    "At the Tenth Party Congress in 1922, Lenin proposed a resolution that would ban all factions.",
    "Stalin was born on 21 December 1879 and died on 5 March 1953, aged 74.",
    "Some 20 million people, perhaps 30 million, were killed in the Great Purge of 1937-38.",
    "According to Conquest (1968), at least 5 million starved; others say between 3.5 and 7 million.",
    'Hale wrote:\n> Khrushchev was president from 1953 to 1964.\nNo, he was "First Secretary".',
    "[quote=Ann Hale]The siege of Leningrad lasted 872 days.[/quote]\nIt lasted about 900 days, not 872.",
    "Kirov was 48 when he was shot, two years before Zinoviev was tried with 15 others.",
    "A third of the 1,966 delegates were arrested within the next two years.",
    "~~In 1964~~ In 1974 three people were killed at X. Twelve people were killed at X on 7 November 1974.",
    "If 5,26 million had died, would the census of 1939 show 170.6 million?",
    "From: Ann Hale\nSent: Friday, 4 May 2001 10:55 PM\nSubject: Re: tolls\n\nIt cost $1.5bn, i.e. 12% more.",
]

_MIXED = st.lists(st.sampled_from([*MARKS, *WORDS, *NAMES]) | st.characters(), max_size=25).flatmap(
    lambda parts: st.sampled_from(["".join(parts), " ".join(parts)])
)


@st.composite
def _mutated(draw: st.DrawFn) -> str:
    """Plausible sentences in which pieces are lost, doubled, moved to another case, or come from elsewhere."""
    text = " ".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3)))
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        piece = text[start:end]
        other = draw(
            st.sampled_from(["", piece * 2, piece.upper(), piece.lower(), piece[::-1], *MARKS, *WORDS, *NAMES])
        )
        text = text[:start] + other + text[end:]
    return text


TEXTS: st.SearchStrategy[str] = _mutated() | _MIXED
# Titles and names of posters are texts too; short ones.
LINES: st.SearchStrategy[str] = st.sampled_from(NAMES) | TEXTS.map(lambda text: text[:60])


def tries(count: int) -> settings:
    """So many examples, or as many times more as the environment asks for; without a limit of time for one."""
    return settings(max_examples=count * TIMES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
