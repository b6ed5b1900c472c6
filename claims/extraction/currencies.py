"""How currencies are written: signs, ISO 4217 codes and words, and the singular English noun for each."""

from __future__ import annotations

from claims.extraction.nouns import singular

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
