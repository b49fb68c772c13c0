"""References by the hundred thousand, made from a seed: persons, events, bodies and places with names as real ones are.

No name is real but by chance. They stand beside the bundled packs, so that the posts of `corpus.py` find what they name
and everything else only has to be told apart from it.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from benchmarks.corpus import PROJECT
from factcheck.compiled import CorruptIndex, compile_index, describe_index
from factcheck.packs import bundled_packs
from factcheck.records import Bound, Citation, Fact, Quantity, RatedSource, Scope, Subject, When

SEED = 1848
SYLLABLES = (
    "al an ar ba bel ber bo bran cal car chen da del den dor dra el en er fal fen gar gor grad hal ham han hol il in "
    "is jan ka kal kar kin kol kov la lan len li lin lo lu ma mal mar men mi mir mo mon na nar nes ni nik no nor o ol "
    "or os pa pel per pol ra ran rei ren ri rin ro ros sa sal san se sel sen ser si sk so sta ste su ta tal tan ter "
    "ti tol tor tra tu ul um va val van ver vi vil vin vo vor wal wen wil yan yu za zel zor"
).split()
GIVEN_ENDINGS = "a o e an is us in er ei ina ov".split()
FAMILY_ENDINGS = "sky ov son er mann ez ini ic ton ley berg ova dze ski escu stein field well".split()
PLACE_ENDINGS = "burg grad ham ton stadt ville ia vo ow dal wick ford mouth abad pur polis".split()
EVENTS = {
    "battle": ("Battle of {place}", "{place} battle"),
    "treaty": ("Treaty of {place}", "Peace of {place}", "{place} Treaty"),
    "siege": ("Siege of {place}", "siege of {place}"),
    "uprising": ("{place} uprising", "{place} Rising", "Uprising of {place}"),
    "massacre": ("{place} massacre", "Massacre of {place}"),
    "famine": ("Famine of {place}", "{place} famine", "Great Famine of {place}"),
    "trial": ("{person} trial", "Trial of {person}"),
    "conference": ("{place} Conference", "Conference of {place}"),
}
BODIES = ("{place} Party", "Army of {place}", "League of {place}", "{place} Committee", "{place} Republic")
MEASURES = ("deaths", "casualties", "wounded", "executions")
LICENCE = "CC0-1.0"


@dataclass(frozen=True, slots=True)
class References:
    subjects: list[Subject]
    facts: list[Fact]
    sources: list[RatedSource]
    versions: tuple[tuple[str, str], ...]

    @property
    def aliases(self) -> int:
        """How many names there are, labels among them."""
        return sum(1 + len(subject.aliases) for subject in self.subjects)


def make_references(aliases: int, facts: int, *, seed: int = SEED, with_packs: bool = True) -> References:
    """About `aliases` names and exactly `facts` facts made from `seed`, beside those of the bundled packs."""
    dice = random.Random(seed)
    packs = bundled_packs() if with_packs else ()
    made: list[Subject] = []
    names = 0
    while names < aliases:
        for subject in _family(dice, len(made)):
            made.append(subject)
            names += 1 + len(subject.aliases)
    return References(
        subjects=[subject for pack in packs for subject in pack.subjects] + made,
        facts=[fact for pack in packs for fact in pack.facts] + list(_facts(dice, made, facts)),
        sources=[source for pack in packs for source in pack.sources],
        versions=(*((pack.id, pack.version) for pack in packs), ("made", f"{seed}/{aliases}/{facts}")),
    )


def compiled_references(aliases: int, facts: int, *, seed: int = SEED) -> Path:
    """The path of a compiled index of such references; compiled when first asked for, in a process of its own."""
    path = PROJECT / f"var/benchmarks/references-{aliases}-{facts}-{seed}.index"
    try:
        made = ("made", f"{seed}/{aliases}/{facts}") in describe_index(path).versions
    except (FileNotFoundError, CorruptIndex):
        made = False
    if not made:
        print(f"Compiling {aliases:,} names and {facts:,} facts (once) ...", file=sys.stderr)
        path.parent.mkdir(parents=True, exist_ok=True)
        process = get_context("spawn").Process(target=_compile, args=(path, aliases, facts, seed))
        process.start()
        process.join()
        if process.exitcode:
            raise SystemExit(f"{path} could not be compiled; the reason is above.")
    return path


def _compile(path: Path, aliases: int, facts: int, seed: int) -> None:
    made = make_references(aliases, facts, seed=seed)
    compile_index(path, made.subjects, made.facts, made.sources, made.versions)


def _family(dice: random.Random, number: int) -> Iterator[Subject]:
    """Three persons, an event in which two of them took part, and every other time a body."""
    place = _word(dice, PLACE_ENDINGS)
    people = [_person(dice, f"made{number + step}", place) for step in range(3)]
    yield from people
    kind = dice.choice(list(EVENTS))
    forms = [form.format(place=place, person=people[0].label) for form in EVENTS[kind]]
    year = dice.randrange(1500, 2010)
    yield Subject(
        f"made{number + 3}",
        "event",
        forms[0],
        (*forms[1:], f"{forms[0]} ({year})"),
        type=kind,
        participants=(people[0].id, people[1].id),
        place=place,
        begin=str(year),
        end=str(year + dice.randrange(3)),
    )
    if dice.random() < 0.5:
        name = dice.choice(BODIES).format(place=place)
        yield Subject(f"made{number + 4}", "body", name, (f"the {name}",), place=place)


def _person(dice: random.Random, key: str, place: str) -> Subject:
    given, middle, family = _word(dice, GIVEN_ENDINGS), _word(dice, GIVEN_ENDINGS), _word(dice, FAMILY_ENDINGS)
    forms = (f"{given[0]}. {family}", f"{given} {middle} {family}", f"{family}, {given}")
    return Subject(key, "person", f"{given} {family}", forms[: dice.randrange(1, 4)], place=place)


def _word(dice: random.Random, endings: list[str]) -> str:
    return (
        "".join(dice.choice(SYLLABLES) for _ in range(dice.choice((1, 2, 2, 3)))) + dice.choice(endings)
    ).capitalize()


def _facts(dice: random.Random, subjects: list[Subject], count: int) -> Iterator[Fact]:
    events = [subject for subject in subjects if subject.kind == "event"]
    for number in range(count):
        subject = events[number % len(events)]
        author = _word(dice, FAMILY_ENDINGS)
        citation = Citation(
            author, f"History of {subject.place}", str(dice.randrange(1900, 2020)), url="https://example.org/"
        )
        if number // len(events) % 2 == 0:
            when = When(f"{subject.begin}-{dice.randrange(1, 13):02}")
            yield Fact(f"fact{number}", subject.id, "date", citation, LICENCE, "made", when=when)
        else:
            low = float(dice.randrange(10, 100_000))
            quantity = Quantity(low, low * dice.choice((1, 2)), Bound.BETWEEN, unit="people")
            scope = Scope(dice.choice(MEASURES))
            yield Fact(f"fact{number}", subject.id, "toll", citation, LICENCE, "made", quantity=quantity, scope=scope)
