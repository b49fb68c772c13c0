"""Posts of about 1 kB to measure speed on: own-written prose from a seed, or the shared real texts in place.

The prose is made as forums write: one sentence in four or five has a digit, about half of the posts name something
that the reference packs know, a few quote another poster or cite a link.
"""

from __future__ import annotations

import json
import os
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from factcheck.bundled import bundled_index

PROJECT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("PLUMBLINE_SHARED", PROJECT.parent / "shared"))
POST_LENGTH = 1_000
SEED = 1911

PLAIN = """
I do not think that anybody who was there would tell the story like that, but memory plays tricks on all of us.
The committee met again in the old town hall and nobody could say afterwards who had called the meeting.
My grandmother kept every letter that she ever got, and some of them are still in the drawer of her desk.
You may read it as often as you like, it will not change what the archive says.
There is a good article about this, I will look for the link when I am home again later tonight.
They had neither coats nor boots, and the winter came early in that part of the country.
Honestly, people keep repeating this number without ever asking where it comes from.
What matters is who signed the order, and on that point the witnesses do not agree at all.
He was a quiet man, a clerk by trade, and his neighbours had nothing bad to say about him.
If you read the whole chapter you will see that the author means something rather different.
The bridge was closed for repairs and the lorries had to take the long way round the lake.
That is simply not how the party worked in those years, and every serious book on it says so.
I agree with most of that, except for the last part about the trials.
Nobody denies that terrible things happened, the question is who knew and when they knew it.
Sorry, but this is the kind of thing that gets repeated on every board without a single source.
The opposition had been beaten long before, and what came afterwards was about fear and nothing else.
She wrote about it in her memoirs, which were only printed after her death in a small edition.
Well, we will have to agree to disagree then, since neither of us is going to move.
The army was short of officers, horses, shells and bread, more or less in that order.
As for the famine, there is a long debate about whether it was meant or merely accepted.
Read the minutes of the congress yourself, they are in every larger library.
It was a civil war in all but name, and both sides took hostages and shot them.
Thanks for the long reply, that cleared up a few things that had puzzled me for years!
Why would he have gone abroad just then, if he had known what was coming?
""".strip().splitlines()

NAMED = """
People forget how much {name} still counted for at the time.
The best account of {name} that I know is by a historian from Leeds, and it is very readable.
What has {name} got to do with it?
Without {name} the whole thing would have gone another way, and everybody in the room knew it.
My teacher used to say that {name} was the turning point, and he had lived through it.
I have never understood why {name} is left out of the usual accounts.
""".strip().splitlines()

FIGURES = """
It began on {day} {month} {year} and was over by the summer of the same year.
About {count} people were killed in {name}, and nobody has ever been punished for it.
Some {count} of them were shot in {month} {year} alone.
{name} took place in {year}, not in {other_year} as you write.
At least {count} men, women and children died between {year} and {other_year}.
Estimates run from {few},000 to {many} million dead, depending on whom you ask.
He was born in {year} and he died on {day} {month} {other_year}.
In the {decade}s the mill employed {count} workers, {few}% of them women.
There were {few} accused at the trial of {month}, {year}, and all of them confessed.
The prisoners walked {few} miles a day on {few}00 grams of bread.
""".strip().splitlines()

EVERYDAY = """
I paid {few} dollars for it at a second-hand shop, and it was worth every cent.
It is on page {year} of the second edition, if you have that one at hand.
I am {few} years old and I have never heard anybody say that before.
My train was {few} minutes late, so I read the whole thread from post #{few} on.
The file is about {few}.{few} MB, chapter {few} is the one that you want.
It stood in the paper at least {few} times, so nobody can say that he did not know.
There are {few} of us on this board who have read it, and no two agree.
""".strip().splitlines()

WORDED = """
Thirteen of the accused were sentenced to death and two others to long years in prison.
Millions died in those years, and hundreds of thousands fled abroad.
Between three and four thousand sailors were taken prisoner when the ice was crossed.
In the early thirties nearly half of the villages stood empty.
""".strip().splitlines()

MONTHS = "January February March April May June July August September October November December".split()
# Together they give what the shared threads have: a digit in one sentence of five, some two claims in each kB.
FIGURE_SHARE = 0.11
EVERYDAY_SHARE = 0.09
WORDED_SHARE = 0.04
NAMED_SHARE = 0.12


