"""How fast dates are read: posts per second and core, and that hostile text costs no more than its length.

Run: .venv/bin/python -m benchmarks.dates_speed
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable

from factcheck.languages.en.dates import read_dates

POSTS = 2000
WANTED_POSTS_PER_SECOND = 8000
# Twice the text may take three times as long (caches, memory), never four.
ALLOWED_GROWTH = 3.5

SENTENCES = [
    "I do not think that anybody who was there would tell the story like that, but memory plays tricks on all of us.",
    "The committee met again in the old town hall and nobody could say afterwards who had called the meeting.",
    "My grandmother kept every letter that she ever got, and some of them are still in the drawer of her desk.",
    "You may march up and down as long as you like, it will not change what the archive says.",
    "There is a good article about this, I will look for the link when I am home again later tonight.",
    "They had neither coats nor boots, and the winter came early in that part of the country.",
    "Honestly, people keep repeating this number without ever asking where it comes from.",
    "The orchestra played until late in the evening and then everybody went home through the rain.",
    "What matters is who signed the order, and on that point the witnesses do not agree at all.",
    "He was a quiet man, a clerk by trade, and his neighbours had nothing bad to say about him.",
    "If you read the whole chapter you will see that the author means something rather different.",
    "The bridge was closed for repairs and the lorries had to take the long way round the lake.",
]
DATED = [
    "The strike began on 3 March 1911 and was over by the summer of the same year.",
    "About 2,000 people lived in the valley before the dam was built in 1936.",
    "Some 350 houses burned down and 14 people lost their lives in the fire.",
    "In the early 1980s the mill employed 1,200 workers, 40% of them women.",
    "The treaty was signed in May 1867 and held until 1914.",
    "She wrote 12 novels and more than 300 letters between 1840 and 1862.",
]


def make_post(chooser: random.Random) -> str:
    """About 1 kB of prose in which one sentence in five holds a figure."""
    sentences = [chooser.choice(DATED if chooser.random() < 0.2 else SENTENCES) for _ in range(11)]
    return " ".join(sentences)


def seconds(task: Callable[[], object]) -> float:
    """CPU seconds of the best of three runs: other work on the machine only ever adds."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        task()
        best = min(best, time.process_time() - start)
    return best


HOSTILE = {
    "years": "1999 ",
    "months": "May ",
    "slashes": "1/2/",
    "digits": "1",
    "dashes": "1999-",
    "days": "3 May ",
    "words": "since the early ",
    "ago": "two years ago ",
    "ordinals": "twenty first of ",
    "brackets": "((1999",
    "centuries": "13th-14th century ",
    "weekdays": "on Monday ",
    "from": "from 1999 to ",
    "links": "http://example.org/1999/05/",
    "sources": "Source: Name (1999) ",
    "apostrophes": "'41 ",
    "spaces": "1999" + " " * 60,
    "newlines": "Posted\n3 May 2004 10:10\n",
    "years on one line": "in 1999,",
    "weekdays of months": "on Friday in May ",
    "two readings": "5/4/1972 ",
    "turns": "that year ",
    "quarters": "the third quarter ",
    "denials": "not until 1861 ",
}


def _reading_time(text: str) -> float:
    return seconds(lambda: read_dates(text))


def main() -> int:
    chooser = random.Random(7)
    posts = [make_post(chooser) for _ in range(POSTS)]
    taken = seconds(lambda: [read_dates(post) for post in posts])
    rate = POSTS / taken
    size = sum(map(len, posts)) / POSTS
    found = sum(len(read_dates(post)) for post in posts)
    print(f"{rate:,.0f} posts/s/core of {size:.0f} characters, {found / POSTS:.1f} dates each")
    slow = rate < WANTED_POSTS_PER_SECOND
    for name, unit in HOSTILE.items():
        half, whole = (unit * (length // len(unit)) for length in (250_000, 500_000))
        first, second = _reading_time(half), _reading_time(whole)
        grows = second > 0.05 and second > ALLOWED_GROWTH * first
        slow = slow or grows
        mark = "  <-- grows" if grows else ""
        print(f"  {name:20} {second * 2:6.2f} s per MB, twice the text {second / max(first, 1e-9):.1f} times{mark}")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
