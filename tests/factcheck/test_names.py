"""Names as marks stand in and around them: within a name they must be its own, around it any will do."""

from __future__ import annotations

import pytest

from factcheck.names import NameFinder
from factcheck.records import Subject
from factcheck.text.folding import fold

NAMES = ["'Abd al-Rahim", "U-2", "Treaty of St. Orwin", "Verl", "Orwin & Sons Inc.", "Ärmel"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("'Abd al-Rahim came.", ["'Abd al-Rahim"]),
        ("Old 'Abd al-Rahim came, then his brother'Abd al-Rahim.", ["'Abd al-Rahim", "'Abd al-Rahim"]),
        ("A U-2 isn't a U 2, nor a U.2.", ["U-2"]),
        ("The Treaty of St. Orwin, not the Treaty of St Orwin.", ["Treaty of St. Orwin"]),
        ("(Verl) \u2026Verl\u2026 \u00bbVerl\u00ab Verl", ["Verl"] * 4),
        ("Verla, Overl, Verl_2 and Ärmelkanal", []),
        ("It was Orwin & Sons Inc.", ["Orwin & Sons Inc."]),
        ("Ärmel\tverl\nVERL ärmel", ["Ärmel", "VERL"]),
    ],
)
def test_a_name_stands_with_its_own_marks_and_between_any(text: str, found: list[str]) -> None:
    finder = NameFinder(Subject(f"s{number}", "event", name) for number, name in enumerate(NAMES))
    assert [text[name.start : name.end] for name in finder.find(text, fold(text))] == found
