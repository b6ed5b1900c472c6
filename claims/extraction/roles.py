"""Words for what people and bodies are, and which descriptions can mean the same one."""

from __future__ import annotations

from claims.extraction.lexicon import _words

PERSON_PRONOUNS = {
    "he": "he",
    "him": "he",
    "his": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "hers": "she",
    "herself": "she",
}
GROUP_PRONOUNS = frozenset({"they", "them", "their", "it", "its", "themselves", "itself"})
SPEAKER_PRONOUNS = frozenset({"i", "we", "me", "us", "my", "our", "ourselves", "myself"})
FEMALE_TITLES = frozenset(
    {"mrs.", "mrs", "ms.", "ms", "miss", "queen", "princess", "chairwoman", "spokeswoman", "congresswoman", "madame"}
)
MALE_TITLES = frozenset({"mr.", "mr", "king", "prince", "chairman", "spokesman", "congressman", "sir", "lord"})
TITLES = _words(
    "mr. mr mrs. mrs ms. ms miss sir lord madame dr. dr prof. sen. rep. gov. gen. col. lt. sgt. capt.",
    "rev. hon. st.",
)
ORGANISATION_NOUNS = _words(
    "office ministry government campaign agency department company party committee commission council",
    "court police bank university institute administration embassy parliament army military navy union",
    "association group team foundation network newspaper magazine paper board bureau service authority",
    "organisation organization cabinet fund centre center regime corporation firm chamber federation",
    "coalition church hospital school club league delegation mission presidency",
)
ROLE_NOUNS = _words(
    "president minister secretary spokesman spokeswoman spokesperson chairman chairwoman chair chief",
    "director leader head adviser advisor aide ambassador envoy senator representative congressman",
    "congresswoman governor mayor general commander judge lawyer attorney professor analyst economist",
    "official officer diplomat candidate nominee chancellor premier king queen prince princess manager",
    "executive founder owner strategist pollster author editor reporter journalist correspondent activist",
    "organiser organizer pastor bishop pope doctor scientist researcher expert historian teacher student",
    "coach lawmaker legislator deputy captain colonel lieutenant sergeant sheriff prosecutor commissioner",
    "coordinator consultant ceo cfo partner member mp host anchor columnist critic donor billionaire",
    "mogul businessman businesswoman banker",
)
# A description on the left may turn out to be somebody with one of the offices on the right.
OFFICES = {
    "diplomat": _words("secretary minister ambassador envoy diplomat negotiator representative consul"),
    "official": _words(
        "secretary minister ambassador spokesman spokeswoman spokesperson director chief commissioner adviser",
        "advisor deputy head official officer undersecretary",
    ),
    "lawmaker": _words(
        "senator representative congressman congresswoman mp deputy lawmaker legislator speaker",
    ),
    "legislator": _words("senator representative congressman congresswoman mp deputy lawmaker legislator"),
    "aide": _words(
        "adviser advisor spokesman spokeswoman manager director chief aide strategist secretary",
    ),
    "adviser": _words("adviser advisor aide director chief secretary"),
    "advisor": _words("adviser advisor aide director chief secretary"),
    "commander": _words("general admiral colonel commander lieutenant major chief"),
    "officer": _words(
        "general admiral colonel commander lieutenant major captain sergeant officer chief",
    ),
    "minister": _words("minister premier chancellor secretary"),
    "leader": _words(
        "president minister premier chancellor chairman chairwoman leader speaker head king",
    ),
    "executive": _words("executive ceo chief president director chairman founder"),
    "expert": _words("professor analyst researcher director scientist economist doctor expert fellow"),
    "scientist": _words("professor researcher director scientist doctor"),
    "analyst": _words("analyst strategist economist researcher"),
    "economist": _words("economist professor analyst"),
    "spokesman": _words("spokesman spokesperson secretary"),
    "spokeswoman": _words("spokeswoman spokesperson secretary"),
    "spokesperson": _words("spokesman spokesperson spokeswoman secretary"),
    "prosecutor": _words("prosecutor attorney"),
    "lawyer": _words("lawyer attorney counsel"),
}
# Words of an unnamed description that a looser one may take up again: "the French official" for "an aide".
LOOSER = {
    "official": _words(
        "aide adviser advisor diplomat officer spokesman spokeswoman minister secretary official",
    ),
    "source": _words("source official aide person"),
    "man": _words("resident driver witness worker farmer man"),
    "woman": _words("resident witness worker woman"),
}
NATIONS = {
    "american": "us",
    "us": "us",
    "u.s.": "us",
    "united states": "us",
    "america": "us",
    "washington": "us",
    "russian": "russia",
    "russia": "russia",
    "kremlin": "russia",
    "moscow": "russia",
    "ukrainian": "ukraine",
    "ukraine": "ukraine",
    "kyiv": "ukraine",
    "kiev": "ukraine",
    "french": "france",
    "france": "france",
    "paris": "france",
    "macron": "france",
    "german": "germany",
    "germany": "germany",
    "berlin": "germany",
    "british": "uk",
    "britain": "uk",
    "uk": "uk",
    "london": "uk",
    "chinese": "china",
    "china": "china",
    "beijing": "china",
    "israeli": "israel",
    "israel": "israel",
    "iranian": "iran",
    "iran": "iran",
    "tehran": "iran",
    "turkish": "turkey",
    "turkey": "turkey",
    "ankara": "turkey",
    "italian": "italy",
    "italy": "italy",
    "rome": "italy",
    "spanish": "spain",
    "spain": "spain",
    "madrid": "spain",
    "polish": "poland",
    "poland": "poland",
    "warsaw": "poland",
    "japanese": "japan",
    "japan": "japan",
    "tokyo": "japan",
    "indian": "india",
    "india": "india",
    "delhi": "india",
    "mexican": "mexico",
    "mexico": "mexico",
    "canadian": "canada",
    "canada": "canada",
    "ottawa": "canada",
    "australian": "australia",
    "australia": "australia",
    "palestinian": "palestine",
    "egyptian": "egypt",
    "egypt": "egypt",
    "cairo": "egypt",
    "syrian": "syria",
    "syria": "syria",
    "iraqi": "iraq",
    "iraq": "iraq",
    "european": "eu",
    "eu": "eu",
    "brussels": "eu",
    "korean": "korea",
    "brazilian": "brazil",
    "brazil": "brazil",
    "kenyan": "kenya",
    "kenya": "kenya",
    "nigerian": "nigeria",
    "nigeria": "nigeria",
    "ethiopian": "ethiopia",
    "ethiopia": "ethiopia",
}
