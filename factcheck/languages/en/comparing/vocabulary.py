"""Content words cut to their stems, with one name for words that say the same of a figure."""

from __future__ import annotations

from functools import lru_cache

# Words that tell nothing of what is counted or what happened.
STOP = frozenset(
    "the a an of in on at by to from for with and or as is are was were be been being it its his her their they he she him them "
    "this that these those which who whom whose where when while has have had having do does did no not but also than then there "
    "about over more most less least fewer under above below some any only just into onto during until since before after within "
    "between up down out off first upto approximately around roughly nearly almost exactly total number "
    "amount i we you our your us one's s t per via due if so such both either each all every other another others "
    "would could will shall should may might must can became become becoming got get gets getting said according "
    "however including included includes include respectively currently now still already later prior following well "
    "known called named based upon against among amongst across through throughout".split()
)
# Small words that get a capital without being of a name.
NEVER_NAMES = frozenset(
    "the a an in on at by as of it he she they his her its their this that these those there since after before during "
    "while when until with for from and but or over more less most under about some both all i we you".split()
)
# Words that tell one of several figures from the others, as names do.
ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last final "
    "worldwide globally domestic domestically overseas internationally".split()
)
PRONOUNS = frozenset("it he she they his her its their this the".split())
# Nouns that count anything: what the verb behind them says is what is counted ("500 people were infected").
ANYTHING = frozenset(
    "people persons individuals men women patients souls humans things others person individual million".split()
)
AUXILIARY = frozenset(
    "was were is are be been being have has had who that which got get also already officially".split()
)
# One name for words that say the same of a figure or a date; "*" stands for any ending.
_SAME = {
    "die": "kill* died die dies dying dead deadl* death* murder* fatalit* victim* casualt* perish* slain fatal*",
    "infect": "infect* contract* case cases confirm* positiv* diagnos*",
    "injure": "injur* wound* hurt",
    "miss": "missing",
    "arrest": "arrest* detain* jailed imprison*",
    "displace": "displac* evacuat* homeless refugee*",
    "hospital": "hospitali*",
    "recover": "recover* recuperat* cured",
    "inhabit": "inhabit* population* resident* resid* dwell* lived lives live living home",
    "sell": "sold sell sells selling sale sales copies copy units",
    "view": "view* watched stream*",
    "review": "review* critic critics",
    "earn": "gross* earn* revenue* box-office takings",
    "film": "film films movie movies",
    "win": "win wins won winning winner* victor*",
    "score": "goal goals scored scoring scorer points point",
    "play": "appear* play* match matches game games cap caps capped",
    "follow": "follower* subscrib*",
    "study": "student* pupil* enrol*",
    "staff": "employ* staff worker*",
    "nation": "countr* nation nations",
    "release": "releas* premier* debut* publish* issu* launch* air aired airs airing broadcast* came",
    "found": "found founded founding establish* creat* incept* formed foundation",
    "begin": "start* began begin begins begun beginning commenc*",
    "end": "end ends ended ending finish* conclud* ceas* terminat*",
    "close": "clos* closure shut",
    "marry": "marri* marry wed weds wedding",
    "rate": "rating ratings rated rate approval score scores",
    "rank": "rank* place placed places position* peak* spot",
    "large": "large larger largest big bigger biggest great greatest populous",
    "build": "built build building construct* complet*",
    "open": "open opens opened opening inaugurat*",
    "song": "song songs single singles track tracks",
    "tv": "televis* tv",
    "attend": "attend* crowd spectator* audience* visitor* visit visits visited tourist*",
    "award": "award* prize* medal* trophy trophies",
    "receive": "receiv* obtain*",
    "buy": "buy buys bought buying purchas* acquir* acquisition*",
    "direct": "direct* helm*",
    "write": "write* wrote written writing author* penned",
    "sing": "sing sings sang sung singing vocal*",
    "star": "star stars starring starred cast portray*",
    "destroy": "destroy* demolish* razed",
    "name": "name names naming renam* call* titl*",
    "choose": "elect* appoint* chosen chose select*",
    "resign": "resign* quit quits",
    "teach": "teach* taught professor*",
    "defeat": "defeat* beat beats beaten",
    "border": "border* neighbo*",
    "floor": "floor* storey* story stories",
    "run": "run runs running runtime",
    "child": "child children kid kids",
    "hold": "held hold holds took take takes occur* happen* fought",
    "capacity": "capacit* seat seats seated seating accommodat*",
    "depth": "deep depth deeper deepest",
    "height": "high tall height heights taller tallest elevat*",
    "length": "long length longer longest",
    "width": "wide width wider widest",
    "weigh": "weigh* heavy heavier heaviest",
    "year": "year years yearly annual annually",
    "aboard": "aboard board",
    "nominate": "nominat* nominee nominees shortlist*",
}
# The stem of what says how good something is.
RATING = "rate"
# Where one of these stems stands, "number three" is a rank.
RANKED = frozenset("rank chart billboard hit hot top world reach list seed song release".split())
# What happened to those who are counted: one who died isn't one who recovered.
TOPICS = frozenset({"die", "infect", "recover", "injure", "miss", "arrest", "displace", "hospital"})
# Words of a place in an order: "finished 7th", "9th place".
STANDING = frozenset({"rank", "end", "list", "seed"})
_ENDINGS = tuple("ations ation ments ment ating ated ates ings ing ies ied edly ed ers est er es ly s e y".split())


def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """By whole words, and by the beginnings of words."""
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for name, listed in _SAME.items():
        for word in listed.split():
            (beginnings if word.endswith("*") else whole)[word.rstrip("*")] = name
    return whole, beginnings


_BY_WORD, _BY_BEGINNING = _tables()
_LENGTHS = tuple(sorted({len(root) for root in _BY_BEGINNING}, reverse=True))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a folded word, "" for a word that tells nothing: "premiered" and "released" share one."""
    if word.endswith("'s"):
        word = word[:-2]
    if word in STOP:
        return ""
    named = _BY_WORD.get(word)
    if named is not None:
        return named
    for length in _LENGTHS:
        if len(word) >= length and (named := _BY_BEGINNING.get(word[:length])) is not None:
            return named
    if len(word) > 3:
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                root = word[: -len(ending)]
                return root[:-1] if len(root) > 4 and root.endswith("e") else root
    return word
