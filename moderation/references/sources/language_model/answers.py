"""What a model answered, as far as it can be shown: excerpts that stand in the passages. Pure."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from moderation.lib.http import NotNow, Refused
from moderation.references.sources.found import Found, Suggestion, UnreadableAnswer
from moderation.references.sources.language_model.prompts import Shown
from moderation.references.sources.plain import one_line, shown, without_tags

_MOST = 3
# Letters and words. One word stands in nearly every passage, and shows nothing.
_FEWEST_WORDS, _LONGEST_EXCERPT, _LONGEST_SAYING = 3, 1000, 400
_LINK = re.compile(r"://|\bwww\.|\bmailto:|@\w+\.", re.IGNORECASE)
_FIGURE = re.compile(r"\d+(?:[.,'\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")
# The two signs before an excerpt, a space, and its beginning: "12,| 000", "12 | 000 p", "-| 5"; and what follows one.
_BEGUN = re.compile(r"^(?:\d[.,'] |.?[-\u2212\u2013] |\d  \d{3}(?!\d))")
_GOING_ON = re.compile(r"[.,']\d| \d{3}(?!\d)")
_SEPARATORS = re.compile(r"[^\d]")
_BUSY = re.compile(r"overload|rate.?limit|too many|time.?out|try again|unavailable|loading", re.IGNORECASE)


class _Discarded(Exception):
    """An answer that can't be shown; the message says why."""


def read_answer(body: bytes, asked: Shown, *, model: str, address: str = "", hiding: str = "") -> Found:
    """The body of an answer to /chat/completions. `hiding` is a key that no message may show.

    What the model says in another form than it was asked for, or can't show, is discarded: `problems` say why. Raises
    NotNow, Refused, UnreadableAnswer where there is no answer of a model at all.
    """
    data = _decode(body, address, hiding)
    choices = data.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else None
    if choice is None:
        raise UnreadableAnswer(f"{address}: the answer has no choices: {shown(body, hiding=hiding)}")
    if choice.get("error"):
        _raise_error(choice["error"], address, hiding)
    named = data.get("model")
    model = one_line(named)[:100] if isinstance(named, str) and named.strip() else model
    suggestions: dict[tuple[int, str], Suggestion] = {}
    problems: list[str] = []
    try:
        rows = _rows(choice)
    except _Discarded as error:
        return Found(problems=(f"{model}: {error}.",), is_complete=not asked.left_out)
    for number, row in enumerate(rows[:_MOST], start=1):
        try:
            key, suggestion = _suggestion(row, asked, model)
            suggestions.setdefault(key, suggestion)
        except _Discarded as error:
            problems.append(f"{model}, suggestion {number}: {error}.")
    if len(rows) > _MOST:
        problems.append(f"{model}: {len(rows)} suggestions; only the first {_MOST} were looked at.")
    return Found(suggestions=tuple(suggestions.values()), problems=tuple(problems), is_complete=not asked.left_out)


def _decode(body: bytes, address: str, hiding: str) -> Mapping[str, Any]:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise UnreadableAnswer(f"{address}: no JSON: {shown(body, hiding=hiding)}") from None
    if not isinstance(data, dict):
        raise UnreadableAnswer(f"{address}: no JSON object: {shown(body, hiding=hiding)}")
    if data.get("error"):
        _raise_error(data["error"], address, hiding)
    return data


def _raise_error(error: object, address: str, hiding: str) -> None:
    words = json.dumps(error, ensure_ascii=False)
    code = error.get("code") if isinstance(error, dict) else None
    message = f"{address}: the server says {shown(words, hiding=hiding)}"
    if (isinstance(code, int) and (code == 429 or code >= 500)) or _BUSY.search(words):
        raise NotNow(message)
    raise Refused(message)


