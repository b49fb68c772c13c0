"""How the judging of the rarer kinds is scored."""

from __future__ import annotations

from benchmarks.kinds import KINDS, Item, Outcome, read_items, score

RIGHT, WRONG = Item("age", False, "He died at 53."), Item("age", True, "He died at 60.")


def outcome(item: Item, *, called: bool = False, accused: bool = False) -> Outcome:
    return Outcome(item, called=called, accused=accused, read=True)


def test_precision_counts_what_was_called_and_recall_what_is_wrong() -> None:
    figures = score([outcome(WRONG, called=True), outcome(WRONG), outcome(RIGHT, called=True, accused=True)])["age"]

    assert (figures["precision"], figures["recall"], figures["accused"]) == (0.5, 0.5, 1)


def test_an_accusation_in_a_wrong_sentence_is_no_false_one() -> None:
    assert score([outcome(WRONG, called=True, accused=True)])["age"]["accused"] == 0


def test_nothing_called_has_no_precision() -> None:
    assert score([outcome(WRONG)])["age"]["precision"] is None


def test_every_item_of_the_set_has_a_kind_and_stands_once() -> None:
    items = read_items()

    assert {item.kind for item in items} == set(KINDS)
    assert len({item.text for item in items}) == len(items)


def test_the_halves_are_told_by_the_text_alone() -> None:
    assert RIGHT.half == Item("order", True, RIGHT.text).half
    assert {item.half for item in read_items()} == {"tuning", "held-out"}
