"""Words that make a claim more or less worth a check."""

from __future__ import annotations

from claims.extraction.lexicon import _words

DURATIONS = _words("second minute hour day week month year decade century")
SHARES = _words(
    "percent half third quarter fourth double doubled triple tripled twice million millions billion",
    "billions trillion thousand thousands hundred hundreds majority percentage average median rate per",
)
SUPERLATIVES = _words(
    "most least first only never ever largest biggest highest lowest worst best fewest record every none",
)
COMPARING = frozenset({"than"})
OBLIGATIONS = _words("must should ought let")
INTENTIONS = _words(
    "want hope intend promise pledge wish plan think believe feel guess suppose love like try need",
)
HEDGES = _words("maybe perhaps probably possibly might could would")
STAGE = _words(
    "tonight debate question questions answer audience debates moderator minutes thank thanks discussion",
    "speech remark",
)
VAGUE = _words(
    "thing things something anything everything stuff somebody someone anybody everybody it's that's way",
    "kind",
)
LIVES = _words(
    "kill die death dead injure wound victim attack war weapon terrorist murder crime police prison",
    "nuclear missile troop soldier",
)
RECORDS = _words(
    "vote pass sign cut raise veto propose oppose support appoint create lose spend reduce increase",
    "double fund pay ban close open build approve reject end start launch invade attack withdraw release",
    "fire hire arrest convict sue fine elect serve run introduce sponsor write invest balance borrow owe",
    "receive give take send sell buy import export add eliminate rise fall grow drop decline gain win",
    "kill die injure deport repeal lower lift expand shut say call admit deny claim promise go produce",
    "bring deliver cost provide cover employ insure tax charge publish find show report meet agree break",
    "violate",
)
COUNTED_MATTERS = _words(
    "tax budget deficit debt unemployment job inflation income wage salary price spending dollar fund",
    "funding loan mortgage recession poverty welfare insurance medicare medicaid pension retirement",
    "census rate percent cost trade export import crime murder vote immigrant refugee troop casualty",
    "emission uninsured enrollment enrolment subsidy loophole bailout surplus",
)
PUBLIC_MATTERS = _words(
    "economy economic money business industry company bank market growth health healthcare social",
    "security drug hospital doctor patient school education teacher student college university law",
    "legislation bill act amendment court voter election congress senate administration government",
    "federal state program policy military army defense defence war weapon nuclear treaty immigration",
    "border gun police prison energy oil gas coal climate environment housing farm farmer worker union",
    "population record agency commission sanction agreement aid plan cut increase abortion vaccine virus",
)
SINCE_WHEN = _words(
    "since ago year years last during today now before 1st quarter annually yearly month months",
)
OFFICES = _words(
    "president governor senator mr. mr administration congressman minister secretary mayor opponent vice",
    "his he she her campaign",
)
