"""What "the war", "that battle", "it" and "he" take up: the nearest one that is meant, or nothing."""

from __future__ import annotations

import pytest

from factcheck.index import MemoryIndex, build_index
from factcheck.pipeline import Context, check_text
from factcheck.records import CheckedClaim, ClaimKind, EarlierPost, Subject
from tests.factcheck.small_index import dated, event, toll

SUBJECTS = (
    event("salt-war", "Salt War", type="war", begin="1731", end="1734"),
    event("amber-war", "Amber War", type="war", begin="1802", end="1805"),
    event("salt-civil-war", "Norland Civil War", type="war", begin="1840", end="1842"),
    event("battle-of-oare", "Battle of Oare", type="battle", begin="1732-05-04"),
    event("hollow-famine", "Hollow Famine", type="famine", begin="1810", end="1811"),
    event("lantern-accord", "Lantern Accord", type="treaty", aliases=("the Accord",), begin="1806"),
    event("harbour-accord", "Harbour Accord", type="treaty", aliases=("the Accord",), begin="1850"),
    Subject("ulin", "person", "Viktor Ulin", ("Ulin",)),
    Subject("holm", "person", "Peter Holm", ("Holm",)),
    Subject("chancellor", "office", "Chancellor of Norland", ("chancellor of Norland", "head of the Norland League")),
    Subject("norland-league", "body", "Norland League"),
    event(
        "ulin-appointment", "appointment of Ulin", type="appointment", participants=("ulin", "chancellor"), begin="1731"
    ),
)
FACTS = (
    dated("salt-war", "1731", property_name="begin"),
    dated("salt-war", "1734", property_name="end"),
    dated("amber-war", "1802", property_name="begin"),
    dated("amber-war", "1805", property_name="end"),
    dated("salt-civil-war", "1842", property_name="end"),
    dated("battle-of-oare", "1732-05-04"),
    dated("lantern-accord", "1806"),
    dated("harbour-accord", "1850"),
    dated("ulin", "1701", property_name="birth"),
    dated("ulin", "1760", property_name="death"),
    dated("ulin", "1731-02", property_name="office_begin", other="chancellor"),
    dated("ulin", "1739", property_name="office_end", other="chancellor"),
    dated("ulin-appointment", "1731-02-03"),
    toll("hollow-famine", 40_000, 60_000, author="Hart"),
    toll("hollow-famine", 45_000, 50_000, author="Berg"),
)
INDEX: MemoryIndex = build_index(SUBJECTS, FACTS, (), versions=(("context", "1"),))


def read(text: str, *, title: str | None = None, earlier: tuple[str, ...] = ()) -> list[CheckedClaim]:
    posts = tuple(EarlierPost(str(number), None, post) for number, post in enumerate(earlier))
    return list(check_text(text, index=INDEX, context=Context(title=title, earlier=posts)).claims)


def last(text: str, **context: object) -> tuple[str | None, str]:
    """Subject and verdict of the text's last claim."""
    checked = read(text, **context)[-1]  # type: ignore[arg-type]
    return checked.claim.subject.id, checked.finding.verdict.value


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Salt War was long. The war ended in 1734.", "salt-war"),
        ("The Salt War was long. My family fled. Nobody came back. That war ended in 1734.", "salt-war"),
        ("The Battle of Oare was part of the Salt War. The battle was fought in 1732.", "battle-of-oare"),
        ("The Battle of Oare was part of the Salt War. The war ended in 1734.", "salt-war"),
        ("The Salt War came, and the war ended in 1734.", "salt-war"),
        (
            "The Salt War came before the Amber War. After the Amber War all was quiet. The war ended in 1805.",
            "amber-war",
        ),
        ("The Salt War was long. It began in 1731.", "salt-war"),
        ("The Salt War was long. The war began in 1731. It ended in 1734.", "salt-war"),
        ("The Salt War was long, unlike the Accord. The war ended in 1734.", "salt-war"),
        ("The Norland Civil War was long. The civil war ended in 1842.", "salt-civil-war"),
    ],
)
def test_a_noun_or_pronoun_takes_up_the_nearest_event_of_its_kind(text: str, subject: str) -> None:
    assert last(text) == (subject, "supported")


@pytest.mark.parametrize(
    "text",
    [
        "The Salt War and the Amber War were long. The war ended in 1734.",  # which of the two?
        "The Turnip War was long. The war ended in 1734.",  # one that references don't know
        "The Salt War was long. The Turnip War was longer. The war ended in 1734.",
        "The Salt War was long. The civil war ended in 1734.",
        "The Salt War was long. The war of 1801 ended in 1734.",
        "The Salt War was long. The war in the east ended in 1734.",
        "The Salt War was long. The famine ended in 1734.",
        "The Accord was a fraud. The treaty was signed in 1806.",  # two bear that name
        "The Accord of the Salt War was a fraud. It was signed in 1806.",
        "The Salt War was long. We left. It ended in 1734.",  # a pronoun reaches the last sentence only
        "I never liked wars. The war ended in 1734.",
    ],
)
def test_what_is_not_clear_is_left_unlinked(text: str) -> None:
    assert last(text) == (None, "not_found")


