"""Which words keep their stop inside a sentence. All are lower-case and without the last stop."""

from __future__ import annotations

# A name, a number or an example follows: the sentence goes on whatever stands next.
ALWAYS_GO_ON = frozenset(
    """mr mrs ms messrs mme mlle dr prof gen maj col lt sgt cpl pvt capt cmdr cdr adm brig fr hon rev gov sen rep pres
    supt insp det atty dist sgt.maj lt.col lt.gen maj.gen brig.gen vice.adm e.g eg i.e ie viz cf vs v.s ca circa approx
    esp incl excl est vol vols pp ed eds trans transl repr nr op fl hrsg bd s.v q.v resp aka a.k.a
    ph abt bef""".split()
)

# A number may follow ("No. 5", "Art. 58", "Sept. 3"); before anything else the stop ends the sentence.
GO_ON_BEFORE_NUMBER = frozenset(
    """no nos p c b d r n art arts ch chap fig figs sec sect par para pt pts bk ser iss l ll app tab pl mt rt hwy apt
    ste rm fo fol bl sp st chs cap str""".split()
)

# Months and days count as abbreviations only where they are written as such: "the sun." and "he sat." are words.
MONTHS_AND_DAYS = frozenset(
    """Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    jan feb apr aug sept oct nov dec""".split()
)

# Either: the sentence ends only where the next word is one that begins sentences.
MAY_END = frozenset(
    """u.s u.k u.s.a u.n u.s.s.r e.u d.c l.a n.y a.m p.m pm b.c a.d b.c.e c.e ph.d m.d b.a m.a jr sr inc ltd co corp
    llc plc bros dept univ inst assn soc st ave blvd rd mt ft ff al ibid etc cit govt min max misc orig tel ext hr hrs
    mins secs yr yrs wk wks mo mos lb lbs oz sq km cm mm kg""".split()
)

# Words that begin sentences far more often than they follow an abbreviation ("in the U.S. The war ...").
SENTENCE_STARTERS = frozenset(
    """The A An This That These Those He She It They We You I His Her Its Their Our My Your There Here In On At By For
    From With Without After Before During Since Until When While Where Why How What Who Which Whose If Unless Although
    Though Because However Moreover Furthermore Therefore Thus Hence Meanwhile Still Yet But And Or So Nor Also Even
    Only Not No Yes As To Of Some Many Most Much More All Any Both Each Every Either Neither Another Other Others One
    Two Three Four Five Several Few Now Then Today Later Soon Once Again First Second Third Finally Perhaps Maybe
    Indeed Instead Otherwise Overall Please Thanks Well Oh Ok Okay Just Let Is Are Was Were Do Does Did Have Has Had
    Can Could Would Should Will Shall May Might Must According About Over Under Between Despite Like Such Same
    Nobody Everyone Everybody Someone Nothing Everything Something I'm I've I'd I'll It's He's She's That's There's
    They're We're You're Don't Didn't I’m I’ve I’d I’ll It’s He’s She’s That’s There’s They’re We’re You’re""".split()
)