def _rows(choice: Mapping[str, Any]) -> list[Any]:
    """What the model names. Around its JSON it may have thought aloud, and fenced it."""
    message = choice.get("message")
    content = message.get("content") if isinstance(message, dict) else None
    if isinstance(content, list):
        content = "".join(
            part["text"] for part in content if isinstance(part, dict) and isinstance(part.get("text"), str)
        )
    if not isinstance(content, str) or not content.strip():
        raise _Discarded("it gave no answer")
    if choice.get("finish_reason") == "length":
        raise _Discarded("its answer was cut off")
    words = content.partition("</think>")[2] if content.lstrip().startswith("<think>") else content
    try:
        data, _ = json.JSONDecoder(strict=False).raw_decode(words, max(0, words.find("{")))
    except (ValueError, RecursionError):
        raise _Discarded("its answer is not in the form that was asked for") from None
    rows = data.get("bearing") if isinstance(data, dict) else None
    if not isinstance(rows, list):
        raise _Discarded("its answer is not in the form that was asked for")
    return rows


def _suggestion(row: object, asked: Shown, model: str) -> tuple[tuple[int, str], Suggestion]:
    given = row if isinstance(row, dict) else {}
    number, excerpt, says = given.get("passage"), given.get("excerpt"), given.get("says")
    if isinstance(number, str) and re.fullmatch("[0-9]{1,6}", number):
        number = int(number)
    if not isinstance(number, int) or isinstance(number, bool) or number not in asked.texts:
        raise _Discarded("it names a passage that it wasn't shown")
    if not isinstance(excerpt, str) or not isinstance(says, str):
        raise _Discarded("its excerpt or what it says of it is missing")
    excerpt = one_line(excerpt)
    _check_excerpt(excerpt, asked.texts[number])
    says = _plain(says)
    _check_saying(says, excerpt=excerpt, claim=asked.claim)
    return (number, excerpt), Suggestion(
        claim=asked.claim, passage=asked.passages[number], excerpt=excerpt, says=says, model=model
    )


def _check_excerpt(excerpt: str, text: str) -> None:
    if len(excerpt.split()) < _FEWEST_WORDS:
        raise _Discarded("its excerpt is too short to show anything")
    if len(excerpt) > _LONGEST_EXCERPT:
        raise _Discarded("its excerpt is too long")
    start = text.find(excerpt)
    if start < 0:
        raise _Discarded("its excerpt doesn't stand in the passage")
    while start >= 0:
        if _is_whole(text, start, start + len(excerpt)):
            return
        start = text.find(excerpt, start + 1)
    raise _Discarded("its excerpt begins or ends within a word or a figure")


def _is_whole(text: str, start: int, end: int) -> bool:
    """ "1 people drowned" isn't what "31 people drowned" says, nor "over 12" what "over 12,000" does."""
    before, excerpt, after = text[max(0, start - 2) : start], text[start:end], text[end : end + 5]
    if excerpt[0].isalnum() and before[-1:].isalnum():
        return False
    if excerpt[-1].isalnum() and after[:1].isalnum():
        return False
    if excerpt[0].isdigit() and _BEGUN.search(before + " " + excerpt[:4]):
        return False
    return not (excerpt[-1].isdigit() and _GOING_ON.match(after))


def _check_saying(says: str, *, excerpt: str, claim: str) -> None:
    if not says:
        raise _Discarded("it says nothing of its excerpt")
    if len(says) > _LONGEST_SAYING:
        raise _Discarded("what it says of its excerpt is too long")
    if _LINK.search(says):
        raise _Discarded("what it says holds an address")
    known = _figures(excerpt) | _figures(claim)
    unknown = sorted(_figures(says) - known)
    if unknown:
        raise _Discarded(f"it tells the figure {unknown[0][:20]}, which its excerpt doesn't have")


def _figures(words: str) -> set[str]:
    return {_SEPARATORS.sub("", figure) for figure in _FIGURE.findall(words)}


def _plain(words: str) -> str:
    """Without signs that can't be seen, such as those that turn the direction of writing."""
    return without_tags("".join(sign for sign in words if sign.isspace() or unicodedata.category(sign)[0] != "C"))