def test_the_title_lends_its_event() -> None:
    assert last("The war ended in 1734.", title="Causes of the Salt War") == ("salt-war", "supported")


def test_the_text_itself_goes_before_the_title() -> None:
    text = "The Amber War was short. The war ended in 1805."

    assert last(text, title="Causes of the Salt War") == ("amber-war", "supported")


def test_the_nearest_earlier_post_that_speaks_of_such_an_event_lends_it() -> None:
    earlier = ("The Amber War was short.", "No, the Salt War was.", "Let us stay polite.")

    assert last("The war ended in 1734.", earlier=earlier) == ("salt-war", "supported")


def test_an_earlier_post_that_speaks_of_two_lends_none() -> None:
    earlier = ("The Salt War was long.", "So was the Amber War, unlike the Salt War.")

    assert last("The war ended in 1734.", earlier=earlier) == (None, "not_found")


def test_events_that_the_caller_knows_of_an_earlier_post_are_taken_as_they_are() -> None:
    context = Context(earlier=(EarlierPost("1", None, "", events=("salt-war",)),))

    [checked] = check_text("The war ended in 1734.", index=INDEX, context=context).claims

    assert checked.claim.subject.id == "salt-war"


def test_a_reading_tells_the_events_that_it_names_the_last_first() -> None:
    reading = check_text("The Salt War led to the Amber War. The Accord came later.", index=INDEX)

    assert reading.events == ("amber-war", "salt-war")


@pytest.mark.parametrize(
    "text",
    [
        "The Salt War was long. The war ended in 1737.",
        "The Hollow Famine was grim. The famine killed 9 million people.",
        "Viktor Ulin was a baker. He died in 1770.",
        "Viktor Ulin was a baker. He became chancellor of Norland in 1735.",
    ],
)
def test_context_alone_accuses_nobody(text: str) -> None:
    subject, verdict = last(text)

    assert subject is not None
    assert verdict not in ("contradicted",)


def test_a_toll_is_held_against_the_famine_that_the_sentence_takes_up() -> None:
    assert last("The Hollow Famine was grim. The famine killed 48,000 people.") == ("hollow-famine", "supported")


@pytest.mark.parametrize(
    "text",
    [
        "Viktor Ulin was a baker. He died in 1760.",
        "Ulin was a baker. In 1760 he died.",
        "Ulin baked. He was born in 1701.",
    ],
)
def test_he_is_the_one_person_before(text: str) -> None:
    assert last(text) == ("ulin", "supported")


@pytest.mark.parametrize(
    "text",
    [
        "Ulin and Holm were bakers. He died in 1760.",
        "Ulin's father was a baker. He died in 1760.",
        "Ulin knew Marten Oakley. He died in 1760.",
        "Ulin had a brother. He died in 1760.",
        "The baker came. He died in 1760.",
    ],
)
def test_he_is_nobody_where_somebody_else_may_be_meant(text: str) -> None:
    assert last(text) == (None, "not_found")


def test_who_headed_a_body_held_its_office() -> None:
    [checked] = read("Ulin headed the Norland League from 1731 to 1739.")

    assert (checked.claim.kind, checked.finding.verdict.value) == (ClaimKind.OFFICE, "supported")


def test_who_was_appointed_and_the_post_by_its_short_name_are_enough_to_accuse() -> None:
    assert last("Ulin became Chancellor in 1731.") == ("ulin-appointment", "supported")
    assert last("Ulin became Chancellor in 1735.") == ("ulin-appointment", "contradicted")


@pytest.mark.parametrize(
    "text",
    ["Ulin became Chancellor of the Guild in 1735.", "Ulin became a baker in 1735.", "Holm became Chancellor in 1735."],
)
def test_another_post_or_person_is_another_appointment(text: str) -> None:
    assert last(text)[1] == "not_found"


def test_the_same_text_gives_the_same_trace_whoever_was_read_before() -> None:
    text = "The Salt War was long. The war ended in 1734."

    assert read(text) == read(text)
    assert any("taken up from 1 sentence before" in line for line in read(text)[-1].finding.trace)


def test_an_earlier_post_may_hold_any_text() -> None:
    earlier = ("The Salt War \ud800 was long.",)

    assert last("The war ended in 1734.", earlier=earlier) == ("salt-war", "supported")


def test_a_long_row_of_pronouns_is_read_in_proportion_to_its_length() -> None:
    checked = read("The Salt War was long. " + "It ended in 1734. The war ended in 1734. " * 500)

    assert len(checked) == 1000


def test_an_office_that_changed_its_title_accuses_nobody_of_the_year_in_which_it_was_taken() -> None:
    office = Subject("head", "office", "First Secretary of Verl", ("General Secretary of Verl",))
    facts = [dated("ulin", "1731", property_name="office_begin", other="head")]
    index = build_index([*SUBJECTS, office], facts, (), versions=(("titles", "1"),))

    [checked] = check_text("Ulin became General Secretary of Verl in 1735.", index=index).claims

    assert checked.finding.verdict.value == "not_found"
    assert "no accusation: the office changed its title" in checked.finding.trace
