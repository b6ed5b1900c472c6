"""The table of units: how they are written, and the singular English noun that stands for each.

Names of measures follow the SI brochure (BIPM, 9th edition) in British spelling; codes of
currencies are those of ISO 4217. Symbols count by their case ("MW" is not "mW").
"""

from __future__ import annotations

CURRENCY_SIGNS = {
    "$": "US dollar",
    "€": "euro",
    "£": "pound sterling",
    "¥": "Japanese yen",
    "₹": "Indian rupee",
    "₪": "shekel",
    "₽": "Russian rouble",
    "₩": "South Korean won",
    "₺": "Turkish lira",
    "₴": "Ukrainian hryvnia",
    "₦": "Nigerian naira",
    "¢": "cent",
}
# Letters before or behind a dollar sign: "A$", "$US".
DOLLAR_PREFIXES = {
    "US": "US dollar",
    "A": "Australian dollar",
    "AU": "Australian dollar",
    "C": "Canadian dollar",
    "CA": "Canadian dollar",
    "CAN": "Canadian dollar",
    "NZ": "New Zealand dollar",
    "HK": "Hong Kong dollar",
    "S": "Singapore dollar",
    "R": "Brazilian real",
    "NT": "Taiwan dollar",
}
CURRENCY_CODES = {
    "USD": "US dollar",
    "EUR": "euro",
    "GBP": "pound sterling",
    "JPY": "Japanese yen",
    "CHF": "Swiss franc",
    "AUD": "Australian dollar",
    "CAD": "Canadian dollar",
    "NZD": "New Zealand dollar",
    "HKD": "Hong Kong dollar",
    "SGD": "Singapore dollar",
    "CNY": "Chinese yuan",
    "RMB": "Chinese yuan",
    "INR": "Indian rupee",
    "Rs": "Indian rupee",
    "RM": "Malaysian ringgit",
    "MYR": "Malaysian ringgit",
    "NIS": "shekel",
    "ILS": "shekel",
    "RUB": "Russian rouble",
    "UAH": "Ukrainian hryvnia",
    "SEK": "Swedish krona",
    "NOK": "Norwegian krone",
    "DKK": "Danish krone",
    "PLN": "Polish zloty",
    "CZK": "Czech koruna",
    "HUF": "Hungarian forint",
    "TRY": "Turkish lira",
    "ZAR": "South African rand",
    "BRL": "Brazilian real",
    "MXN": "Mexican peso",
    "KRW": "South Korean won",
    "THB": "Thai baht",
    "IDR": "Indonesian rupiah",
    "PHP": "Philippine peso",
    "SAR": "Saudi riyal",
    "AED": "UAE dirham",
    "HRK": "Croatian kuna",
    "kn": "Croatian kuna",
}
CURRENCY_WORDS = {
    "dollar": "US dollar",
    "buck": "US dollar",
    "euro": "euro",
    "yen": "Japanese yen",
    "sterling": "pound sterling",
    "yuan": "Chinese yuan",
    "renminbi": "Chinese yuan",
    "rupee": "Indian rupee",
    "ringgit": "Malaysian ringgit",
    "shekel": "shekel",
    "rouble": "Russian rouble",
    "ruble": "Russian rouble",
    "hryvnia": "Ukrainian hryvnia",
    "franc": "franc",
    "peso": "peso",
    "krona": "krona",
    "krone": "krone",
    "crown": "krone",
    "zloty": "Polish zloty",
    "forint": "Hungarian forint",
    "lira": "lira",
    "rand": "South African rand",
    "baht": "Thai baht",
    "rupiah": "Indonesian rupiah",
    "riyal": "riyal",
    "dirham": "dirham",
    "naira": "Nigerian naira",
    "won": "South Korean won",
    "kuna": "Croatian kuna",
    "cent": "cent",
    "sen": "sen",
    "pence": "penny",
    "penny": "penny",
    "bitcoin": "bitcoin",
}
# An adjective of nationality before "dollars", "crowns" and the like.
NATIONS = {
    "us": "US",
    "u.s.": "US",
    "american": "US",
    "australian": "Australian",
    "canadian": "Canadian",
    "new zealand": "New Zealand",
    "hong kong": "Hong Kong",
    "singapore": "Singapore",
    "danish": "Danish",
    "norwegian": "Norwegian",
    "swedish": "Swedish",
    "czech": "Czech",
    "icelandic": "Icelandic",
    "swiss": "Swiss",
    "turkish": "Turkish",
    "mexican": "Mexican",
    "argentine": "Argentine",
    "chilean": "Chilean",
    "philippine": "Philippine",
    "saudi": "Saudi",
    "qatari": "Qatari",
    "syrian": "Syrian",
    "egyptian": "Egyptian",
    "lebanese": "Lebanese",
}
NATIONAL = {"us", "u.s", "hong kong", "new zealand"}

