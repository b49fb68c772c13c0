from __future__ import annotations

import pytest

from factcheck.bundled import bundled_index
from factcheck.document import read_document
from factcheck.languages.en.claims.clauses import may_be_subject


def _may_be_subject(text: str) -> bool:
    sentence = read_document(text, index=bundled_index(), title=None, written_on=None).sentences[0]
    return may_be_subject(sentence, text.index("Trotsky"))


@pytest.mark.parametrize(
    "text",
    [
        "Trotsky was murdered in Mexico.",
        "In 1940 comrade Trotsky was murdered.",
        "I read that Trotsky was murdered in 1940.",
        "He lost his friend, and Trotsky was murdered.",
    ],
)
def test_a_name_at_the_head_of_a_clause_may_be_its_subject(text: str) -> None:
    assert _may_be_subject(text)


@pytest.mark.parametrize(
    "text",
    [
        "The son of Trotsky was murdered in Paris.",
        "A man close to old Trotsky was murdered.",
        "The house where Trotsky was murdered was opened.",
        "Many who followed Trotsky were murdered.",
        "That Trotsky was murdered was reported at once.",
        "The rumour that Trotsky was murdered was spread.",
        "Those protecting Trotsky were murdered.",
    ],
)
def test_a_name_that_other_words_govern_is_no_subject(text: str) -> None:
    assert not _may_be_subject(text)
