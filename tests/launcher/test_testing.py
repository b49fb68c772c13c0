from __future__ import annotations

from pathlib import Path

import pytest

from launcher.project import Project
from launcher.testing import NO_TESTS_COLLECTED, arguments_for_second_run, find_browser_or_say_so, sum_up


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for folder in ("tests/factcheck", "tests/moderation"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "tests/test_servers.py").touch()
    return Project(root=tmp_path, venv=tmp_path / ".venv", data=tmp_path / "var")


def test_the_second_run_repeats_only_what_touches_the_database(project: Project) -> None:
    assert arguments_for_second_run(project, ["-q"]) == ["-q", "tests/moderation", "tests/test_servers.py"]
    assert arguments_for_second_run(project, []) == ["tests/moderation", "tests/test_servers.py"]


def test_paths_of_the_callers_own_are_kept_in_both_runs(project: Project) -> None:
    args = ["-q", "tests/moderation/../factcheck::test_it", "-k", "dates"]
    assert arguments_for_second_run(project, args) == args


@pytest.mark.parametrize(
    ("codes", "outcome"),
    [
        ([0, 0], 0),
        ([0, NO_TESTS_COLLECTED], 0),
        ([NO_TESTS_COLLECTED, 0], 0),
        ([NO_TESTS_COLLECTED, NO_TESTS_COLLECTED], NO_TESTS_COLLECTED),
        ([1, 0], 1),
        ([0, 1], 1),
        ([0, 2], 2),
        ([NO_TESTS_COLLECTED, 4], 4),
    ],
)
def test_one_failed_run_fails_and_so_does_choosing_no_test_at_all(codes: list[int], outcome: int) -> None:
    assert sum_up(codes) == outcome


def test_where_no_browser_can_be_had_it_says_so_loudly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # neither chromium nor apt-get

    assert not find_browser_or_say_so()

    words = capsys.readouterr().err
    assert "NO BROWSER TESTS: chromium" in words
    assert "apt-get install chromium libatomic1" in words


def test_a_browser_on_the_path_is_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    chromium = tmp_path / "chromium"
    chromium.write_text("#!/bin/sh\n")
    chromium.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    has_browser = find_browser_or_say_so()

    assert "chromium not found" not in capsys.readouterr().err
    assert has_browser or Path("/etc/debian_version").exists()  # Debian may still lack libatomic1
