"""Records compare, hash and copy by their fields, like frozen dataclasses."""

from __future__ import annotations

import copy
import pickle
from dataclasses import replace

from factcheck.records import Calendar, Citation, Fact, Quantity, SubjectRef, When


def test_records_of_the_same_fields_are_equal_and_one_key() -> None:
    assert When("1936") == When("1936", Calendar.UNKNOWN)
    assert {When("1936"): "a year"}[When("1936")] == "a year"
    assert When("1936") != When("1937")


def test_a_record_has_no_other_fields() -> None:
    assert not hasattr(SubjectRef("The siege"), "__dict__")


def test_a_record_is_replaced_and_stays_as_it_was() -> None:
    quantity = Quantity(3, 3)
    assert replace(quantity, high=5) == Quantity(3, 5)
    assert quantity == Quantity(3, 3)


def test_a_record_travels_whole() -> None:
    quantity = Quantity(3, 5, unit="people", readings=((3.0, 5.0),))
    assert pickle.loads(pickle.dumps(quantity)) == quantity
    assert copy.deepcopy(quantity) == quantity


def test_a_fact_hashes_by_its_id_and_is_still_told_from_another_of_that_id() -> None:
    fact = Fact("f1", "siege", "toll", Citation("Ann Hale", "The Siege"), "CC0", "pack", quantity=Quantity(3, 3))
    other = replace(fact, quantity=Quantity(5, 5))
    assert hash(fact) == hash(other)
    assert fact != other
    assert {fact: "three", other: "five"}[other] == "five"
