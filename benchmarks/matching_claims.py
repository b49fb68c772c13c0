"""Statements with figures to match, made from a seed, and what editors and repeaters make of them.

Some 20,000 invented events, of which a few are on everybody's lips: the foremost takes about two claims in a hundred.
Half of the figures are round ones that many events share, so that tens of thousands of statements have the same figure
and differ in their words alone. Claim `number` is the same in every run.
"""

from __future__ import annotations

import random
from bisect import bisect
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate

from factcheck.records import Claim, ClaimKind, Quantity, SubjectRef

EVENTS = 20_000
# The foremost event is `1 / (1 + _LEVEL)` against the second's `1 / (2 + _LEVEL)`, and so on.
_LEVEL = 5
_FAMOUS = (6_000_000, 20_000_000, 1_000_000, 100_000, 10_000, 1_000, 2_000_000, 500_000, 50_000, 3_000, 30_000, 200)

_FIRST = """al an bar bel ber bor bre cal car cas cor dan dar del dor el fal far fen gal gar gor gran hal har hel is
kal kar kel lan lor mal mar mel mor nar nor ol or pal par pel ral ran ros sal sar sel sor tal tar tel tor ul val var
ver vol zan zel""".split()
_LAST = """amo anda ara aven ber bury by dale den dor eda eld en era eston ford gard grad ham hol ia ica inow is ka
land lo mark mir mont mouth nov olin on ona or orf osk ova ovo rath rin ro sk stad stein ten thal ton tov ula um und
ver vik wick wood zin""".split()
_KINDS = """war famine siege massacre flood epidemic uprising deportation bombing earthquake purge battle occupation
terror plague retreat blockade expulsion""".split()
_GROUPS = """people civilians soldiers peasants prisoners men villagers citizens refugees workers conscripts
inhabitants""".split()
_KILLED = "killed murdered slaughtered wiped#out starved destroyed butchered executed".replace("#", " ").split()
_DIED = ("died", "perished", "lost their lives", "were killed", "were slain", "were put to death", "met their end")
_WRITERS = "historian archivist demographer journalist professor survivor witness chronicler general diplomat".split()
_WORKS = "book memoir documentary thesis article lecture report census diary encyclopedia".split()
_ADJECTIVES = """ancient angry awful bitter bloody brutal careful cheap clumsy cold cruel deliberate dirty distant
early eastern empty false famous final foolish foreign forgotten frozen grim harsh hidden honest hungry idle
imperial lazy local lonely long military modern muddy narrow northern official old outdated patient poor popular
proud quiet rural sad secret senseless serious shabby sloppy southern strange stubborn sudden terrible thorough
tired tragic ugly urban vague vast weak western wicked wild wretched young""".split()
_NOUNS = """account admiral advance archive army autumn barracks bishop border bread bridge bureau camp canal
capital castle cathedral cavalry church clerk coast colony column commander committee confession convoy council
courier court crop decree delegation desert district doctor embassy emperor estate factory farm ferry forest
fortress frontier gallows garrison government grain grave guard harbour harvest hospital king knight lake letter
market marsh mayor mine ministry minority monastery mountain museum newspaper nobility nurse officer orchard order
orphan palace pamphlet parliament party pass pilot police policy port priest prison province quarry queen quota
railway ration rebellion regiment regime register ridge river road ruler rumour sailor school secretary sergeant
settlement ship slogan snow spring statue steppe street strike student supply swamp tax teacher telegram temple
textbook theory tower trade train treasury treaty tribe tribunal trench tribute valley veteran victory village wagon
wall warehouse weather widow winter workshop""".split()
_TAILS = """and the {adj} {noun} of the {noun2} did nothing about it|because the {noun} had no {noun2} left|before
the {adj} {noun} could reach the {noun2}|and most of them came from the {adj} {noun}|while the {noun} looked at the
{adj} {noun2}|which the {adj} {noun} has never admitted|and you will find that in any {adj} {work}|as a {adj}
{writer} showed in a {work} about the {noun}|not that the {noun} or the {adj} {noun2} ever cared|even the {writer}
of that {adj} {work} grants it|so please spare us the {adj} {noun}|mostly through hunger and the {adj} {noun}|when
{leader} ordered the {noun} to burn the {noun2}|after {leader} had lost his {adj} {noun}|and the {noun} in {other}
was {adj} too|in the {noun} between {place} and {other}|under the {adj} rule of {leader}|and nobody in {other} wants
to hear of the {noun}""".replace("\n", " ").split("|")
_OPENERS = """my {adj} {noun} always told me that|the {work} says that|you forget that|according to the {adj}
{work}|as every {adj} {writer} knows,|in the {adj} {noun}|let me remind you that|please read a {work},|in other
words|fact is that|the {writer} you quote claims that|by the time the {noun} fell|under {leader}|during the {adj}
{noun} of the {noun2}|""".replace("\n", " ").split("|")
_CORES = """the {kind} of {place} {killed} {figure} {group}|{figure} {group} {died} in the {kind} of {place}|in the
{place} {kind} {figure} {group} {died}|{leader} and his {noun} {killed} {figure} {group} in {place}|there were
{figure} dead {group} in {place} after the {kind}|the {kind} in {place} cost the lives of {figure} {group}|{figure}
{group} {died} at {place} when {leader} came|the {kind} under {leader} {killed} {figure} {group} around {place}|the
toll of the {place} {kind} was {figure} {group}|{leader} had {figure} {group} {killed} during the {kind} at
{place}""".replace("\n", " ").split("|")
_SYNONYMS = dict(
    pair
    for one, other in (
        words.split("/")
        for words in """killed/murdered died/perished people/civilians soldiers/troops peasants/farmers war/conflict
        famine/starvation massacre/slaughter flood/inundation uprising/revolt book/volume report/account
        witness/observer cruel/merciless awful/dreadful old/aged poor/needy road/highway king/monarch
        forest/woods village/hamlet ship/vessel government/administration letter/note winter/wintertime
        border/boundary prison/jail officer/captain order/command valley/vale town/city sad/sorrowful
        sudden/abrupt strange/odd vast/huge secret/covert doctor/physician inhabitants/residents""".split()
    )
    for pair in ((one, other), (other, one))
)
_ADDED = """really whole entire so-called notorious allegedly surely utterly great innocent helpless innumerable
undoubtedly infamous dreadful back somewhere mainly""".split()
_ONES = "zero one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True, slots=True)
class Event:
    kind: str
    place: str
    leader: str
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """`event`: its number. `figure`: how many died, as the claim says."""

    claim: Claim
    event: int
    figure: int


