"""A line looked at as bytes gives the same as the line read."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from benchmarks.wikidata_dump import lines
from moderation.references.importing.sifting import BadLine, Label, sift
from moderation.references.sources.wikidata import read_entities
from tests.moderation.references.importing.dumps import compact
from tests.moderation.references.sources.wikidata.items import item, statement

SHARED = Path(os.environ.get("PLUMBLINE_SHARED", Path(__file__).resolve().parents[5] / "shared"))


def test_a_compact_line_and_the_same_line_with_spaces_give_the_same() -> None:
    kinds = set()

    for text in lines(7, 0, 400, 400):
        quick, slow = sift(text.encode()), sift(json.dumps(json.loads(text)).encode())
        kinds.add(type(quick))
        if isinstance(quick, Label):
            assert isinstance(slow, dict)  # read, and found to be no more than a name
            (entity,) = read_entities({"entities": [slow]})
            assert (quick.number, quick.label) == (int(entity.id[1:]), entity.label)
        else:
            assert quick == slow

    assert kinds == {Label, dict, type(None)}


@pytest.mark.parametrize(
    ("labels", "label"),
    [
        ({"en": {"language": "en", "value": 'The "Lantern" \\ caf\u00e9'}}, 'The "Lantern" \\ café'),
        ({"en-gb": {"language": "en-gb", "value": "Harbour"}, "de": {"language": "de", "value": "Hafen"}}, "Harbour"),
        ({}, "Orwin"),
    ],
)
def test_the_label_of_a_line_that_is_not_read(labels: dict[str, object], label: str) -> None:
    row = item("Q802", None, {"P31": [statement("Q123705")]}) | {
        "labels": labels,
        "descriptions": {"en": {"language": "en", "value": "a town"}},
        "sitelinks": {"enwiki": {"site": "enwiki", "title": "Orwin (town)", "badges": []}},
    }

    assert sift(compact(row)) == Label(802, label)


@pytest.mark.parametrize(
    "line", [b'{"type":"item","id":"Q1","labels":{"en"', b"[1]", b"\xff", b'{"id":5}', b"[" * 9_999]
)
def test_what_is_no_item_is_told(line: bytes) -> None:
    with pytest.raises(BadLine):
        sift(line)


def test_real_items_are_sifted_to_what_they_say() -> None:
    folder = SHARED / "recordings/wikidata/special_entitydata"
    if not folder.exists():
        pytest.skip(f"NO RECORDINGS in {folder}")
    for path in sorted(folder.glob("Q*.json")):
        (row,) = json.loads(path.read_text(encoding="utf-8"))["entities"].values()
        (whole,) = read_entities({"entities": [row]})

        found = sift(json.dumps(row, separators=(",", ":")).encode())

        if isinstance(found, dict):
            (cut,) = read_entities({"entities": [found]})
            assert (cut.id, cut.label, cut.aliases) == (whole.id, whole.label, whole.aliases)
            assert all(cut.statements[name] == whole.statements[name] for name in cut.statements)
        else:
            assert found == Label(int(whole.id[1:]), whole.label)
