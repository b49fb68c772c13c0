"""The words that numbers are made of, in lower case."""

from __future__ import annotations

# Beyond this nobody counts.
LARGEST = 1e18
# Longer runs of digits without a separator are keys, not quantities.
LONGEST_RUN = 15

SMALL = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
} | {"nought": 0, "naught": 0}

TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": 40, "ninty": 90}

# What a number may be multiplied by, written out.
MAGNITUDES = {
    "thousand": 1e3,
    "million": 1e6,
    "milliard": 1e9,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "lakh": 1e5,
    "lac": 1e5,
    "crore": 1e7,
    "dozen": 12.0,
    "doz": 12.0,
    "dz": 12.0,
    "score": 20.0,
}
# A hundred thousand, a hundred million ...: what "three hundred thousand" ends in.
HUNDREDS_OF = frozenset({1e5, 1e8, 1e11, 1e14})
HUNDREDS = {"hundred": 100.0, "hundreds": 100.0}
PLURAL_MAGNITUDES = {word + "s": value for word, value in MAGNITUDES.items()}
ALL_MAGNITUDES = MAGNITUDES | PLURAL_MAGNITUDES
ROUND_WORDS = HUNDREDS | ALL_MAGNITUDES

# Short forms that stand after digits, glued or after a space.
SHORT_MAGNITUDES = {
    "k": 1e3,
    "mn": 1e6,
    "mil": 1e6,
    "mio": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "bil": 1e9,
    "thou": 1e3,
    "mill": 1e6,
    "grand": 1e3,
    "tn": 1e12,
    "tln": 1e12,
    "trn": 1e12,
    "cr": 1e7,
}

_SMALL_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split()
ORDINALS: dict[str, float] = (
    {word: value for value, word in enumerate(_SMALL_ORDINALS, start=1)}
    | {word[:-1] + "ieth": value for word, value in TENS.items()}
    | {"nineth": 9, "hundredth": 100, "thousandth": 1000, "millionth": 1e6, "billionth": 1e9, "trillionth": 1e12}
)

# "two thirds", "one quarter": the denominators. A "second" is never one.
PLURAL_DENOMINATORS = {word + "s": value for word, value in ORDINALS.items() if value > 2} | {
    "halves": 2,
    "quarters": 4,
}
DENOMINATORS = {word: value for word, value in ORDINALS.items() if value > 2} | {"half": 2, "quarter": 4}

# "tenfold", "a hundredfold".
FOLDS = {word + "fold": float(value) for word, value in SMALL.items() if 2 <= value <= 12} | {
    word + "fold": float(value) for word, value in (TENS | {"hundred": 100, "thousand": 1000}).items()
}

# Bare plurals say "at least two of them": hundreds, tens of thousands, millions.
VAGUE_PLURALS = {"tens": 10.0, "hundreds": 100.0} | PLURAL_MAGNITUDES

FRACTION_SIGNS = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}

MONTHS = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)

# Words in which a sentence goes on: they name nothing and are no noun that could be counted.
FUNCTION_WORDS = frozenset(
    """a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out
    over to up with without within under between among after before during since until till about around against
    through per via is are was were be been being am has have had do does did will would can could shall should may
    might must not no i you he she it we they me him her us them my your his its our their who whom whose which what
    when where why how there here also only just even still again more most less least much many few some any each
    every all both either neither such other another too very never always ever because while though although however
    instead perhaps maybe about nearly almost roughly approximately ago later earlier not plus versus vs etc
    said says say went goes go came come got get made make took take gave give told""".split()
)
