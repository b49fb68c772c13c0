"""How well the engine reads posts as people write them: event, figure, range, attribution and stance, labelled by hand.

    python -m benchmarks.forum_sentences [--set NAME] [--show N] [--save DATE]

`sets/forum_sentences.jsonl` holds 300 posts; `sets/README.md` says how they were made and what the labels mean. They
were written before the engine had read them, and up to the first kept result it was tuned on neither half (by the hash
of the id), so the difference between them shows how far chance reaches. `--show` prints failures of the first half
alone, so that the second stays unseen by those who learn from them. `--set forum_sentences_2` reads 80 further posts.
`forum_sentences_score` says what is counted.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.forum_sentences_score import HALVES, Label, Post, failures, score
from factcheck import ENGINE_VERSION
from factcheck.bundled import bundled_index
from factcheck.pipeline import Context, check_text
from factcheck.ports import Index
from factcheck.records import Bound, Calendar, Claim, ClaimKind, Quantity, Stance, SubjectRef, When

HERE = Path(__file__).parent
SET = "forum_sentences"
# Labels whose subject in the packs has another name than the set gives it, by subject id.
KNOWN_AS: Mapping[str, tuple[str, ...]] = {
    "17th Congress of the All-Union Communist Party (Bolsheviks)": ("seventeenth-party-congress",),
    "2010 Haiti earthquake": ("haiti-earthquake-2010",),
    "Beginning of World War II": ("second-world-war",),
    "Deaths under Mao Zedong": ("mao-era-deaths",),
    "Deaths under communism in China": ("mao-era-deaths", "communism-total"),
    "Deaths under communism in the Soviet Union": ("stalin-era-repression", "communism-total", "soviet-union"),
    "Dissolution of the Soviet Union": ("soviet-union",),
    "Founding of the Soviet Union": ("soviet-union",),
    "Great Leap Forward": ("great-leap-forward-famine",),
    "Murder of Sergei Kirov": ("kirov",),
    "Purge of the Red Army": ("great-purge",),
    "Repression in the Soviet Union": ("stalin-era-repression",),
    "Soviet famine of 1930-1933": ("soviet-famine-1932-33",),
    "Sputnik 1": ("sputnik-1",),
    "Surrender of Paulus": ("battle-of-stalingrad",),
}


def path_of(name: str) -> Path:
    return HERE / "sets" / f"{name}.jsonl"


def read_posts(name: str = SET) -> list[Post]:
    return [
        read_post(json.loads(line)) for line in path_of(name).read_text(encoding="utf-8").splitlines() if line.strip()
    ]


def read_post(row: Mapping[str, Any]) -> Post:
    written_on = date.fromisoformat(row["written_on"]) if "written_on" in row else None
    labels = tuple(_label(row["text"], claim) for claim in row["claims"])
    return Post(row["id"], row["text"], labels, row.get("title"), written_on, row.get("context", ""))


def _label(text: str, row: Mapping[str, Any]) -> Label:
    start = -1
    for _ in range(row.get("nth", 1)):
        start = text.index(row["span"], start + 1)
    quantity = when = None
    if "edtf" in row:
        when = When(row["edtf"], Calendar(row.get("calendar", "unknown")))
    else:
        bound, about = Bound(row["bound"]), row.get("approximate", False)
        quantity = Quantity(row["low"], row["high"], bound, about, row.get("unit", ""), row.get("per"))
    end = start + len(row["span"])
    claim = Claim(
        start,
        end,
        row["span"],
        text,
        ClaimKind(row["kind"]),
        SubjectRef(label=row["event"]),
        measure=row.get("measure"),
        value=quantity,
        date=when,
        stance=Stance(row["stance"]),
        attributed_to=row.get("attributed_to"),
        quoted=row.get("quoted", False),
        fictional=row.get("fictional", False),
        struck=row.get("struck", False),
    )
    return Label(start, end, claim, row["event"], row.get("vague", False))


def read_with(index: Index) -> Callable[[Post], list[Claim]]:
    """The engine's own claims of a post, with offsets into its text; what it claims of the context is left out."""

    def read(post: Post) -> list[Claim]:
        before = post.context + " " if post.context else ""
        context = Context(title=post.title, written_on=post.written_on)
        found = check_text(before + post.text, index=index, context=context).claims
        return [_moved(one.claim, len(before)) for one in found if one.claim.start >= len(before)]

    return read


def _moved(claim: Claim, by: int) -> Claim:
    return replace(claim, start=claim.start - by, end=claim.end - by) if by else claim


def ids_of(index: Index) -> Callable[[str], tuple[str, ...]]:
    """Under which ids an event's label is known: by name, or by the table of those that the packs call otherwise."""
    by_name: dict[str, list[str]] = {}
    for subject in index.subjects.values():
        for name in dict.fromkeys((subject.label, *subject.aliases)):
            by_name.setdefault(name.casefold(), []).append(subject.id)
    return lambda event: (*by_name.get(event.casefold(), ()), *KNOWN_AS.get(event, ()))


def print_figures(name: str, figures: Mapping[str, Any]) -> None:
    print(f"{name}: {figures['posts']} posts, {figures['words']} words")
    for group, row in figures["kinds"].items():
        print(f"  {group:12}" + "  ".join(f"{title} {figure}" for title, figure in row.items()))
    for question, (right, of) in figures["shares"].items():
        print(f"  {question}: {right} of {of}")
    print(f"  stance wanted and read: {figures['stance wanted and read']}")
    print(f"  alarms per 1,000 words: {figures['alarms per 1,000 words']} {figures['alarms']}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", default=SET, metavar="NAME", help="which set of `sets/` to read")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N failures of the first half")
    parser.add_argument("--save", metavar="DATE", help="keep the figures under this date, such as 2026-11-23")
    arguments = parser.parse_args()
    index = bundled_index()
    posts, read, known = read_posts(arguments.set), read_with(index), ids_of(index)
    parts = {"all": posts, **{half: [post for post in posts if post.half == half] for half in HALVES}}
    results = {name: score(part, read, known) for name, part in parts.items()}
    for name, figures in results.items():
        print_figures(name, figures)
    for line in failures(parts[HALVES[0]], read)[: arguments.show]:
        print(line)
    if arguments.save:
        kept = {"date": arguments.save, "engine_version": ENGINE_VERSION, **results}
        (HERE / "results" / f"{arguments.set}.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