def generate_posts(count: int, *, seed: int = SEED, more_names: Sequence[str] = ()) -> list[str]:
    """`count` posts of about POST_LENGTH characters, the same for the same seed, packs and names.

    They name what the bundled packs know, and `more_names`.
    """
    dice = random.Random(seed)
    names = sorted(
        {name for subject in bundled_index().subjects.values() for name in (subject.label, *subject.aliases)}
    )
    names.extend(more_names)
    return [_post(dice, names) for _ in range(count)]


def _post(dice: random.Random, names: Sequence[str]) -> str:
    sentences: list[str] = []
    length = 0
    if dice.random() < 0.15:
        sentences.append(f"Nora Hale wrote:\n> {dice.choice(PLAIN)}\n> {_sentence(dice, names)}\n\n")
        length = len(sentences[0])
    while length < POST_LENGTH - 60:
        sentence = _sentence(dice, names) + ("\n\n" if dice.random() < 0.15 else " ")
        sentences.append(sentence)
        length += len(sentence)
    if dice.random() < 0.1:
        sentences.append(f"See https://www.example.org/archive/{dice.randrange(10_000)}.html")
    return "".join(sentences).strip()


def _sentence(dice: random.Random, names: Sequence[str]) -> str:
    draw = dice.random()
    if draw < FIGURE_SHARE + EVERYDAY_SHARE:
        year = dice.randrange(1880, 1990)
        return dice.choice(FIGURES if draw < FIGURE_SHARE else EVERYDAY).format(
            name=dice.choice(names),
            day=dice.randrange(1, 29),
            month=dice.choice(MONTHS),
            year=year,
            other_year=year + dice.randrange(1, 30),
            decade=year // 10 * 10,
            count=f"{dice.randrange(3, 90)},{dice.randrange(1000):03}"
            if dice.random() < 0.7
            else dice.randrange(3, 900),
            few=dice.randrange(2, 60),
            many=dice.randrange(2, 40),
        )
    draw -= FIGURE_SHARE + EVERYDAY_SHARE
    if draw < WORDED_SHARE:
        return dice.choice(WORDED)
    if draw < WORDED_SHARE + NAMED_SHARE:
        return dice.choice(NAMED).format(name=dice.choice(names))
    return dice.choice(PLAIN)


def shared_posts(shared: Path = SHARED) -> list[str]:
    """The shared threads and saved pages, read in place and cut by paragraph into posts of about POST_LENGTH."""
    if not (shared / "threads").is_dir():
        raise SystemExit(f"{shared}/threads is not there; set PLUMBLINE_SHARED, or measure without --shared.")
    posts: list[str] = []
    for path in sorted(shared.glob("threads/*.txt")):
        posts.extend(_cut(path.read_text(encoding="utf-8")))
    for path in sorted(shared.glob("pages/*.html")):
        posts.extend(_cut(_html_text(path.read_text(encoding="utf-8", errors="replace"))))
    for path in sorted(shared.glob("pages/*.json")):
        bodies = _strings(json.loads(path.read_text(encoding="utf-8")))
        posts.extend(_cut("\n\n".join(_html_text(body) for body in bodies if len(body) > 80 and " " in body)))
    return posts


def _html_text(html: str) -> str:
    tree = LexborHTMLParser(html)
    tree.strip_tags(["script", "style", "noscript", "template"])
    return tree.body.text(separator="\n") if tree.body is not None else ""


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def _cut(text: str) -> Iterator[str]:
    post = ""
    for paragraph in re.split(r"\n\s*\n|(?<=[.!?])\n", text):
        words = " ".join(paragraph.split())
        while len(words) > POST_LENGTH:
            cut = words.rfind(" ", 0, POST_LENGTH)
            cut = cut if cut > 0 else POST_LENGTH
            yield words[:cut]
            words = words[cut:].lstrip()
        if len(post) + len(words) > POST_LENGTH:
            yield post
            post = ""
        post = f"{post}\n\n{words}" if post and words else post or words
    if post:
        yield post


def digit_share(posts: Sequence[str]) -> float:
    """The share of sentences that hold a digit: what makes a text dear to read."""
    sentences = [sentence for post in posts for sentence in re.split(r"(?<=[.!?])\s+", post) if sentence]
    return sum(any(character.isdigit() for character in sentence) for sentence in sentences) / max(1, len(sentences))
