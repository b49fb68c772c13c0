"""A dump in the shape of Wikidata's, made from a seed: the real mix of items, lines of real length, invented names.

    python -m benchmarks.wikidata_dump OUT[.gz|.bz2] [--items 1000000] [--seed 1848]

Half of Wikidata is articles of journals and things of the sky and the cell; a tenth is people. Items name classes,
offices, places and works by id, some of them further down, as real ones do.
"""

from __future__ import annotations

import argparse
import bz2
import gzip
import json
import random
import time
from collections.abc import Callable, Iterator
from functools import cache
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from benchmarks.many_references import FAMILY_ENDINGS, GIVEN_ENDINGS, PLACE_ENDINGS, SEED, SYLLABLES

CHUNK = 5_000
Json = dict[str, Any]
# Shares of a thousand items; counted over Wikidata's classes in round figures.
MIX = {
    "article": 380,
    "star": 80,
    "taxon": 35,
    "gene": 30,
    "category": 50,
    "disambiguation": 15,
    "chemical": 15,
    "human": 110,
    "settlement": 90,
    "river": 60,
    "work": 50,
    "organisation": 30,
    "building": 42,
    "event": 9,
    "office": 4,
}
# Classes, offices, places, works and calendars that all items name; the numbers of the classes are Wikidata's own.
CLASSES = {
    "human": 5, "article": 13442814, "star": 523, "taxon": 16521, "gene": 7187, "category": 4167836,
    "disambiguation": 4167410, "chemical": 11173, "settlement": 486972, "river": 4022, "work": 11424,
    "organisation": 43229, "building": 41176, "office": 4164871, "war": 198, "battle": 178561, "naval battle": 1261499,
    "massacre": 3199915, "earthquake": 7944, "skirmish": 1006311,
}  # fmt: skip
EVENTS = ("war", "battle", "battle", "naval battle", "massacre", "earthquake", "skirmish")
LANGUAGES = "de fr es it nl pl ru ja zh pt sv fi cs ar uk tr ca hu da nb ko he ro".split()
GREGORIAN = "http://www.wikidata.org/entity/Q1985727"
FIRST = 150_000_000  # numbers from here are ours
HUB = FIRST - 10_000  # offices, places and catalogues, spread over the dump
HUBS = 4_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--items", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=SEED)
    wanted = parser.parse_args()
    began = time.perf_counter()
    write_dump(wanted.out, wanted.items, seed=wanted.seed)
    print(
        f"{wanted.out}: {wanted.items:,} items, {wanted.out.stat().st_size:,} bytes,"
        f" {time.perf_counter() - began:.0f} s"
    )


def write_dump(out: Path, items: int, *, seed: int = SEED) -> None:
    """A member a chunk, where the file is packed."""
    pack = {".gz": _gzip, ".bz2": bz2.compress}.get(out.suffix, bytes)
    jobs = [(seed, begin, min(begin + CHUNK, items), items, pack) for begin in range(0, items, CHUNK)]
    with Pool(2) as pool, out.open("wb") as file:
        file.write(pack(b"[\n"))
        for part in pool.imap(_chunk, jobs):
            file.write(part)
        file.write(pack(b"]\n"))


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, 3, mtime=0)


def _chunk(job: tuple[int, int, int, int, Callable[[bytes], bytes]]) -> bytes:
    seed, begin, end, items, pack = job
    text = ",\n".join(lines(seed, begin, end, items))
    return pack((text + ("\n" if end == items else ",\n")).encode())


