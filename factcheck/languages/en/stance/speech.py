"""How English says that somebody says something: speakers, verbs of saying, sources, hearsay.

The patterns read text as it was written, for names begin with capitals; GIVEN_AS, RUMOUR and OWN_ESTIMATE read folded text.
"""

from __future__ import annotations

import re

from factcheck.languages.en.outlets import KNOWN_OUTLET

# "He wrote three books" tells of the books, and says nothing that a figure could be.
_WROTE = r"wrote(?! (?:(?:an?|the|his|her|their|two|three|four|several|many|some|\d+) )*(?:[\w-]+ )?(?:books?|articles?|novels?|plays?|poems?|letters?)\b)"
_VERBS = (
    r"says?|said|saying|claims?|claimed|estimates?|estimated|estimating|argues?|argued|writes?|writing|reports?|reported|"
    r"states?|stated|puts?|(?:gives?|gave|giving)(?! up\b| birth\b| way\b| rise\b| off\b)|suggests?|suggested|believes?|believed|calculates?|calculated|reckons?|reckoned|"
    r"concludes?|concluded|asserts?|asserted|alleges?|alleged|maintains?|maintained|thinks?|thought|notes?|noted|quotes?|quoted|"
    r"cites?|cited|counts?|counted|arrives? at|arrived at|com(?:es?|ing) to|came to|reckons? with|speaks? of|spoke of|talks? of|mentions?|mentioned|announced|insists?|"
    r"insisted|told|tells?|found|finds|determined|conced(?:es?|ed)|recalls?|recalled|records|recorded|lists|listed|"
    r"admits?|admitted|ha(?:s|ve) it|had it|has (?:the|a) (?:[\w-]+ ){0,2}?(?:total|toll|figure|number|count|losses) (?=at|as|of|down)|telling|posted|tweeted|holds? that|held that|labell?ed|blam(?:es?|ed)|accus(?:es?|ed)(?! of being)|documents|documented|"
    r"reveals?|revealed|indicates?|indicated|confirms?|confirmed|boast(?:s|ed)|testif(?:y|ies|ied)|declares?|declared|"
    r"dates? (?:it|this|that|the)|dates (?!to\b)|dates to|describes?|described|came up with|comes? up with|settles? on|settled on|"
    r"works? out|worked out|sets? (?:it|the)|places? (?:it|the)|placed (?:it|the)|explains?|explained|warns?|warned|teaches|taught|"
    + _WROTE
)
# Verbs that hardly mean anything but saying: with them any subject is a speaker ("my uncle said", "the regime insisted").
_STRICT = (
    r"says|said|claims|claimed|writes|reports|reported|argues|argued|estimates|estimated|told|insists|insisted|alleges|"
    r"alleged|asserts|asserted|maintains|maintained|announced|stated|states|admits|admitted|suggests|suggested|believes?|believed|"
    r"has it|holds that|think|thinks|say|claim|telling|saying|claiming|reporting|posted|has (?:the|a) (?:total|toll|figure|number) (?=at|as|of)|"
    + _WROTE
)
_PART = r"(?!I\b)[A-Z][\w.'’\-]*"
NAME = rf"{_PART}(?:(?:,\s+(?={_PART}(?:,|\s+(?:and|&)\s)))?\s*(?:\s(?:{_PART}|and(?=\s+[A-Z])|&|of(?=\s+[A-Z])|von|van|de|del|la|al|ibn|bin|et al\.?)))*"
_PLURAL_SPEAKERS = (
    r"historians|scholars|experts|researchers|demographers|eyewitnesses|witnesses|survivors|officials|authorities|critics|sources|"
    r"authors|economists|archaeologists|doctors|apologists|deniers|revisionists|estimates|documents|records|archives|statistics|"
    r"figures|studies|reports|police|people|memoirs|diaries"
)
_SINGULAR_SPEAKERS = (
    r"report|article|study|book|author|historian|historiography|scholar|researcher|source|paper|website|wiki|wikipedia|survey|"
    r"commission|committee|inquiry|government|regime|view|account|estimate|document|indictment|record|investigation|documentary|"
    r"expert|police|newspaper|media|professor|teacher|memo|memorandum|letter|diary|plaque|monument|census|archive|table|map|"
    r"school of thought|page|entry|chronicle|inscription|encyclop[ae]edia|textbook|grand(?:father|mother|pa|ma)|father|mother|uncle|"
    r"aunt|friend|guide|museum|embassy|ministry|minister|spokes(?:man|woman|person)|army|institute|university|times|post|obituary"
)
_DETERMINER = (
    r"the|this|that|these|those|a|an|one|some|most|many|several|his|her|their|my|our|your|other|recent|early|earlier|modern|official|"
    r"traditional|revised|western|soviet|government|all|both|two|few|various|contemporary|another"
)
OUTLET = (
    rf"(?:(?:(?:{_DETERMINER})\s+)(?:[\w'’\-]+\s+){{0,3}}?(?:{_SINGULAR_SPEAKERS}|{_PLURAL_SPEAKERS})|\b(?:{_PLURAL_SPEAKERS}))"
    rf"(?:\s+(?:of|from|in|by)\s+(?:(?:the|his|her|their|my|an?)\s+)?[\w'’\-]+(?:\s+on\s+[\w'’\-]+(?:\s+[A-Z][\w'’\-]+)?)?){{0,2}}"
)
_ANYBODY = r"he|she|they|it|you|people|others|many|(?:some|any|every|no)(?:body|\s?one)|op|deniers"
_ADVERBS = r"(?:\w+ly\s+|himself\s+|herself\s+|themselves\s+|meanwhile\s+|here\s+|serious\s+|also\s+|now\s+|then\s+|once\s+|later\s+|always\s+|often\s+|still\s+|even\s+|has\s+|have\s+|had\s+|would\s+|to\s+|(?:is|are|was|were)\s+(?=telling|saying|claiming|reporting))*"
# An aside between speaker and verb: "Hale, in The Great Terror, arrives at", "Hale, working in the archives, counted".
_ASIDE = r"(?:,\s[^,.;:!?]{2,60},|\s\([^()]{1,60}\)|(?:\s\d{4}[a-z]?)?,\swho)?"
SAYS = re.compile(
    rf"(?:(?<!\w)(?P<who>{NAME}|(?i:{OUTLET})|(?i:\b(?:{_ANYBODY}))){_ASIDE}\s+{_ADVERBS}(?:{_VERBS})\b)(?!\s+to\s+(?:be|the)\b)"
)
_NO_VERB = r"(?!(?:was|were|is|are|be|been|being|has|had|have|who|which|that|and|or|but)\b)"
RECORDS_SHOW = re.compile(
    rf"(?<!\w)(?P<who>(?:{NAME}|(?i:{OUTLET})|(?i:(?:the|a|an|my|his|her|their|our|this|that)\s+(?:{_NO_VERB}[\w'’-]+\s+){{0,2}}{_NO_VERB}[\w'’-]+)))"
    rf"(?:\s\([^()]{{1,60}}\))?\s+{_ADVERBS}(?:shows?|showed|lists?|reads|{_STRICT})\b(?!\s+to\s+(?:be|the)\b)"
)
ESTIMATES_SAY = re.compile(
    r"(?i:(?P<who>\b(?:(?:the|most|some|other|recent|official|modern|conservative|low|high|lower|higher|various|current|soviet|western)\s+)*"
    r"(?:estimates|figures|statistics|calculations|assessments)(?:\s+of\s+[\w\s'’-]{1,40}?)?)\s+"
    r"(?:range|vary|go|run|put|place|set|say|are|start|begin|speak|suggest|give|hover|differ)\b)"
)
# "Wikipedia: 2.1 million deaths"; before other names a colon makes a list ("Germany: 5 million").
OUTLET_COLON = re.compile(rf"^\W*(?P<who>(?:English |the )?{KNOWN_OUTLET})\s?(?:\([^()]{{1,40}}\))?[:;](?=\s)")
# What turns a sentence away from the source that its end names.
TURNS = re.compile(r"[!?]|,?\s(?:but|whereas|although|though)\s")
# Without one of these nobody says anything; found by one quick look before SPEAKER is tried.
SAYING_WORD = re.compile(rf"\b(?:{_VERBS}|{_STRICT}|shows?|showed|lists?)\b")
# Where speech ends: another clause with its own subject.
BREAKS_SPEECH = re.compile(
    r"[;!?]|\.\s|,?\s(?:but|whereas|while|although|though|yet|except)\s(?!(?:that|this|it)\s(?:later\s)?(?:rose|grew|climbed|increased|went\sup)\b)|"
    r",\s(?:and|so)\s(?:then\s)?(?:i|I|we|you|he|she|it|they|in|on|the|a)\b|\bso\sthat(?:['’]s|\sis|\smakes)\b|"
    r"\band (?:was|were|is|are|then|shot|died|killed)\b|\bthe (?:real|true|actual)(?:,? \w+){0,2},? (?:figures?|numbers?|tolls?|totals?|counts?|losses|deaths?|estimates?|dead|casualties|one|amount)\b"
)
SUBORDINATE = re.compile(
    r"\b(?:[Ww]hen|[Aa]fter|[Bb]efore|[Ss]ince|[Bb]ecause|[Aa]lthough|[Tt]hough|[Ww]hile|[Uu]ntil|[Ee]ver since)\s+(?:the\s)?$"
)
ACCORDING = re.compile(
    rf"\b(?i:according to|as per|per|quoting|citing|to quote|source\s*:|sources\s*:|as told by|in the words of|in the (?:view|opinion|"
    rf"estimation|estimate|account) of|going by|judging by|based on|thanks to|as reported by|as estimated by|"
    rf"as calculated by)\s+(?P<who>(?:the\s+|an?\s+)?{NAME}|(?i:{OUTLET}))"
    rf"(?=(?:['’]s?)?\s*(?:[,:]|\ssays|[\w\s'’]{{0,40}}$|\s*\())"
    rf"|\b[Ii]f\s+(?P<believed>{NAME}|(?i:{OUTLET}))\s(?:is|are)\s(?:to be believed|right|correct)"
    rf"|\b[Ff]rom\s+(?P<origin>(?:the\s+|an?\s+)?{NAME}|(?i:{OUTLET})):"
)
_WORKS = (
    r"book|biography|article|study|memoirs?|report|obituary|account|paper|history|novel|view|opinion|estimation|reckoning|count|"
    r"diary|diaries|letters?|speech|lecture|interview|documentary|records?|archives?|files|monograph|thesis|table|data|research|work"
)
POSSESSIVE = re.compile(
    rf"(?P<who>(?!(?:That|It|There|Here|What|Let|He|She|Who|Today|Where|How)['’]){NAME})['’]s?\s+(?:(?:own|famous|infamous|old|low|high|latest|original|inflated|published|much|lower|higher|quoted|"
    r"about|around|some|roughly|best|conservative)\s+)*(?:(?:estimates?|figures?|numbers?|counts?|totals?|toll|tally|calculations?|claims?|"
    r"statistics|range)\b(?!\s(?:casualt|loss|death|dead|killed|war\b|military|civilian|population))|$)"
)
WORK_OF = re.compile(
    rf"(?:\b(?:[Ii]n|[Bb]y|[Ff]rom|[Pp]er)\s+)(?P<who>{NAME})['’]s?\s+(?:[\w-]+\s+){{0,2}}?(?:{_WORKS})\b"
)
GIVEN_AS = re.compile(
    r"\b(?:(?:figure|number|toll|estimate|total|count)s? (?:(?:most|usually|commonly|often|generally|widely) ){1,2}"
    r"(?:given|quoted|cited|accepted|used|repeated)|(?:is|are|was|were) (?:usually|commonly|often|generally|officially|variously|"
    r"traditionally|conservatively) (?:put|given|estimated|quoted|cited|placed|set|reckoned|taken)|"
    r"official(?:ly)?['’\"]* (?:death toll|toll|figures?|counts?|numbers?|version|statistics|estimates?)|"
    r"in an? (?:interview|article|speech|letter|report))\b"
)
_YEAR = r"(?:1[4-9]|20)\d\d[a-z]?"
BIBLIOGRAPHY_BEFORE = re.compile(
    rf"(?P<who>(?!Loss|Casualt|Total|Dead|Deaths|Killed|Wounded){NAME})(?:\set al\.?)?\s\({_YEAR}\)|\((?:see\s|cf\.?\s)?(?P<inside>{NAME}),?\s{_YEAR}(?:,\s?(?:pp?\.?\s?)?[\d\-–]+)?:\s*"
)
BIBLIOGRAPHY_AFTER = re.compile(
    rf"^[^.;:()]{{0,80}}\s?\((?:see\s|cf\.?\s|[Ss]ource:\s|from\s|per\s)?(?P<who>{NAME}),?\s(?:{_YEAR}(?!\s?[\-\u2013]\s?\d{{2,4}}\b)|p\.\s?\d+|The\s)[^()]{{0,40}}\)"
    r"|^[^.;:()]{0,60}\s?\((?:[Ss]ource:\s|according to\s|per\s)(?P<named>[^()]{2,60})\)"
    rf"|^[^.;:()]{{0,60}}\s?\((?P<estimator>{NAME})['’]s?\s(?:own\s)?(?:estimate|figure|number|count|total)\)"
)
SOURCE_AT_THE_END = re.compile(
    rf"\b(?i:according to|as per|per|source\s*:|in the words of|in the (?:view|opinion) of|if|if you (?:trust|believe|follow|go by))\s+(?P<who>(?:the\s+)?{NAME}|(?i:{OUTLET})|(?:the|this|that|his|her|their)\s\w+|some|others|many|most)"
    r"(?=\s*(?:[.,;:)!\"”]|$|\(|is to be believed|is right|['’]s?\s))"
)
SAYS_AT_THE_END = re.compile(
    rf"[,\"”]\s*(?P<who>{NAME}|(?i:{OUTLET})|(?i:\b(?:{_ANYBODY}))|(?:the|a|an|my|his|her|their|our)\s(?:{_NO_VERB}[\w-]+\s){{0,2}}?{_NO_VERB}[\w-]+)\s+{_ADVERBS}"
    rf"(?:{_VERBS})(?:\s{NAME})?\s*(?:(?:(?:in (?:his|her|their|an?|the)|on|late|early|this|last|yesterday|today|earlier)\b[\w ]{{0,30}})?\s*(?:[.,;)\]\"”]|$))"
    rf"|,\s(?P<body>(?:the\s)?{_PART}(?:\s(?:{_PART}|for|of|and|the|on|in|de|la|del)){{1,7}}?)\s(?:said|says|reported|reports|announced|estimated|estimates|admitted|claimed|concluded|confirmed)(?:\s(?:on|late|early|in|at|this|last|yesterday|today|earlier)\b[^.;]{{0,40}})?\s*(?:[.,;]|$)"
    rf"|[,\"”]\s*(?:{_STRICT})\s+(?P<turned>(?:the\s+)?(?:[a-z-]+\s+){{0,3}}{NAME})"
)
RUMOUR = re.compile(
    r"\b(?:it (?:is|was|has been|is often|is sometimes) (?:\w+ly )?(?:argued|said|claimed|believed|estimated|alleged|reported|thought|rumou?red)|"
    r"(?:is|are|was|were|been) (?:\w+ly )?(?:said|claimed|believed|estimated|alleged|reported|thought|rumou?red|reckoned|supposed) (?:to|at|that)\b|"
    r"(?:is|are|was|were|been|stands?) (?:accused|blamed|charged|credited|suspected|labell?ed|described|held responsible) ?(?:of|for|with|as)\b|"
    r"reportedly|reputedly|allegedly|supposedly|purportedly|officially(?! (?:non|neutral|an? |the |at |in |called|named|known|opened|ended|began|declared))|rumou?r(?:s|ed)?(?: has it| have it)?|some say|legend has it|rumou?r has it|"
    r"there (?:are|were) (?:reports|claims|rumou?rs|estimates) (?:of|that)|as the saying goes|from what (?:i've|i have|i) (?:read|heard|seen)|"
    r"i(?:'ve| have)? (?:read|heard)(?: somewhere| once)? that|(?:i|we)(?: was| were| am| are|'m|'re|'ve been| have been) (?:told|taught)|i (?:remember|recall|recollect) (?:reading|hearing|seeing|being told))"
)
OWN_ESTIMATE = re.compile(
    r"\b(?:i|we)(?:'(?:d|ve|m))? (?:\w+ly |would |do |now |have |can |also |myself |still |am |are |was |were |just |only |already )*(?:say|said|saying|think|thought|believe|"
    r"estimate|reckon|know|claim|argue|guess|count|counted|seen|saw|find|found|assume|maintain|put|calculate|calculated)\b"
    r"|\bmy (?:own )?(?:estimate|guess|view|opinion|count|figure|reckoning)\b"
    r"|\b(?:it (?:is|seems|looks|appears)|it's) (?:\w+ )?(?:probable|likely|clear|obvious|certain|a fact|true) that\b"
)
OWN_WORK = re.compile(r"^(?:[Ii]n |[Bb]y )?[Mm]y\b")