def make_claim(number: int) -> Made:
    drawn = random.Random(number)
    shares = _shares()
    event = bisect(shares, drawn.random() * shares[-1])
    return _claim_of(event, drawn)


def make_unrelated(number: int) -> Made:
    """A claim of an event that no other claim is about, with a figure that thousands have."""
    drawn = random.Random(-1 - number)
    made = _claim_of(EVENTS + number, drawn)
    return _with_figure(made, drawn.choice(_FAMOUS[:4]), drawn)


def edit(made: Made, drawn: random.Random) -> Made:
    """The same statement with one edit in about ten words, and sometimes turned round, shouted or without capitals, or
    with its figure written in another way."""
    sentence = made.claim.sentence
    if drawn.random() < 0.3:
        sentence = _turned(sentence)
    words = sentence.split()
    for _ in range(max(1, round(len(words) / 10))):
        _edit_word(words, made.claim.text.lower().split(), drawn)
    sentence, text = " ".join(words), made.claim.text
    match drawn.randrange(10):
        case 0:
            sentence = sentence.lower()
        case 1:
            sentence = sentence.upper()
        case 2:
            sentence = sentence.rstrip(".") + "!!!"
        case 3:
            sentence = sentence.replace(" and", " - and").replace(", ", " ")
    start = sentence.lower().index(text.lower())
    claim = replace(made.claim, sentence=sentence, text=sentence[start : start + len(text)])
    made = replace(made, claim=claim)
    return _with_figure(made, made.figure, drawn) if drawn.random() < 0.3 else made


def with_another_figure(made: Made, drawn: random.Random) -> Made:
    figure = drawn.choice([made.figure * 10, made.figure + 1, made.figure + 10 ** (len(str(made.figure)) - 1)])
    return _with_figure(made, figure, drawn)


