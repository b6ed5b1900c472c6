"""Which language a text is in, as far as it is long enough to tell."""

from __future__ import annotations

import py3langid

ENGLISH = "en"
ENOUGH_LETTERS = 60
SAMPLE_CHARACTERS = 4_000
# The classifier takes English that is rich in names and figures for Nigerian Pidgin.
TAKEN_FOR_ENGLISH = frozenset({"pcm"})
NAMES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "ca": "Catalan",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "et": "Estonian",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "nl": "Dutch",
    "no": "Norwegian",
    "nb": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
    "gl": "Galician",
    "eu": "Basque",
    "so": "Somali",
    "am": "Amharic",
    "bn": "Bengali",
    "ta": "Tamil",
}


def detect(text: str) -> str:
    """The ISO 639-1 code of the language; English where the text is too short to tell."""
    sample = text[:SAMPLE_CHARACTERS]
    letters = sum(character.isalpha() for character in sample)
    if letters < ENOUGH_LETTERS and sample.isascii():
        return ENGLISH
    if letters < ENOUGH_LETTERS // 3:
        return ENGLISH
    code = str(py3langid.classify(sample)[0])
    return ENGLISH if code in TAKEN_FOR_ENGLISH else code


def unread_reason(code: str) -> str:
    """Why a text in that language has no claims, in a sentence for the reader; empty for English."""
    if code == ENGLISH:
        return ""
    name = NAMES.get(code, f"another language ({code})")
    return f"This article is in {name}; the engine reads English only, so no claims were suggested."
