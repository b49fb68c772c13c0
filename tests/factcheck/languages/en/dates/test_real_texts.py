"""Real threads and tables, read in place where they are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.dates_suites import score_tables
from benchmarks.dates_threads import score_threads, shared_folder


def folder(name: str) -> Path:
    path = shared_folder() / name
    if not path.is_dir():
        pytest.skip(f"NOT THERE: {path}; PLUMBLINE_SHARED names the folder of real threads and references")
    return path


def test_the_dates_of_real_threads_are_found_with_few_false_alarms() -> None:
    score = score_threads(folder("threads"))
    assert score.wanted > 50
    assert score.recall >= 0.95
    assert score.precision >= 0.9


def test_uncertain_dates_of_old_times_are_read() -> None:
    right, wanted = score_tables(folder("references/historicaldate"))
    assert wanted > 1000
    assert right == wanted
