"""The growth benchmark: its judgement, its plot, and the references that it makes."""

from __future__ import annotations

from xml.etree import ElementTree

from benchmarks.growth import TEXTS, growing
from benchmarks.many_references import make_references
from benchmarks.plot import log_plot


def test_time_that_grows_with_the_length_is_in_proportion_and_more_is_not() -> None:
    even = [(1_000, 0.001), (10_000, 0.011), (100_000, 0.12)]
    squared = [(1_000, 0.001), (10_000, 0.01), (100_000, 1.0)]
    assert growing({"even": even, "squared": squared, "once": even[:1]}) == ["squared"]


def test_every_text_has_just_the_length_that_is_asked_for() -> None:
    assert {len(make(777)) for make in TEXTS.values()} == {777}


def test_a_plot_is_sound_xml_with_a_line_for_every_name() -> None:
    drawn = ElementTree.fromstring(
        log_plot({"a < b": [(1, 0.5), (1000, 30)], "c": [(10, 2)]}, title="T", across="x", up="y")
    )
    assert len(drawn.findall("{*}polyline")) == 2
    assert [label.text for label in drawn.findall("{*}text")][-2:] == ["a < b", "c"]


def test_references_are_the_same_for_the_same_seed_and_as_many_as_asked_for() -> None:
    made = make_references(2_000, 500, seed=3, with_packs=False)
    assert made == make_references(2_000, 500, seed=3, with_packs=False)
    assert made != make_references(2_000, 500, seed=4, with_packs=False)
    assert 2_000 <= made.aliases < 2_020
    assert len(made.facts) == 500
    assert len({subject.id for subject in made.subjects}) == len(made.subjects)
    assert {fact.subject for fact in made.facts} <= {subject.id for subject in made.subjects}
