"""What a whole statement is framed as: a myth, an error to be found, a thing once believed, taken back at once, a joke.

"Myth: it was in 1936", "... in 1936, my foot", "... in 1936, sorry, 1934", "... in 1936 is a common mistake", "I used to
believe ...", "Was it signed in 1936", "In this timeline ...".
"""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.languages.en.stance.record import Around, StanceReading, decided
from factcheck.records import Stance
from factcheck.text.cues import register_cue

_NEAR = r"[^.;:!?]{0,60}$"
_ERROR_HEADING = re.compile(
    r"^\W*(?:\d{1,3}[.)]\s*)?(?:(?:common|popular|old|biggest)\s)?(?:myths?|claims?|lies?|wrong|false|howlers?|errors?|mistakes?|"
    r"misconceptions?|incorrect|fake news|busted|debunked)\b(?:\s(?:no\.?|number|nr\.?|#)?\s?#?\d{1,3})?\s*:[^?]*$"
)
_PUZZLE_HEADING = re.compile(
    r"^\W*(?:\d{1,3}[.)]\s*)?(?:true or false|t/f|quiz(?: question)?|trivia|(?:find|spot) the (?:errors?|mistakes?|lie))\b[^.;:!?]{0,20}[:?]"
)
_ONCE_BELIEVED = re.compile(
    rf"\b(?:used to (?:think|believe|say|teach|be taught|hold)|(?:refuse|hard|difficult|unable) to believe|"
    rf"stop (?:telling|saying|claiming|writing|pretending))\b{_NEAR}"
)
_FOOLS_THINK = re.compile(
    rf"\b(?:idiots?|fools?|morons?|clowns?)\b[^.;:!?]{{0,30}}\b(?:think|believe|say|claim)\w*\b{_NEAR}"
)
_SNORT = re.compile(
    r"^[^.;!?]{0,30}?(?:(?:,|\s[-–—]+)\s*(?:my (?:foot|arse|ass|eye)|wrong|not(?=\s*[.!]?\s*$)|false|incorrect)\b|"
    r"\s?[\[(]sic!?[\])]|\s(?:is|was) (?:an? )?(?:\w+ )?(?:mistakes?|errors?|misconceptions?|typos?|howlers?|misprints?|lies?|myths?)\b)"
)
_CORRECTED = re.compile(
    r"^(?:\s?\*\s?(?=\d)|[^;!?]{0,40}?(?:\.{3}|[,(\s])\s?(?:oh,? wait|no,? wait|scratch that|edit(?=\s*:)|edited(?=\s*:)|correction(?=\s*:)|sorry|oops|i meant?(?=\b)|"
    r"make that|no,? (?=(?:in )?\d))\b)"
)
_OR_ELSE = re.compile(r"^\s*(?:or|/)\s*(?:was it |maybe |perhaps |in |even )*(?:\d|early|late)")
_HEARSAY = re.compile(
    r"^[^.;!?]{0,40}?,\s?(?:allegedly|supposedly|reportedly|or so (?:i|we|they|he|she|it)\b|so (?:i|we) (?:was|were|am|are) told)"
)
_BY_ANOTHER = re.compile(
    r"\baccording to (?:this|that|these|those|you|him|her|them|your|his|their)\b[^.;:!?]{0,60}$|"
    r"\bthe (?:plaque|sign|inscription|tombstone|gravestone|stone|poster|caption|headline|card|label) (?:reads?|says?|said|had|has it)\b[^.;!?]{0,60}$"
)
_BY_ANOTHER_AFTER = re.compile(
    r"^[^.;!?]{0,20}?\baccording to (?:this|that|these|those|you|him|her|them|your|his|their)\b"
)
_JOKE = re.compile(r"^[^?]{0,40}?(?:\s:-?p\b|\s;-?p\b|\(joke\)|\bjust kidding\b|\bj/k\b|\bjk\b)")
_OTHER_WORLD = re.compile(
    r"\bin (?:this|that|my|your|an?|the|another) (?:(?!our|real)[\w'-]+ )?(?:timeline|tl|atl|au)\b|^\W*pod\s*:"
)
FRAMED = register_cue(
    re.compile(
        r"\b(?:myth|claim|lie|wrong|false|howler|error|mistak|misconc|misprin|typo|incorr|fake n|busted|debunk|common|popula|"
        r"biggest|true or|t/f|quiz|trivia|find th|spot th|used to|refuse|hard to|diffic|unable|stop |idiot|fool|moron|clown|"
        r"my foo|my ars|my ass|my eye|not|sic|oh|edit|correc|sorry|oops|i mean|make th|no,|or so|alleged|suppos|report|so i|"
        r"so we|accord|the pla|the sign|the ins|the tom|the gra|the sto|the pos|the cap|the hea|the car|the lab|just k|joke|jk|"
        r"j/k|pod|timeli|tl|atl|au)"
    ),
    re.compile(r"\*"),
    re.compile(r"[:;]-?p"),
)
# "Was he murdered in 1936": a question that has lost its mark.
_ASKS = (
    "was ",
    "were ",
    "did ",
    "is ",
    "are ",
    "does ",
    "do ",
    "so was ",
    "so were ",
    "so did ",
    "and was ",
    "and did ",
)
_SUBJECT = re.compile(
    r"^(?:so |and )?\w+ (?:the |a |an |he |she |it |they |this |that |there |any|all )", re.IGNORECASE
)
_NAME = re.compile(r"^(?:[Ss]o |[Aa]nd )?\w+ [A-Z]\w")


def may_be_framed(sentence: SentenceView) -> bool:
    """Whether anything here can find something in the sentence: cheap."""
    return bool(sentence.cues & FRAMED) or " or " in sentence.folded or sentence.folded.startswith(_ASKS)


def asks_without_mark(around: Around) -> bool:
    """The sentence opens with the verb and its subject: it asks, though no question mark ends it."""
    sentence = around.sentence
    if "?" in sentence.folded or not sentence.folded.startswith(_ASKS):
        return False
    return bool(_SUBJECT.match(sentence.text) or _NAME.match(sentence.text))


# Each pattern that is read before the value, or behind it, with what it makes of the statement; the first counts.
_BEFORE = (
    (_ERROR_HEADING, Stance.REJECTED),
    (_ONCE_BELIEVED, Stance.REJECTED),
    (_FOOLS_THINK, Stance.REJECTED),
    (_PUZZLE_HEADING, Stance.QUESTIONED),
    (_OTHER_WORLD, Stance.HYPOTHETICAL),
    (_BY_ANOTHER, Stance.ATTRIBUTED),
)
_BEHIND = (
    (_SNORT, Stance.REJECTED),
    (_CORRECTED, Stance.REJECTED),
    (_JOKE, Stance.HYPOTHETICAL),
    (_BY_ANOTHER_AFTER, Stance.ATTRIBUTED),
    (_HEARSAY, Stance.ATTRIBUTED),
)


def find_framing(around: Around, cues: int) -> StanceReading | None:
    """None where the statement isn't framed as anything."""
    if asks_without_mark(around):
        return decided(Stance.QUESTIONED, "question")
    if around.is_date and _OR_ELSE.match(around.after):
        return decided(Stance.QUESTIONED, "or")
    if not cues & FRAMED:
        return None
    for patterns, words in ((_BEFORE, around.before), (_BEHIND, around.after)):
        for pattern, stance in patterns:
            found = pattern.search(words)
            if found:
                return decided(stance, found.group())
    return None
