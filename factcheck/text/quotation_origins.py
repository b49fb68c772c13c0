"""From which earlier post of the thread a quotation comes, and what is repeated from one without any mark.

Words are compared in lower case without punctuation. Earlier posts are laid out once as runs of four words, which
the next posts of the thread find ready; so the time grows with the sum of the lengths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.records import EarlierPost, Quotation
from factcheck.text.covering import Covering
from factcheck.text.folding import fold
from factcheck.text.spans import BLOCK

_RUN = 4
# Characters. The runs of longer posts are taken anew each time: memory is dearer.
_LONGEST_KEPT = 10_000
# Posts looked at for one run of words; the first ones, for those who quote come later.
_MOST_POSTS = 32
_MOST_CANDIDATES = 4
_MANY_LOOKUPS = 2_000
# Of longer quotations every fourth run is enough to find the posts that may hold them.
_FEW_RUNS, _STEP = 16, 4
# Nearly all words agree: who quotes may mend a letter, and no more. A name that agrees allows for more.
_AGREES = 0.9
_AGREES_BY_NAME = 0.75
# Words that a paragraph must share with an earlier post to be a repeat; shorter ones are thanks and sayings.
_LEAST_REPEATED = 12
_LEAST_TRIMMED = 8

_WORD = re.compile(r"[^\W_]+")
_FIRST_RUN = re.compile(r"[\W_]*([^\W_]+)[\W_]+([^\W_]+)[\W_]+([^\W_]+)[\W_]+([^\W_]+)")
# Characters. Four words stand in fewer.
_LONGEST_RUN = 200
_MARKS = re.compile(r"^[ \t]*(?:[A-Za-z]{0,4}[|:]?(?:>|&gt;)[ ]?|\|[ ]|:[ ])+", re.MULTILINE)
_TAGS = re.compile(r"[\[<]/?[a-zA-Z][^\]>\n]{0,200}[\]>]")
# What stands where the quoter left words out.
_CUT = re.compile(r"\[?\(?(?:\.\s?\.\s?\.|\u2026)\)?\]?|[\[<(]\s?(?:snip\w*|cut)\s?[\])>]", re.IGNORECASE)


def find_origins(
    text: str, quotations: Sequence[Quotation], earlier: Sequence[EarlierPost], *, author: str | None = None
) -> list[Quotation]:
    """`quotations` of `text` with the earlier posts that they come from, and repeats without marks as further blocks.

    A block that names nobody gets the name of its post's author. One that no mark ends is cut where the words of its
    post end. `author` wrote `text`: what he repeats of himself is no quotation; unknown, every repeat is another's.
    """
    if not earlier:
        return list(quotations)
    thread = _Thread(earlier)
    found = [thread.with_origin(quotation, text) for quotation in quotations]
    within = Covering((one.start, one.end, True) for one in found if one.style == BLOCK)
    repeats = _merged(text, [one for one in thread.repeats(text, author) if within.at(one.start) is None])
    return sorted((*found, *repeats), key=lambda one: (one.start, -one.end)) if repeats else found


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a quotation with their places in it, and the runs of four within pieces that nothing cuts."""

    words: list[str]
    ends: list[int]
    runs: list[tuple[int, int]]  # (number of its first word, the run's hash)
    pieces: list[tuple[int, int]]


