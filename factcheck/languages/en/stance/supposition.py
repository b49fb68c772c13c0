"""What is only supposed: conditions, forecasts, what would have been, and irony."""

from __future__ import annotations

import re

from factcheck.languages.en.stance.record import Around
from factcheck.languages.en.stance.triggers import CONDITION, IRONY, MODAL

# Conditions that suppose nothing: "if I remember correctly", "if you count the wounded", "if you ask me".
_NO_CONDITION = (
    r"(?! (?:[^,]{1,40} (?:is|are) to be believed|any(?:thing|one|body)?|memory|not|only|so|true|correct|at all|ever|it (?:is|was)(?: not|n't) for|"
    r"(?:i|you|we|one|people)(?:'m|'re|'ve| am| are| have| had| do| did)?(?: (?:not|only|just|ever|even|really|actually|don't|also))*"
    r" (?:compar|look|read|check|count|add|includ|exclud|remember|recall|ask|want|like|consider|think|go|search|google|believe|"
    r"take|mistaken|correct|right|care|need|must|trust|say|know|see|study|bother|dig|open|visit|follow|understand|may|will|"
    r"please|wish|prefer)\w*)\b)"
)
_CONDITION = re.compile(
    rf"(?:^\W*|[,;:(\-]\s*|\b(?:and|but|even|as|that|what|than|then|because|only)\s+)if\b{_NO_CONDITION}"
    r"|\b(?:suppose|supposing|hypothetically|imagine|in the worst case|unless|in case)\b"
    r"|(?:^\W*|[,;:(]\s*|\b(?:and|but|let's|let us|just)\s+)(?:assume|assuming)\b"
    r"|\b(?:let's|lets|let us) (?:just |even |now )?(?:say|make|pretend|take|call)\b"
    r"|(?:^\W*|[;:(]\s*|,\s*|\bor )say,? (?:that )?(?:about |some |only )?$"
    r"|^\W*say (?:the|that|an?|we|you|they|he|she|it) "
    r"|(?:^\W*|[;:(]\s*)had (?!to\b|been\b|enough\b)|,\s*had (?:he|she|it|they|we|i|you|the)\b"
    r"|(?:^\W*|[;:(]\s*)were (?:the|it|this|that|these|he|she|they|we)\b[^?]*$"
)
_UNREAL = re.compile(r"\b(?:if|without|unless|otherwise|but for)\b|^\W*(?:had|were)\b|, had (?:he|she|it|they|the)\b")
_NOT_NOUN = r"(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bmy )(?<!\btheir )(?<!\ba )(?<!\bat )(?<!\bof )(?<!\bin )(?<!\blast )(?<!\bfree )"
# "May have died" is a doubt about what was, not a supposition; "could be as high as" too, where somebody reports it.
_MODAL = re.compile(
    rf"\b(?:(?P<hedge>(?:may|might) (?:well )?have|could be|may be|might be|may well be)|{_NOT_NOUN}(?:would|could(?! not)|might|should (?:be(?! (?:noted|said|remembered|mentioned|stressed|clear|pointed|added|obvious))|open|close|begin|start|end|reach|come)|"
    r"may(?! (?:\d|of\b|to\b|until\b|till\b|through\b|and\b|or\b))|will|shall)|(?:is|are|was|were) going to|(?:is|are|be) (?:expected|projected|forecast|predicted|"
    r"scheduled|due|set|planned) to|(?:is|are|be) estimated to (?!have\b|be\b|number\b|total\b)|expects? to|plans? to|plan(?:s|ned)? for|foresees?|envisages?|(?:is|are) to "
    r"(?:be(?! believed)|open|close|begin|start|end|reach|fall|rise|become|take|follow|come)|prospects? of|projections?|forecasts?|"
    r"predicts?|(?:models?|experts?|studies|study|simulations?|scientists|they) project|'ll|(?:it|that|this|there|they|you)'d (?:be|have|mean|make)|(?:is|are|was|were) likely to|"
    r"(?:want|wants|wanted|wish|wishes|wished|intend|intends|intended|threatens?|threatened|hopes?|hoped|hoping|proposes?|proposed|plan|plans|planned|planning|plan was|plan is|aim|aims|aimed|aiming|plotted|plotting|conspired|sought|meant|willing|ready|prepared) to "
    r"(?:[\w']+ ){0,6}?(?:kill|murder|attack|cause|wipe|exterminate|bomb|nuke|shoot|execute|slaughter|massacre|starve|liquidate|sacrifice|lose))\b[^.;!?]{0,60}$"
    r"|\b(?:i|we|they|he|she|you|experts|officials|analysts) (?:fully |now |still )?expect(?:s|ed)? (?:it|them|this|that|the|at|up|a|some|between|more|another|\d)[^.;!?]{0,60}$"
    r"|\b(?:projected|anticipated|expected|foresaw) (?:[a-z]+ ){0,3}$"
)
# "Five billion would die": the verb behind its subject.
_MODAL_AFTER = re.compile(
    r"^['\")]?(?: [\w'-]+){0,4} (?:could|might|(?:would|will|'d|'ll|(?:is|are) (?:likely|expected|bound|set|going|about) to)\b(?! (?:later|eventually|soon)\b))\b"
)
_FORECAST_AFTER = re.compile(
    r"^[^.;!?]{0,60}\b(?:will|shall|(?:is|are) going to|projections?|realistic|optimistic|feasible)\b"
)
_DEADLINE = re.compile(
    r"(?:^\W*in|\b(?:by|until|till|before|as early as|beyond))(?: the (?:year|end of|beginning of))?\s*$"
)
_IRONY_BEFORE = re.compile(
    r"^\W*(?:lol,? (?:yes|yeah|sure|right|ok)|yeah,? right|oh,? (?:sure|yeah|yes|right)|sure,? (?:and|because|he|she|they|it)|riii*ght|right,? (?:and|because|sure)|"
    r"because of course|next (?:they|you|he|she|someone)(?:'ll| will)|why stop|and totally|totally)\b"
)
_IRONY_ANYWHERE = re.compile(
    r"\byeah,? right\b|(?:^|\s)/s\b|\bqueen of england\b|\btoy gun\b|\bwhile (?:we're|we are|you're|you are) at it\b|\bsure,? and\b|"
    r"\bcool story\b|\bpull the other (?:one|leg)\b|\band i(?:'?m| am) the (?:queen|king|pope|easter bunny|tooth fairy)\b"
)
_SNEER_AFTER = re.compile(
    r"^[^.!?]{0,40}?(?:\b(?:lol(?= (?:ok|sure|yeah|right|realistic|no|as if|good one))|lmao|rofl|haha\w*|yeah right)\b|;-?\))"
)


