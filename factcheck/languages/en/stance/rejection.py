"""The writer doesn't believe it: disbelief said of the figure, negation that governs it, another figure put in its place."""

from __future__ import annotations

import re

from factcheck.languages.en.stance.record import Around, last_match
from factcheck.languages.en.stance.triggers import CONTRAST, DISBELIEF, FOOLS, NEGATION

_DISBELIEF = (
    r"insane|ridiculous|absurd|ludicrous|laughable|preposterous|nonsens(?:e|ical)|bogus|fabricat(?:ed|ion|ions)|fictitious|"
    r"invent(?:ed|ion)|made[- ]up|inflated|exaggerat(?:ed|ion|ions)|fantas(?:y|ies|tic|tical)|false|fake|phon(?:y|ey)|"
    r"wildly wrong|myths?|lies?|hoax(?:es)?|propaganda|fairy[- ]?tales?|debunked|discredited|refuted|disproven|disproved|"
    r"so-called|crazy|outrageous|unfounded|baseless|unproven|unsubstantiated|unsupported|wrong|mistaken|a mistake|an error|"
    r"impossible|untenable|bullshit|(?<!papal )bull(?=\s*(?:[.,;:!)]|$))|crap|bunk|hogwash|rubbish|garbage|overblown|overstated|understated|a joke|"
    r"pulled (?:out of|from)|plucked (?:out of|from)|(?:out of|from) thin air|way off|(?:far|much|way|almost certainly) too (?:low|high|many|few)|"
    r"too (?:low|high)"
)
_FIGURES = r"figures?|numbers?|claims?|estimates?|tolls?|totals?|counts?|statistics|dates?|stor(?:y|ies)|idea|notion|assertions?|allegations?"
# "Insane figures of 20 million": disbelief said of the figure itself, before it. "Ridiculous to deny that" is none.
_CALLED_BEFORE = re.compile(
    rf"\b(?:{_DISBELIEF})\b(?! to (?:ignore|deny|forget|overlook|pretend|doubt|dismiss))(?! (?:is|are|was|were) )"
    rf"(?:(?! (?:is|are|was|were|has|had) )[^.,;:!?]){{0,40}}\b(?:{_FIGURES}|myth|lie|of|that|about)\b(?![^.;!?]{{0,40}}\b(?:is|are|was|were) [^.;!?]{{0,30}}:)"
    r"(?:(?! (?:was|were) (?:never|not) )[^.;:!?]){0,60}$|\bmyth (?:of|that)\b[^.;:!?]{0,60}$"
    r"|\b(?:ridiculous|absurd|ludicrous|laughab|preposterous|impossib|insane|wild|outrageous|suspicious)ly (?:low|high|inflated|exaggerated|small|large|big|inaccurate|overstated|understated)"
    r"(?: (?:figure|number|estimate|toll|total|count))?(?: of| at| about| around| some)* ?['\"]?$"
    r"|['\"]facts?['\"] (?:that |is |was |are |about |of |which )[^.;:!?]{0,80}$"
)
# ... or after it: "20 million is a myth", "... have never been proven", "that 20 million nonsense". Not behind another
# statement ("... and", ", which").
_WITHIN = (
    r"(?:(?!,? (?:and|but|so|yet|because|while|although|though|since|whereas|which)\b|, (?:the|it|he|she|they|we|you|i|there|this|that)\b)"
    r"[^.;:!?]){0,90}?"
)
_DEGREE = (  # no two of these begin alike, or a row of adverbs would take a time that doubles with each
    r"(?:an? |the |all |just |\w+ly |pure |complete |total |utter |plain |cold war |nothing but |quite |so |such |old |big )*"
)
_CALLED_AFTER = re.compile(
    rf"^{_WITHIN}(?:\b(?:is|are|was|were|being|as|seems?|looks?|sounds?|'s|'re)\s+(?:also |now |long been )?{_DEGREE}(?:{_DISBELIEF})"
    r"|\b(?:has|have|had) (?:long )?(?:since )?been (?:for \w+ )?(?:given up|abandoned|dropped|superseded|withdrawn|debunked|discredited|refuted|disproved|disproven|rejected|retracted)"
    r"|\b(?:has|have|had) never been (?:proven|proved|shown|substantiated|confirmed|verified)"
    r"|\b(?:is|are|was|were) (?:not|never|simply not|just not) (?:true|proven|proved|correct|right|possible|credible|"
    r"plausible|supported|borne out|realistic|serious|accurate|based on)"
    r"|\b(?:isn't|aren't|wasn't|weren't) (?:true|correct|right|possible|credible|plausible|supported|realistic|accurate|even close)"
    r"|\bcan(?:not|'t)(?: possibly)? be (?:true|right|correct)|\bnever (?:happened|existed|took place|died)"
    r"|\b(?:doesn't|does not|don't|do not|can't|cannot) (?:hold (?:up|water)|add up|stand up|make (?:any )?sense|fit)"
    r"|\bcan(?:not|'t) be (?:supported|substantiated|sustained|verified|justified|taken seriously)"
    r"|\b(?:is|was) (?:just |simply |really )?an? (?:stupid|silly|dumb|idiotic|moronic|worthless|meaningless) (?:estimate|figure|number|claim|guess)"
    r"|\b(?:may|might|could|seems?|sounds?|looks?) (?:to be |be )?(?:a (?:bit|little|tad) |rather |very |way |pretty |awfully |suspiciously )*(?:high|low)(?= to me|\s*[.,;!)]|$)"
    r"|\b(?:is|are|was|were|seems?) on the (?:high|low) side"
    r"|\b(?:is|are|was|were|seems?) (?:\w+ly |all |just |still )*(?:speculative|speculation|guesswork|conjecture|pure fiction)\b"
    r"|,? but (?:that|this|those|it|they)(?:'?s| is|'?re| are| was| were) (?:just|only|merely|simply|nothing but|obviously|clearly|pure|total|complete|probably (?:an? |just |too ))\b"
    r"|\b(?:that|which) no (?:(?:serious|real|honest|self-respecting|modern|sane) )?(?:historian|scholar|expert|one|body)s?\b[^.;!?]{0,30}? (?:used?|uses|believes?|accepts?|accepted|takes?|cites?)\b"
    r"|\b(?:figure|number|claim|story|estimate|count|toll) (?:collapses|falls apart)|\bmakes? no sense|\bhas no (?:basis|foundation)|\bholds? no water)\b"
)
# "The figure of 135,000 comes from a pamphlet and has been refuted": the "and" goes on about the figure.
_OF_FIGURE = re.compile(rf"\b(?:{_FIGURES}) of ['\"]?$")
_GOES_ON = re.compile(
    r"^[^.;:!?]{0,80}? and (?:has|was|is) (?:\w+ ){0,3}?(?:refuted|debunked|discredited|disproved|disproven|rejected|retracted|withdrawn|dropped|abandoned|false|wrong)\b"
)
_NONSENSE_AFTER = re.compile(
    r"^['\"]?\s*(?:deaths?|dead|figures?|numbers?|claims?|dates?|victims?|murders?)?\s*"
    r"(?:nonsense|myths?|lies?|bull(?:shit)?|crap|fairy ?tales?|hoax|fantasy|fantasies|propaganda|rubbish|garbage|fabrication|canard|slander|smear|trope|meme|legend|tale)\b"
)
# "30,000 in an hour, what a load of nonsense", "... out of his hat".
_SNORTED_AFTER = re.compile(
    r"^[^.;:!?]{0,60}(?:,|\s-|\s\u2013)\s(?:what (?:an? )?|such |pure |utter |total |complete )[^.;:!?]{0,30}?(?:nonsense|rubbish|lies?|crap|"
    r"bull(?:shit)?|joke|fantasy|propaganda)\b|^[^.;!?]{0,60}\band (?:some |most |many )?(?:people|idiots|fools|they|everyone|everybody) (?:will |would |'ll )?"
    r"(?:just |actually |still |really )?(?:believe|swallow|buy|fall for|lap up) (?:it|that|this)\b|^[^.;:!?]{0,20}? out of (?:his|her|their|your|thin|a) (?:hat|air|arse|ass)\b"
)
# "Anyone who says 60 million doesn't know what he is talking about."
_FOOLS_BEFORE = re.compile(
    r"\b(?:anyone|anybody|whoever|people|those|everyone|everybody|idiots?|fools?|clowns?)\b(?: who| still| that)*"
    r" (?:say|claim|believ|cit|repeat|quot|throw|trot|came up with|comes up with|come up with|made up)\w*[^.;!?]{0,40}$"
    r"|\bthe only (?:people|ones|person|writers?|historians?|sources?)\b[^.;!?]{0,70}$"
)
_FOOLS_AFTER = re.compile(
    r"^[^.;:!?]{0,40}?\b(?:(?:doesn't|does not|don't|do not) know|_?(?:is|are)_? (?:lying|an? |either|just|simply|clueless|ignorant|wrong|[\w-]+ (?:historians|writers|apologists|deniers|cranks|people))|"
    r"(?:has|have) no|(?:hasn't|haven't|has never|have never|never)|can't|cannot|must be|should|needs? to|ought)\b"
)
_SCARE_BEFORE = re.compile(
    r"\b(?:your|their|his|her|its|those|these|that|this|the|so-called|whole|famous|alleged) ['\"]$"
)
_SCARE_AFTER = re.compile(r"^(?: \w+){0,2}['\"]")