class _Thread:
    """The earlier posts of a thread, ready to be asked for runs of words."""

    def __init__(self, earlier: Sequence[EarlierPost]) -> None:
        self.posts = tuple(earlier)
        self.names = [_name(post.author) for post in self.posts]
        self.runs = [_runs(post.text) for post in self.posts]
        self.lookups = 0
        self.whole: dict[int, list[int]] | None = None

    def holders(self, run: int) -> Sequence[int]:
        """Numbers of the first posts that hold a run of words."""
        self.lookups += 1
        if self.lookups > _MANY_LOOKUPS:
            return self._in_whole(run)
        return [number for number, runs in enumerate(self.runs) if run in runs][:_MOST_POSTS]

    def _in_whole(self, run: int) -> Sequence[int]:
        """The same from one index of all posts: dear to make, so only where much is asked."""
        if self.whole is None:
            self.whole = {}
            for number, runs in enumerate(self.runs):
                for one in runs:
                    holders = self.whole.setdefault(one, [])
                    if len(holders) < _MOST_POSTS:
                        holders.append(number)
        return self.whole.get(run, ())

    def with_origin(self, quotation: Quotation, text: str) -> Quotation:
        read = _read(quotation.text)
        if not read.runs:
            return self._short(quotation, read)
        votes: dict[int, int] = {}
        for _, run in read.runs[:: 1 if len(read.runs) <= _FEW_RUNS else _STEP]:
            for post in self.holders(run):
                votes[post] = votes.get(post, 0) + 1
        who = _name(quotation.who)
        is_named = bool(who) and any(_same(who, name) for name in self.names)
        likely = sorted(votes, key=lambda post: (-_same(who, self.names[post]), -votes[post], post))[:_MOST_CANDIDATES]
        best: tuple[float, int, Quotation] | None = None
        for post in likely:
            named = _same(who, self.names[post])
            if is_named and not named:
                continue  # the one quoted is in the thread, and these are another's words
            covered = _covered(read, [first for first, run in read.runs if run in self.runs[post]])
            share, last = _agreement(read, covered), len(read.words)
            candidate = quotation
            if share < (_AGREES_BY_NAME if named else _AGREES) and _is_open(quotation, text):
                last = _prefix(covered)
                share, candidate = _trimmed(quotation, read, last)
            if share >= (_AGREES_BY_NAME if named else _AGREES) and _figures_agree(read, covered, last):
                rank = (share, post if named else -post)
                if best is None or rank > best[:2]:
                    author = quotation.who or self.posts[post].author
                    best = (*rank, replace(candidate, who=author, origin=self.posts[post].key))
        return best[2] if best else quotation

    def _short(self, quotation: Quotation, read: _Words) -> Quotation:
        """Fewer words than a run holds: only of the one named, word for word, the nearest post first."""
        who = _name(quotation.who)
        if not read.words or not who:
            return quotation
        wanted = f" {' '.join(read.words)} "
        his = [number for number, name in enumerate(self.names) if _same(who, name)]
        for number in reversed(his[-_MOST_POSTS:]):
            if wanted in _plain(self.posts[number].text):
                return replace(quotation, origin=self.posts[number].key)
        return quotation

    def repeats(self, text: str, author: str | None) -> Iterator[Quotation]:
        """Lines of `text` that stand word for word in an earlier post of somebody else."""
        own = _name(author)
        start = 0
        for line in text.split("\n"):
            post = self._repeated(line, own) if len(line) >= 2 * _LEAST_REPEATED else None
            if post is not None:
                begin = start + len(line) - len(line.lstrip())
                end = start + len(line.rstrip())
                yield Quotation(begin, end, text[begin:end], post.author, BLOCK, post.key)
            start += len(line) + 1

    def _repeated(self, line: str, own: str) -> EarlierPost | None:
        first = _FIRST_RUN.match(fold(line[:_LONGEST_RUN]))
        holders = self.holders(hash(first.groups())) if first else ()
        holders = [number for number in holders if not (own and self.names[number] == own)]
        words = _WORD.findall(fold(line)) if holders else []
        if len(words) < _LEAST_REPEATED:
            return None
        last = hash(tuple(words[-_RUN:]))
        holders = [number for number in holders if last in self.runs[number]]
        wanted = f" {' '.join(words)} "
        return next((self.posts[number] for number in holders if wanted in _plain(self.posts[number].text)), None)


def _runs(text: str) -> frozenset[int]:
    """Every run of four words in a text, as hashes."""
    return _read_runs(text) if len(text) > _LONGEST_KEPT else _kept_runs(text)