def lines(seed: int, begin: int, end: int, items: int) -> Iterator[str]:
    """Each without the comma behind it."""
    dice = random.Random(f"{seed}/{begin}")
    named = list(CLASSES.items())
    kinds, weights = list(MIX), list(MIX.values())
    for number in range(begin, end):
        if number < len(named):
            row = _class(dice, named[number][1], named[number][0])
        elif number % max(1, items // HUBS) == 1 and number // max(1, items // HUBS) < HUBS:
            row = _hub(dice, number // max(1, items // HUBS))
        else:
            row = _item(dice, FIRST + number, dice.choices(kinds, weights)[0], items)
        yield json.dumps(row, ensure_ascii=True, separators=(",", ":"))


def _item(dice: random.Random, number: int, kind: str, items: int) -> Json:
    maker = _MAKERS.get(kind)
    name = _name(dice, kind)
    claims: Json = {"P31": [_statement(dice, number, "P31", _item_snak("P31", CLASSES.get(kind, 41176)))]}
    if maker is not None:
        maker(dice, number, claims, items)
    _identifiers(dice, number, claims, kind)
    return _row(dice, number, name, claims, many=kind in ("human", "event", "settlement"))


def _row(dice: random.Random, number: int, name: str, claims: Json, *, many: bool = False, aliases: int = 0) -> Json:
    languages = LANGUAGES if many else LANGUAGES[:4]
    labels = {code: {"language": code, "value": name} for code in languages}
    if dice.random() < 0.96:
        labels["en"] = {"language": "en", "value": name}
    pages = [f"{code}wiki" for code in ["en", *LANGUAGES] if dice.random() < (0.25 if many else 0.05)]
    return {
        "type": "item",
        "id": f"Q{number}",
        "labels": labels,
        "descriptions": {
            code: {"language": code, "value": f"{_word(dice, PLACE_ENDINGS)} {name}"} for code in languages
        },
        "aliases": {
            "en": [
                {"language": "en", "value": _name(dice, "human")} for _ in range(aliases or dice.choice((0, 0, 1, 2)))
            ]
        },
        "claims": claims,
        "sitelinks": {
            page: {"site": page, "title": name, "badges": [], "url": f"https://{page[:2]}.wikipedia.example/{number}"}
            for page in pages
        },
        "lastrevid": 1_800_000_000 + number % 10_000_000,
        "modified": "2026-02-03T04:05:06Z",
    }


def _class(dice: random.Random, number: int, name: str) -> Json:
    return _row(dice, number, name, {"P279": [_statement(dice, number, "P279", _item_snak("P279", 35120))]})


def _hub(dice: random.Random, number: int) -> Json:
    """The first half are offices, the others countries, places and catalogues."""
    id = HUB + number
    place = _word(dice, PLACE_ENDINGS)
    if number % 2 == 0:
        claims = {"P279": [_statement(dice, id, "P279", _item_snak("P279", 4164871))]}
        return _row(dice, id, f"mayor of {place}", claims, aliases=2)
    claims = {"P31": [_statement(dice, id, "P31", _item_snak("P31", 6256))]}
    return _row(dice, id, place, claims)


def _human(dice: random.Random, number: int, claims: Json, items: int) -> None:
    born = dice.randrange(1400, 1990)
    for name, year, chance in (("P569", born, 0.8), ("P570", born + dice.randrange(1, 95), 0.45)):
        if dice.random() < chance:
            claims[name] = [_statement(dice, number, name, _time_snak(dice, name, year), cites=True)]
    if dice.random() < 0.12:
        claims["P39"] = [
            _statement(
                dice,
                number,
                "P39",
                _item_snak("P39", HUB + dice.randrange(0, HUBS, 2)),
                qualifiers={
                    "P580": [_time_snak(dice, "P580", born + 40)],
                    "P582": [_time_snak(dice, "P582", born + 44)],
                    **({"P1365": [_item_snak("P1365", FIRST + dice.randrange(items))]} if dice.random() < 0.5 else {}),
                },
                cites=True,
            )
            for _ in range(dice.choice((1, 1, 2)))
        ]
    for name in ("P21", "P106", "P27", "P735", "P19", "P69"):
        claims[name] = [_statement(dice, number, name, _item_snak(name, _place(dice)), cites=True)]


def _event(dice: random.Random, number: int, claims: Json, items: int) -> None:
    year = dice.randrange(1200, 2020)
    claims["P31"] = [_statement(dice, number, "P31", _item_snak("P31", CLASSES[dice.choice(EVENTS)]))]
    names = ("P585",) if dice.random() < 0.6 else ("P580", "P582")
    for name in names:
        claims[name] = [_statement(dice, number, name, _time_snak(dice, name, year), cites=True)]
    claims["P276"] = [_statement(dice, number, "P276", _item_snak("P276", _place(dice)))]
    claims["P17"] = [_statement(dice, number, "P17", _item_snak("P17", _place(dice)))]
    claims["P710"] = [
        _statement(dice, number, "P710", _item_snak("P710", FIRST + dice.randrange(items))) for _ in range(2)
    ]
    if dice.random() < 0.4:
        claims["P1120"] = [
            _statement(
                dice,
                number,
                "P1120",
                _amount_snak("P1120", dice.randrange(3, 90_000)),
                qualifiers={"P276": [_item_snak("P276", _place(dice))]} if dice.random() < 0.3 else {},
                cites=True,
            )
            for _ in range(dice.choice((1, 1, 2, 3)))
        ]


def _settlement(dice: random.Random, number: int, claims: Json, items: int) -> None:
    claims["P17"] = [_statement(dice, number, "P17", _item_snak("P17", _place(dice)), cites=True)]
    claims["P1082"] = [
        _statement(
            dice,
            number,
            "P1082",
            _amount_snak("P1082", dice.randrange(100, 90_000)),
            qualifiers={"P585": [_time_snak(dice, "P585", year)]},
            cites=True,
        )
        for year in range(2000, 2000 + dice.randrange(1, 12))
    ]
    if dice.random() < 0.1:
        claims["P571"] = [_statement(dice, number, "P571", _time_snak(dice, "P571", dice.randrange(900, 1990)))]


def _dated(name: str, chance: float) -> Callable[[random.Random, int, Json, int], None]:
    def make(dice: random.Random, number: int, claims: Json, items: int) -> None:
        if dice.random() < chance:
            claims[name] = [
                _statement(dice, number, name, _time_snak(dice, name, dice.randrange(1700, 2020)), cites=True)
            ]

    return make


def _article(dice: random.Random, number: int, claims: Json, items: int) -> None:
    claims["P577"] = [
        _statement(dice, number, "P577", _time_snak(dice, "P577", dice.randrange(1950, 2024)), cites=True)
    ]
    claims["P2093"] = [
        _statement(dice, number, "P2093", _string_snak("P2093", _name(dice, "human")), cites=True)
        for _ in range(dice.randrange(1, 6))
    ]
    claims["P2860"] = [
        _statement(dice, number, "P2860", _item_snak("P2860", FIRST + dice.randrange(items)), cites=True)
        for _ in range(dice.randrange(0, 14))
    ]


def _office(dice: random.Random, number: int, claims: Json, items: int) -> None:
    claims["P17"] = [_statement(dice, number, "P17", _item_snak("P17", _place(dice)))]


_MAKERS: dict[str, Callable[[random.Random, int, Json, int], None]] = {
    "human": _human,
    "event": _event,
    "settlement": _settlement,
    "article": _article,
    "office": _office,
    "work": _dated("P577", 0.9),
    "organisation": _dated("P571", 0.6),
    "building": _dated("P571", 0.3),
}


def _identifiers(dice: random.Random, number: int, claims: Json, kind: str) -> None:
    """Most of a real line is catalogue numbers, each with its reference."""
    for count in range(dice.randrange(2, 12 if kind in ("human", "star", "gene") else 6)):
        name = f"P{2_000 + count * 37}"
        claims[name] = [_statement(dice, number, name, _string_snak(name, f"{dice.getrandbits(40):x}"), cites=True)]


def _statement(
    dice: random.Random, number: int, name: str, snak: Json, *, qualifiers: Json | None = None, cites: bool = False
) -> Json:
    row: Json = {
        "mainsnak": snak,
        "type": "statement",
        "id": f"Q{number}${name}-{dice.getrandbits(96):024X}",
        "rank": "normal",
    }
    if qualifiers:
        row["qualifiers"], row["qualifiers-order"] = qualifiers, list(qualifiers)
    if cites:
        row["references"] = [
            {
                "hash": f"{dice.getrandbits(160):040x}",
                "snaks": {
                    "P248": [_item_snak("P248", HUB + dice.randrange(1, 200, 2))],
                    "P813": [_time_snak(dice, "P813", 2021)],
                },
                "snaks-order": ["P248", "P813"],
            }
        ]
    return row


def _item_snak(name: str, number: int) -> Json:
    value = {"entity-type": "item", "numeric-id": number, "id": f"Q{number}"}
    return _snak(name, {"value": value, "type": "wikibase-entityid"}, "wikibase-item")


def _string_snak(name: str, text: str) -> Json:
    return _snak(name, {"value": text, "type": "string"}, "external-id")


def _amount_snak(name: str, amount: int) -> Json:
    return _snak(name, {"value": {"amount": f"+{amount}", "unit": "1"}, "type": "quantity"}, "quantity")


def _time_snak(dice: random.Random, name: str, year: int) -> Json:
    precision = dice.choice((9, 11, 11))
    day = f"{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}" if precision == 11 else "00-00"
    value = {
        "time": f"+{year}-{day}T00:00:00Z",
        "timezone": 0,
        "before": 0,
        "after": 0,
        "precision": precision,
        "calendarmodel": GREGORIAN,
    }
    return _snak(name, {"value": value, "type": "time"}, "time")


def _snak(name: str, value: Json, type: str) -> Json:
    return {"snaktype": "value", "property": name, "datavalue": value, "datatype": type}


def _place(dice: random.Random) -> int:
    return HUB + dice.randrange(1, HUBS, 2)


def _name(dice: random.Random, kind: str) -> str:
    if kind == "human":
        return f"{_word(dice, GIVEN_ENDINGS)} {_word(dice, FAMILY_ENDINGS)}"
    place = _word(dice, PLACE_ENDINGS)
    return {"event": f"Battle of {place}", "office": f"governor of {place}", "category": f"Category:{place}"}.get(
        kind, place
    )


def _word(dice: random.Random, endings: list[str]) -> str:
    return dice.choice(_stems()) + dice.choice(endings)


@cache
def _stems() -> list[str]:
    return [(one + other + third).capitalize() for one in SYLLABLES[:60] for other in SYLLABLES for third in ("", "r")]


if __name__ == "__main__":
    main()
