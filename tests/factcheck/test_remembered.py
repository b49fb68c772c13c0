"""Answers that are worked out once and kept with the references."""

from functools import partial

from factcheck.index import index_of_packs
from factcheck.pipeline import check_text
from factcheck.remembered import _MOST, Remembered
from tests.factcheck.history_packs import history_packs


def test_an_answer_is_worked_out_once() -> None:
    remembered, worked_out = Remembered(), []

    def work_out() -> str:
        worked_out.append(1)
        return "1921"

    assert [remembered.answer("when", work_out) for _ in range(3)] == ["1921"] * 3
    assert len(worked_out) == 1


def test_each_index_keeps_answers_of_its_own() -> None:
    remembered, other = Remembered(), Remembered()

    assert remembered.answer("when", lambda: "1921") == "1921"
    assert other.answer("when", lambda: "1922") == "1922"


def test_what_is_kept_does_not_grow_without_end() -> None:
    remembered = Remembered()

    for number in range(3 * _MOST):
        assert remembered.answer(number, partial(int, number)) == number

    assert len(remembered._answers) <= _MOST


def test_a_finding_does_not_depend_on_what_was_asked_before() -> None:
    post = "The Kronstadt rebellion took place in March 1921. The Kronstadt rebellion took place in 1925."
    fresh = index_of_packs(history_packs())
    used = index_of_packs(history_packs())
    for year in range(1900, 1950):
        check_text(f"The Kronstadt rebellion took place in {year}.", index=used)

    assert check_text(post, index=fresh) == check_text(post, index=used)
