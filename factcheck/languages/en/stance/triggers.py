"""Which stances the words of a sentence could make at all, told by the pass that all readers share.

Each bit stands for the beginnings of the words without which no pattern of its reader can match.
"""

from __future__ import annotations

import re

from factcheck.languages.en.stance.speech import OWN_ESTIMATE
from factcheck.text.cues import register_cue


def _words(beginnings: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{beginnings})")


_CONTRACTED_NOT = re.compile(r"n't")

DISBELIEF = register_cue(
    _words(
        "insane|ridicul|absurd|ludicr|laugh|prepos|nonsen|bogus|fabric|fictit|invent|made|inflat|exagge|fantas|fals|fake|phon|"
        "wildly|myth|lie|lying|hoax|propag|fairy|debunk|discre|refut|so-cal|crazy|outrag|unfoun|guessw|conjec|specul|impossib|suspici|wild|pure f|fact|believ|swallow|buy |fall fo|lap up|basele|unprov|unsubs|unsupp|"
        "wrong|mistak|error|imposs|untena|bull|crap|bunk|hogwas|rubbis|garbag|overbl|overst|unders|joke|too |way off|from th|pulled|plucke|out of|"
        "never|makes|make |hold|has no|not |canard|slande|smear|trope|meme|legend|tale|collap|falls |has been|have been|had been|"
        "has lon|has sin|stupid|silly|dumb|idiot|moron|worthl|meanin|can be|cannot|can't|may be|might b|could b|seem|sound|look|on the h|on the l|refute|reject|retrac|withdr|droppe|aband|disprov"
    ),
    _CONTRACTED_NOT,
)
# What fools do: "people" and "those" stand everywhere.
FOOLS = register_cue(_words("say|claim|believ|cit|repeat|quot|throw|trot|came up|comes up|come up|made up|only"))
NEGATION = register_cue(
    _words(
        "not |never|nor |neither|no |nobody|none|cannot|yet to|doubt|deny|denie|disput|reject|contrary|dismiss|refut|disprov|dont|didnt|"
        "doesnt|wasnt|isnt"
    ),
    _CONTRACTED_NOT,
)
CONTRAST = register_cue(
    _words(
        "revised|rather|instead|as opp|far fr|nowher|forget|stop re|stop sp|stop ci|stop qu|stop us|stop pe|stop po|made u|invent|fabric|conjur|cooked|dreamt|dreame|let al|never m|nothin|more l|closer|nearer"
    ),
    re.compile(r"['\"]"),
)
DOUBT = register_cue(
    _words(
        "i wond|wonder|not su|unsure|uncert|unclea|don't|dont k|no ide|any id|like t|do any|does a|do som|does s|can an|can so|"
        "is it|questi|can't|cannot|depend|open q|remain|whethe"
    )
)
CONDITION = register_cue(
    _words("if|suppos|assum|imagin|let's|lets|let us|hypoth|unless|had |say|in cas|worst "),
    _words("were (?:it|he|we)"),
    re.compile(r"re (?:the|thi|tha|she)"),  # "were they": letters enough to leave "were taken" and "were shot" out
)
MODAL = register_cue(
    _words(
        "would|could|might|may |will|shall|is goi|are go|was go|were g|is exp|are exp|be exp|is pro|are pro|be pro|is for|are for|"
        "is pre|are pre|be pre|be for|is sch|are sch|be sch|is due|are due|be due|is set|are set|be set|is pla|are pla|be pla|"
        "is est|are est|be est|is lik|are lik|was lik|were lik|want|wish|intend|threat|hope|hoping|propos|willing|ready|prepared|likely|expect|plan|forese|envisa|prospe|projec|foreca|predic|antici|foresaw|aim|plot|conspi|sought|meant|models p|should|is to |are to |realis|optimi|feasib"
    ),
    re.compile(r"'ll"),
    re.compile(r"'d "),
)
SUPPOSITION = CONDITION | MODAL
IRONY = register_cue(
    _words(
        "pull|and i|yeah|oh|sure|rii|right|lol|lmao|rofl|haha|queen|toy gu|while|why st|next|becaus|and to|totall|cool s"
    ),
    re.compile(r";-?\)"),
    re.compile(r"/s"),
)
SAYING = register_cue(
    _words(
        "say|said|claim|estima|argu|writ|wrote|report|state|stati|puts|put |give|giving|gave|sugges|believ|calcul|reckon|conclu|"
        "assert|alleg|mainta|think|though|note|quot|cite|counte|counts|arriv|speak|spoke|talks|mentio|announ|insist|told|tell|"
        "found|finds|determ|conced|recall|record|list|show|date|admit|has it|have i|had it|holds|held t|label|blam|docume|reveal|"
        "indica|confir|boast|testif|declar|reads|sets|place|saw|sees|descri|came u|comes|come u|settle|works|worked|explai|warn|"
        "teache|taught|posted|tweete|has a|has the"
    )
)
ESTIMATES = register_cue(_words("estima|figure|statis|calcul|assess"))
# Not the beginnings of its pattern ("was", "were"), but the words that it can't do without.
HEARSAY = register_cue(
    _words(
        "argued|said|claim|believ|estima|alleg|report|though|rumo|reckon|suppos|accuse|blamed|charge|credit|suspec|labell|labele|"
        "descri|held r|reput|purpor|offici|some s|legend|saying|read [ost]|heard|told|taught|remem|recall|recol|from w"
    )
)
NAMED_SOURCE = register_cue(
    _words(
        "accord|as per|per |source|going|judgin|based|thanks|citing|quotin|to quo|as told|as rep|as est|as cal|words |view |"
        "opinio|estima|accoun|if"
    ),
    re.compile(r":"),  # "from Hale: 20 million"
)
OF_SOMEBODY = register_cue(re.compile(r"'s"), re.compile(r"s' "))
BRACKETED = register_cue(re.compile(r"\("))
GIVEN = register_cue(
    _words(
        "given|quoted|cited|accept|used|repeat|usuall|common|often|genera|offici|variou|tradit|conser|interv|articl|speech|"
        "letter|report"
    )
)
OWN = register_cue(OWN_ESTIMATE)
OUTLET = register_cue(re.compile(r":"))
SOURCE = NAMED_SOURCE | OF_SOMEBODY | BRACKETED | GIVEN | OUTLET
PLAIN = register_cue(
    _words(
        "says|said|say |count|gives|gave|claim|quote|reckon|estima|admit|put|has |upped|raised|lowere|cut it|revise|given|set |official"
    )
)
SPEECH = SAYING | ESTIMATES | HEARSAY | PLAIN
REJECTION = DISBELIEF | FOOLS | NEGATION | CONTRAST
ANY = REJECTION | DOUBT | SUPPOSITION | IRONY | SPEECH | SOURCE