# "Over the next four years 620,000 would die": told from before, of what did happen.
_TOLD_FROM_BEFORE = re.compile(
    r"\bwould (?:(?:later|eventually|ultimately|soon|also|then|all|never) )*(?:die|perish|fall|lose|starve|succumb|drown|freeze|give their|go on to|"
    r"be (?:killed|shot|executed|murdered|lost|deported|taken|wounded|captured))\b"
)
_IT_HAPPENED = re.compile(
    r"\b(?:over|in|during|within) the (?:next|following|ensuing)\b|\b(?:was|were) (?:finally )?over\b|\bby the time\b|\b(?:eventually|ultimately)\b|\bgo on to\b|"
    r"\b(?:while|and) (?:another |a further |some |about |around )?[\d.,]+(?: (?:thousand|million|more|others))? (?:were|died|perished|fell|starved|had)\b"
)


# "Were the five of that day enough to call it so?" asks.
_ASKS_WERE = re.compile(r"^\W*were ")
# "It will top the list and has killed millions": the forecast ends where a fact begins.
_IS_FACT_AGAIN = re.compile(r"\b(?:and|but|who|which|that) (?:are|is|was|were|has|have|had|killed|died|shot|lost)\b")
# "The true figure might be as high as 450,000" is a doubt about what was.
_HEDGED_SIZE = re.compile(
    r"\b(?:figures?|numbers?|tolls?|totals?|counts?)\b[^.;!?]{0,40}\b(?:may|might|could) (?:well )?be(?: as (?:high|low|many|much|few) as| around| about| over| more than| closer to| near)? ?$"
)
# "If one were to include the wounded, it would be over a million": what is counted, not what is supposed.
_COUNTED_IN = re.compile(r"\bif (?:you|one|we) (?:were to |would )?(?:also )?(?:include|add|count)\b")
# "The forum predicts that the toll could reach 4,000": somebody's figure.
_OTHERS_FORECAST = re.compile(
    r"\b(?:predict(?:s|ed)?|could be(?: as (?:high|many|much) as)?)\b[^.;!?]{0,80}$|\bif (?:you|one|we) (?:were to |would )?(?:also )?(?:include|add|count)\b"
)


def _is_told_from_before(folded: str) -> bool:
    return bool(_TOLD_FROM_BEFORE.search(folded) and _IT_HAPPENED.search(folded)) and not _UNREAL.search(folded)


def find_supposition(around: Around, folded: str, cues: int, *, reported: bool) -> str | None:
    """The words that make the value a supposition. `reported`: somebody else gives it, so a hedge is that one's own."""
    if cues & IRONY:
        ironic = (
            _IRONY_BEFORE.search(around.before) or _SNEER_AFTER.search(around.after) or _IRONY_ANYWHERE.search(folded)
        )
        if ironic:
            return ironic.group()
    condition = _CONDITION.search(around.before) if cues & CONDITION else None
    if condition and not ("?" in folded and _ASKS_WERE.search(condition.group())):
        return condition.group()
    return _modal(around, folded, reported=reported) if cues & MODAL else None


def _modal(around: Around, folded: str, *, reported: bool) -> str | None:
    if not reported and "would" in folded and _is_told_from_before(folded):
        return None
    before = _MODAL.search(around.before)
    if before and (_IS_FACT_AGAIN.search(before.group()) or _HEDGED_SIZE.search(around.before)):
        return None
    if before and (_OTHERS_FORECAST if reported else _COUNTED_IN).search(around.before):
        return None
    if before:
        if before["hedge"] and (reported or "have" in before["hedge"]) and not _UNREAL.search(folded):
            return None
        if around.is_date and "would" in before.group() and not _UNREAL.search(folded):
            return None  # "he would die in 1924" tells what came later
        return before.group()
    if around.is_date:
        after = _FORECAST_AFTER.search(around.after) if _DEADLINE.search(around.before) else None
    else:
        after = _MODAL_AFTER.search(around.after)
    return after.group() if after else None