_NEGATION = re.compile(
    r"\b(?:not|never|nor|neither|cannot|no way|no(?: \w+)? (?:evidence|proof|basis|source|document|documents|indication|reason)|"
    r"no (?:serious |real |honest )?(?:historian|scholar|expert|source|archive|document)|"
    r"nobody|no one|none|yet to see|\w+n't|dont|didnt|doesnt|wasnt|isnt|doubt|(?<!to )deny|den(?:ies|ied|ying)|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|"
    r"dismiss(?:es|ed)?|refutes?|refuted|disproves?|contrary to)\b"
)
# What negation turns into its opposite: "nobody denies that", "I don't doubt that", "there is no question that".
_NEGATED_DENIAL = re.compile(
    r"(?:\b(?:not|never|nobody|no one|none|cannot|\w+n't|dont|no)\b|^)(?: \w+){0,4}? "
    r"(?:doubt\w*|den(?:y|ies|ied|ying|iable)|disput\w+|question\w*|contest\w*|argu(?:e|ing) (?:that|with)|reject\w*)\b|"
    r"\b(?:undeniabl|undoubted|undisputed|unquestionabl)\w*|\b(?:make no mistake|no wonder)\b"
)
# Behind these a negation lets what follows stand: "he didn't know that ...", "not until 1917", "no fewer than", "not only".
_LETS_STAND = re.compile(
    r"\b(?:kn[eo]w\w*|reali[sz]\w*|aware|forget|forgot\w*|mention\w*|remember\w*|talk\w*|speak\w*|discuss\w*|teach\w*|taught|notic\w*|acknowledg\w*|heard?|tell|told|learn\w*|understand|ignore|"
    r"overlook\w*|change|fact|stop\w*|prevent\w*|sav(?:e|ed|ing)|mean|until|till|before|after|since|only|just|merely|simply|"
    r"less|fewer|more|later|earlier|least|alone|enough|because|"
    r"who|(?:that|which) (?:killed|cost|took|left|claimed|destroyed)|surviv\w*|counting|including|includ\w*|excus\w*|justif\w*|matter\w*|care[sd]?|even though|when|while|as many|why|how|if|"
    r"whether|but|sure|certain|a few|long|far|as (?!high|low|large|great|big)\w+ as|part of)\b"
)
_LETTING = re.compile(r"^ (?:to mention|until|till|only|just|even)\b")
_CLAUSE = re.compile(r"[;:!?]|[,.](?!\d)|\s[-\u2013\u2014]+\s|\bbut\b")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
# Between a word and the figure that it governs stand only words like these.
_UP_TO_FIGURE = (
    r"(?:(?:the|an?|your|his|her|their|my|our|its|that|this|those|these|any|some|whole|old|usual|often|cited|quoted|repeated|"
    r"about|around|roughly|nearly|almost|alleged|supposed|so-called|official|claimed|even|to|in|for|by|of|figures?|"
    r"numbers?|totals?|tolls?|claims?|estimates?|[\w.-]+'s?) ){0,7}['\"(]?$"
)
_INSTEAD = re.compile(
    r"\b(?:revised (?:up |down |upwards? |downwards? )?from|rather than|instead of|as opposed to|far from|nowhere near|nothing like|never mind|(?<!n't )(?<!not )(?<!never )(?<!people )(?<!you )(?<!we )(?<!they )(?<!often )(?<!to )forget(?: about)?|let alone|"
    r"stop (?:repeating|spreading|citing|quoting|using|peddling|posting)|"
    r"(?:made up|invented|fabricated|conjured up|cooked up|dreamt up|dreamed up)) " + _UP_TO_FIGURE
)
_COMPARED = re.compile(
    r"\b(?:more like|closer to|nearer(?: to)?)\b(?:[^.;,!?]|[.,](?=\d)){1,40}\bthan " + _UP_TO_FIGURE
)


