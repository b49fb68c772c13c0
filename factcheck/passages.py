"""A claim held against passages of prose, where no reference with a figure of its own bears on it.

A passage is read by `compare`, which errs more often than the rules do that know what their facts count. So one
passage alone never contradicts: two must say otherwise, and none may agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.comparison import compare
from factcheck.frozen import record
from factcheck.languages.en.passage_words import explain_passages
from factcheck.languages.en.phrases import source_words
from factcheck.languages.en.statement_words import words_of
from factcheck.records import CheckedClaim, Citation, Claim, Evidence, Finding, Verdict
from factcheck.verdicts import Relation

# Passages of all pages that are read for one claim, those with most of its words.
_MOST_READ = 12
_EXCERPT = 190  # characters
_NEEDED_TO_CONTRADICT = 2


@record
class Passage:
    """A piece of prose of one revision of a page. `citation.url` leads to that very revision."""

    id: str
    page: str
    section: str
    text: str
    citation: Citation
    licence: str


def judge_by_passages(checked: CheckedClaim, passages: Sequence[Passage], *, alone: bool) -> CheckedClaim:
    """`checked` with a finding from the passages, or as it was where they say nothing on it.

    Only what no reference bears on is held against them. `alone`: no other claim stands in its sentence, so what the
    passage says otherwise can only be this one.
    """
    if not passages or checked.finding.verdict is not Verdict.NOT_FOUND or checked.finding.evidence:
        return checked
    agreeing, excluding = _read(checked.claim, passages)
    if not alone:
        excluding = []
    if agreeing:
        verdict = Verdict.DISPUTED if excluding else Verdict.SUPPORTED
    elif len(excluding) >= _NEEDED_TO_CONTRADICT:
        verdict = Verdict.CONTRADICTED
    elif excluding:
        verdict = Verdict.NOT_FOUND
    else:
        return checked
    finding = Finding(
        verdict,
        explain_passages(verdict, [said for _, said in agreeing], [said for _, said in excluding]),
        evidence=tuple(
            _evidence(passage, relation)
            for relation, its in ((Relation.AGREES, agreeing), (Relation.EXCLUDES, excluding))
            for passage, _ in its
        ),
        trace=("passages",),
    )
    return replace(checked, finding=finding)


def _read(claim: Claim, passages: Sequence[Passage]) -> tuple[list[tuple[Passage, str]], list[tuple[Passage, str]]]:
    """The passages that agree and those that exclude, each with what `compare` says of it."""
    agreeing, excluding = [], []
    for passage in _nearest(claim, passages):
        result = compare(claim.sentence, f"{passage.page}: {passage.text}")
        if result.verdict is Verdict.SUPPORTED:
            agreeing.append((passage, result.explanation))
        elif result.verdict is Verdict.CONTRADICTED:
            excluding.append((passage, result.explanation))
    return agreeing, excluding


def _nearest(claim: Claim, passages: Iterable[Passage]) -> list[Passage]:
    """Those that share most words with the claim, beside the title of their page; only what has a figure or a date."""
    words = set(words_of(claim.sentence).content)
    scored = []
    for position, passage in enumerate(passages):
        its = words_of(passage.text)
        shared = len(words & set(its.content))
        if its.figures and shared:
            scored.append((-shared, position, passage))
    return [passage for _, _, passage in sorted(scored, key=lambda one: one[:2])[:_MOST_READ]]


def _evidence(passage: Passage, relation: Relation) -> Evidence:
    text = passage.text if len(passage.text) <= _EXCERPT else f"{passage.text[:_EXCERPT].rsplit(' ', 1)[0]} …"
    return Evidence(
        fact_id=passage.id,
        source=source_words(passage.citation),
        title=passage.citation.title,
        url=passage.citation.url,
        value=f"“{text}”",
        scope=passage.section,
        as_of="",
        licence=passage.licence,
        relation=relation.value,
    )