def _read_runs(text: str) -> frozenset[int]:
    words = _WORD.findall(fold(text))
    return frozenset(map(hash, zip(words, words[1:], words[2:], words[3:], strict=False)))


_kept_runs = lru_cache(maxsize=256)(_read_runs)


@lru_cache(maxsize=16)
def _plain(text: str) -> str:
    return f" {' '.join(_WORD.findall(fold(text)))} "


def _read(text: str) -> _Words:
    """The quoted words; marks, tags and cuts are blanked, so that places stay."""
    folded = fold(_TAGS.sub(_blank, _MARKS.sub(_blank, text)))
    words: list[str] = []
    ends: list[int] = []
    runs: list[tuple[int, int]] = []
    pieces: list[tuple[int, int]] = []
    begin = 0
    for stop in (*(cut.span() for cut in _CUT.finditer(folded)), (len(folded), len(folded))):
        first = len(words)
        for word in _WORD.finditer(folded, begin, stop[0]):
            words.append(word[0])
            ends.append(word.end())
        begin = stop[1]
        if len(words) - first >= _RUN:
            pieces.append((first, len(words)))
            runs.extend((at, hash(tuple(words[at : at + _RUN]))) for at in range(first, len(words) - _RUN + 1))
    return _Words(words, ends, runs, pieces)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _covered(read: _Words, firsts: list[int]) -> bytearray:
    covered = bytearray(len(read.words))
    for first in firsts:
        covered[first : first + _RUN] = b"\1" * _RUN
    return covered


def _agreement(read: _Words, covered: bytearray) -> float:
    """The share of the quoted words that stand in the post; pieces too short to tell are left out."""
    total = sum(end - first for first, end in read.pieces)
    return sum(sum(covered[first:end]) for first, end in read.pieces) / total if total else 0.0


def _figures_agree(read: _Words, covered: bytearray, last: int) -> bool:
    """Another figure is another claim, however alike the words are."""
    return all(
        covered[number] or not read.words[number].isdecimal()
        for first, end in read.pieces
        for number in range(first, min(end, last))
    )


def _is_open(quotation: Quotation, text: str) -> bool:
    """A block under a header whose end no mark tells: it may run on into the reply."""
    following = text[quotation.end : quotation.end + 12].lstrip()
    ended = following[:2] in ("[/", "</") or following.startswith("Click to")
    return quotation.style == BLOCK and not ended and not _MARKS.match(quotation.text) and "\n" in quotation.text


def _prefix(covered: bytearray) -> int:
    missing = covered.find(0)
    return len(covered) if missing < 0 else missing


def _trimmed(quotation: Quotation, read: _Words, last: int) -> tuple[float, Quotation]:
    """The quotation up to its word number `last`, where a line ends there; else no agreement at all."""
    if last < _LEAST_TRIMMED or last >= len(read.words):
        return 0.0, quotation
    end = quotation.text.find("\n", read.ends[last - 1])
    if end < 0 or _WORD.search(quotation.text, read.ends[last - 1], end):
        return 0.0, quotation
    end = len(quotation.text[:end].rstrip())
    return 1.0, replace(quotation, end=quotation.start + end, text=quotation.text[:end])


def _merged(text: str, repeats: list[Quotation]) -> list[Quotation]:
    """Neighbouring lines of one post are one quotation."""
    merged: list[Quotation] = []
    for one in repeats:
        last = merged[-1] if merged else None
        if last and last.origin == one.origin and not text[last.end : one.start].strip():
            merged[-1] = replace(last, end=one.end, text=text[last.start : one.end])
        else:
            merged.append(one)
    return merged


@lru_cache(maxsize=1_024)
def _name(name: str | None) -> str:
    return " ".join(_WORD.findall(fold(name))) if name else ""


def _same(name: str, other: str) -> bool:
    """The same name, or one that begins with the other ("Ann" for "Ann Hale")."""
    if not name or not other:
        return False
    return name == other or name.startswith(other + " ") or other.startswith(name + " ")
