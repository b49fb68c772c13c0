"""The documents name things that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*PROJECT.glob("*.md"), *PROJECT.glob("docs/**/*.md")])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(PROJECT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", document.read_text())
    missing = [link for link in links if not (document.parent / link).exists()]
    assert not missing


def test_every_setting_is_documented_and_every_documented_one_is_read() -> None:
    read = set(re.findall(r'environment\.\w+\(\s*"(\w+)"', (PROJECT / "moderation" / "settings.py").read_text()))
    for_tests = {"PLUMBLINE_TEST_DATABASE", "PLUMBLINE_SHARED", "PLUMBLINE_PEERS"}
    documented = set(re.findall(r"^\| `(\w+)`", (PROJECT / "docs" / "settings.md").read_text(), re.MULTILINE))
    assert len(read) > 10
    assert documented - for_tests == read


def test_every_folder_of_the_code_has_its_place_in_the_layout() -> None:
    layout = (PROJECT / "docs" / "layout.md").read_text()
    folders = [path for root in ("factcheck", "moderation") for path in (PROJECT / root).iterdir() if path.is_dir()]
    missing = [
        folder.name for folder in folders if (folder / "__init__.py").exists() and f"{folder.name}/" not in layout
    ]
    assert not missing