# Symbols that may touch the number, by their case.
SYMBOLS = {
    "%": "percent",
    "pc": "percent",
    "pct": "percent",
    "pp": "percentage point",
    "ppt": "percentage point",
    "bp": "basis point",
    "bps": "basis point",
    "km": "kilometre",
    "m": "metre",
    "cm": "centimetre",
    "mm": "millimetre",
    "µm": "micrometre",
    "μm": "micrometre",
    "nm": "nanometre",
    "ft": "foot",
    "in": "inch",
    "yd": "yard",
    "mi": "mile",
    "kg": "kilogram",
    "g": "gram",
    "mg": "milligram",
    "µg": "microgram",
    "t": "tonne",
    "lb": "pound-mass",
    "lbs": "pound-mass",
    "oz": "ounce",
    "l": "litre",
    "L": "litre",
    "ml": "millilitre",
    "mL": "millilitre",
    "cl": "centilitre",
    "cc": "cubic centimetre",
    "ha": "hectare",
    "W": "watt",
    "kW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "TW": "terawatt",
    "Wh": "watt hour",
    "kWh": "kilowatt hour",
    "MWh": "megawatt hour",
    "GWh": "gigawatt hour",
    "TWh": "terawatt hour",
    "V": "volt",
    "kV": "kilovolt",
    "A": "ampere",
    "mA": "milliampere",
    "mAh": "milliampere-hour",
    "Ah": "ampere-hour",
    "F": "farad",
    "J": "joule",
    "kJ": "kilojoule",
    "N": "newton",
    "Nm": "newton metre",
    "Pa": "pascal",
    "hPa": "hectopascal",
    "kPa": "kilopascal",
    "MPa": "megapascal",
    "GPa": "gigapascal",
    "Hz": "hertz",
    "kHz": "kilohertz",
    "MHz": "megahertz",
    "GHz": "gigahertz",
    "dB": "decibel",
    "hp": "horsepower",
    "bhp": "brake horsepower",
    "PS": "horsepower",
    "rpm": "revolutions per minute",
    "mph": "mile per hour",
    "kph": "kilometre per hour",
    "kmh": "kilometre per hour",
    "mpg": "mile per gallon",
    "psi": "pound per square inch",
    "B": "byte",
    "kB": "kilobyte",
    "KB": "kilobyte",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "PB": "petabyte",
    "Mbps": "megabit per second",
    "Gbps": "gigabit per second",
    "MP": "megapixel",
    "ppm": "part per million",
    "ppb": "parts-per-billion",
    "kcal": "kilocalorie",
    "s": "second",
    "sec": "second",
    "secs": "second",
    "ms": "millisecond",
    "min": "minute",
    "mins": "minute",
    "h": "hour",
    "hr": "hour",
    "hrs": "hour",
    "yr": "year",
    "yrs": "year",
    "bpd": "barrel per day",
    "bbl": "barrel",
    "WAR": "win above replacement",
    "p": "penny",
    "°": "degree",
    "″": "inch",
    "′": "foot",
    "C": "celsius",
    "₂": "",
    "kt": "kilotonne",
    "Mt": "megatonne",
    "Gt": "gigatonne",
    "b": "bit",
}
# Symbols that are words or letters of their own and so must touch the digits.
TOUCHING = frozenset({"m", "in", "g", "t", "l", "L", "s", "h", "A", "B", "b", "N", "J", "C", "F", "V", "pp", "MP"})