def find_rejection(around: Around, cues: int) -> str | None:
    """The words that reject the value; None where nothing does."""
    if cues & DISBELIEF:
        called = _CALLED_BEFORE.search(around.before) or _CALLED_AFTER.search(around.after)
        called = called or _NONSENSE_AFTER.search(around.after) or _SNORTED_AFTER.search(around.after)
        if not called and _OF_FIGURE.search(around.before):
            called = _GOES_ON.match(around.after)
        if called:
            return called.group()
    if cues & CONTRAST:
        replaced = _INSTEAD.search(around.before) or _COMPARED.search(around.before)
        if replaced:
            return replaced.group()
        scare = None if around.is_date else _SCARE_BEFORE.search(around.before)
        if scare and _SCARE_AFTER.match(around.after):
            return scare.group()
    fools = _FOOLS_BEFORE.search(around.before) if cues & FOOLS else None
    if fools and _FOOLS_AFTER.match(around.after):
        return fools.group()
    return _negated(around) if cues & NEGATION else None


def _negated(around: Around) -> str | None:
    """A negation in the value's own clause that governs it."""
    before = around.before
    if not before:
        return None
    clause = before = _IN_BRACKETS.sub(" ", before)
    for boundary in _CLAUSE.finditer(before):
        clause = before[boundary.end() :]
    found = last_match(_NEGATION, clause)
    if found is None or len(clause) - found.end() > 60:
        return None
    gap = clause[found.end() :]
    if _NEGATED_DENIAL.search(clause) or _LETS_STAND.search(gap) or _LETTING.match(gap):
        return None
    return clause[found.start() :]