def _claim_of(number: int, drawn: random.Random) -> Made:
    event = _event(number)
    figure = drawn.choice(event.figures)
    slots = {
        "kind": event.kind,
        "place": event.place,
        "leader": event.leader,
        "figure": _written(figure, drawn),
        "group": drawn.choice(_GROUPS),
        "killed": drawn.choice(_KILLED),
        "died": drawn.choice(_DIED),
    }
    parts = [drawn.choice(_OPENERS), drawn.choice(_CORES)]
    parts += [("" if drawn.random() < 0.5 else ", ") + drawn.choice(_TAILS) for _ in range(drawn.choice((0, 1, 1, 2)))]
    words = " ".join(_filled(part, slots, drawn) for part in parts if part).replace(" ,", ",")
    words = words.lower() if drawn.random() < 0.12 else words[0].upper() + words[1:]
    text = slots["figure"] if slots["figure"] in words else slots["figure"].capitalize()
    claim = Claim(0, len(text), text, words + ".", ClaimKind.CASUALTY, SubjectRef(), "deaths", Quantity(figure, figure))
    return Made(claim, number, figure)


def _filled(part: str, slots: dict[str, str], drawn: random.Random) -> str:
    more = {
        "adj": drawn.choice(_ADJECTIVES),
        "noun": drawn.choice(_NOUNS),
        "noun2": drawn.choice(_NOUNS),
        "writer": drawn.choice(_WRITERS),
        "work": drawn.choice(_WORKS),
        "other": _name(drawn),
    }
    return part.format(**slots, **more)


@cache
def _shares() -> list[float]:
    return list(accumulate(1 / (rank + 1 + _LEVEL) for rank in range(EVENTS)))


@cache
def _event(number: int) -> Event:
    drawn = random.Random(f"event {number}")
    exact = drawn.randrange(13, 99_999)
    rounded = drawn.randrange(2, 99) * 10 ** drawn.randrange(2, 5)
    figures = [drawn.choice(_FAMOUS), drawn.choice(_FAMOUS), rounded, exact]
    if number == 0:
        figures = [_FAMOUS[0], _FAMOUS[0], _FAMOUS[0], rounded]
    return Event(drawn.choice(_KINDS), _name(drawn), _name(drawn), tuple(figures))


def _name(drawn: random.Random) -> str:
    middle = drawn.choice(_FIRST) if drawn.random() < 0.3 else ""
    return (drawn.choice(_FIRST) + middle + drawn.choice(_LAST)).capitalize()


def _written(figure: int, drawn: random.Random) -> str:
    """As digits with or without commas, and where it goes, with its magnitude as a word."""
    forms = [f"{figure:,}", f"{figure:,}", str(figure)]
    for magnitude, word in ((1_000_000, "million"), (1_000, "thousand")):
        if figure % magnitude == 0 and figure // magnitude < 1_000:
            times = figure // magnitude
            forms += [f"{times} {word}"] * 3
            forms += [f"{_ONES[times]} {word}"] if times < len(_ONES) else []
            break
    return drawn.choice(forms)


def _with_figure(made: Made, figure: int, drawn: random.Random) -> Made:
    text = _written(figure, drawn)
    if made.claim.text.isupper() and not made.claim.text.isdigit():
        text = text.upper()
    sentence = made.claim.sentence.replace(made.claim.text, text, 1)
    claim = replace(
        made.claim, text=text, end=made.claim.start + len(text), sentence=sentence, value=Quantity(figure, figure)
    )
    return replace(made, claim=claim, figure=figure)


def _turned(sentence: str) -> str:
    """The last clause first."""
    first, comma, last = sentence.rstrip(".").rpartition(", ")
    return f"{last[0].upper()}{last[1:]}, {first[0].lower()}{first[1:]}." if comma and last and first else sentence


def _edit_word(words: list[str], kept: list[str], drawn: random.Random) -> None:
    """One word dropped, added, misspelt, moved or replaced by one that means the same; the figure stays."""
    free = [at for at, word in enumerate(words) if not any(part in word.lower() for part in kept)]
    if not free:
        return
    at = drawn.choice(free)
    word = words[at]
    same = [place for place in free if words[place] in _SYNONYMS]
    match drawn.randrange(6):
        case 0 if len(free) > 6:
            del words[at]
        case 1:
            words.insert(at, drawn.choice(_ADDED))
        case 2 | 3 if len(word) > 3:
            words[at] = _misspelt(word, drawn)
        case 4 if same:
            place = drawn.choice(same)
            words[place] = _SYNONYMS[words[place]]
        case _:
            other = drawn.choice(free)
            words[at], words[other] = words[other], words[at]


def _misspelt(word: str, drawn: random.Random) -> str:
    at = drawn.randrange(1, len(word) - 2)
    match drawn.randrange(3):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + word[at] + word[at:]
        case _:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