WORDS = {
    "percent": "percent",
    "percentage point": "percentage point",
    "basis point": "basis point",
    "kilometre": "kilometre",
    "metre": "metre",
    "centimetre": "centimetre",
    "millimetre": "millimetre",
    "micrometre": "micrometre",
    "nanometre": "nanometre",
    "mile": "mile",
    "nautical mile": "nautical mile",
    "light year": "light-year",
    "foot": "foot",
    "inch": "inch",
    "yard": "yard",
    "acre": "acre",
    "hectare": "hectare",
    "kilogram": "kilogram",
    "kilo": "kilogram",
    "gram": "gram",
    "milligram": "milligram",
    "microgram": "microgram",
    "tonne": "tonne",
    "ton": "ton",
    "pound": "pound-mass",
    "ounce": "ounce",
    "litre": "litre",
    "millilitre": "millilitre",
    "gallon": "gallon",
    "pint": "pint",
    "quart": "quart",
    "barrel": "barrel",
    "watt": "watt",
    "kilowatt": "kilowatt",
    "megawatt": "megawatt",
    "gigawatt": "gigawatt",
    "terawatt": "terawatt",
    "watt hour": "watt hour",
    "kilowatt hour": "kilowatt hour",
    "megawatt hour": "megawatt hour",
    "gigawatt hour": "gigawatt hour",
    "terawatt hour": "terawatt hour",
    "volt": "volt",
    "ampere": "ampere",
    "amp": "ampere",
    "hertz": "hertz",
    "kilohertz": "kilohertz",
    "megahertz": "megahertz",
    "gigahertz": "gigahertz",
    "decibel": "decibel",
    "horsepower": "horsepower",
    "joule": "joule",
    "pascal": "pascal",
    "gigapascal": "gigapascal",
    "byte": "byte",
    "kilobyte": "kilobyte",
    "megabyte": "megabyte",
    "gigabyte": "gigabyte",
    "terabyte": "terabyte",
    "megapixel": "megapixel",
    "calorie": "calorie",
    "degree": "degree",
    "celsius": "celsius",
    "fahrenheit": "fahrenheit",
    "knot": "knot",
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "fortnight": "fortnight",
    "month": "month",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "point": "point",
    "pound-foot": "pound-foot",
    "people": "person",
    "person": "person",
    "magnitude": "magnitude",
}
SPELLINGS = {
    "kilometer": "kilometre",
    "meter": "metre",
    "centimeter": "centimetre",
    "millimeter": "millimetre",
    "micrometer": "micrometre",
    "nanometer": "nanometre",
    "liter": "litre",
    "milliliter": "millilitre",
    "kilogramme": "kilogram",
    "gramme": "gram",
    "percentage": "percent",
    "pct": "percent",
    "cent": "cent",
}
IRREGULAR = {
    "feet": "foot",
    "inches": "inch",
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "centuries": "century",
    "lives": "life",
    "knives": "knife",
    "wives": "wife",
    "wolves": "wolf",
    "leaves": "leaf",
    "halves": "half",
    "thieves": "thief",
    "loaves": "loaf",
    "shelves": "shelf",
    "pence": "pence",
    "pennies": "penny",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "oxen": "ox",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "viruses": "virus",
    "buses": "bus",
    "movies": "movie",
    "cookies": "cookie",
    "zombies": "zombie",
    "ties": "tie",
    "series": "series",
    "species": "species",
    "news": "news",
    "sterling": "sterling",
    "hertz": "hertz",
    "celsius": "celsius",
    "yen": "yen",
}
SQUARES = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}
# Nouns that one pays or counts by: "a barrel", "per share".
PER_NOUNS = frozenset(
    """hour minute second day week month year annum quarter barrel bbl ounce oz share gallon litre liter tonne ton
    pound kilogram kilo kg gram person head night mile kilometre kilometer metre meter pint foot inch century decade
    season game match unit acre hectare bushel dozen piece ticket household capita vehicle car bottle case pack
    mmbtu kwh mwh watt user employee student child worker pupil customer""".split()
)


def singular(noun: str) -> str:
    """The singular of an English plural noun, in lower case; other words come back as they are.

    Only regular endings and a short list of irregular ones are known; where a parse gives a
    lemma, that is better.
    """
    word = noun.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def measure_name(word: str) -> str | None:
    """The unit that a word or symbol names as a singular noun, or None; symbols count by their case."""
    if word in SYMBOLS:
        return SYMBOLS[word]
    one = singular(word)
    return WORDS.get(SPELLINGS.get(one, one))


def currency_name(word: str, nation: str = "") -> str | None:
    """The currency that a word or ISO 4217 code names, with the nation before it, or None."""
    if word in CURRENCY_CODES:
        return CURRENCY_CODES[word]
    one = singular(word)
    if one not in CURRENCY_WORDS:
        return None
    owner = NATIONS.get(nation.lower())
    if owner and one in ("dollar", "krone", "crown", "krona", "franc", "peso", "lira", "riyal", "pound", "cent"):
        kind = "krone" if one == "crown" and owner in ("Danish", "Norwegian") else one
        return f"{owner} {kind}"
    return CURRENCY_WORDS[one]


def per_name(word: str) -> str | None:
    """The singular name of what a rate is reckoned by ("hr" → "hour"), or None where the word is no such thing."""
    one = singular(word)
    if word not in ("A", "B", "C", "p", "b", "%", "in") and word in SYMBOLS and SYMBOLS[word]:
        return SYMBOLS[word]
    if one not in PER_NOUNS:
        return None
    if one == "mmbtu":
        return "mega british thermal unit"
    return SPELLINGS.get(one, one)
