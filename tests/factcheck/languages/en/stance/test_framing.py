from __future__ import annotations

import pytest

from factcheck.bundled import bundled_index
from factcheck.document import read_document
from factcheck.languages.en.stance import read_stance
from factcheck.records import Stance


def _stance(text: str) -> Stance:
    sentence = read_document(text, index=bundled_index(), title=None, written_on=None).sentences[0]
    start = text.index("1936")
    return read_stance(sentence, start, start + 4, is_date=True).stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Myth 3: the mayor was murdered in 1936.", Stance.REJECTED),
        ("The mayor was murdered in 1936, my foot.", Stance.REJECTED),
        ("The mayor was murdered in 1936, sorry, 1934.", Stance.REJECTED),
        ("The mayor was murdered in 1936 is a common misconception.", Stance.REJECTED),
        ("I used to think the mayor was murdered in 1936.", Stance.REJECTED),
        ("True or false: the mayor was murdered in 1936.", Stance.QUESTIONED),
        ("Was the mayor murdered in 1936", Stance.QUESTIONED),
        ("The mayor was murdered in 1936 or 1934.", Stance.QUESTIONED),
        ("In that timeline the mayor was murdered in 1936.", Stance.HYPOTHETICAL),
        ("The mayor was murdered in 1936, or so I was told.", Stance.ATTRIBUTED),
        ("The mayor was murdered in 1936.", Stance.ASSERTED),
        ("Was murdered in 1936.", Stance.ASSERTED),
        ("The mayor, not liked by all, was murdered in 1936.", Stance.ASSERTED),
    ],
)
def test_a_statement_is_what_its_frame_makes_of_it(text: str, stance: Stance) -> None:
    assert _stance(text) is stance
