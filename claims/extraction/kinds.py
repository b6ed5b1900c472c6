"""What kind of claim a clause makes: event, figure, prediction or position."""

from __future__ import annotations

from claims.extraction.clauses import Clause
from claims.extraction.lexicon import _words
from claims.extraction.notation import Figure, Kind
from claims.extraction.syntax import Syntax

FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
OBLIGING = frozenset({"should", "must", "ought", "needs", "need"})
ABOUT_TO = _words(
    "poised set likely unlikely due bound certain ready scheduled expected slated projected destined",
    "prepared forecast",
)
WISHES = _words(
    "hope want wish urge demand need deserve prefer love hate like welcome support oppose believe think",
    "feel fear worry trust",
)
JUDGING_ADJECTIVES = _words(
    "good bad great terrible wrong right best worst better worse important crucial vital essential",
    "necessary unnecessary dangerous unacceptable acceptable fair unfair encouraging discouraging",
    "disappointing painful destructive strong weak akin enough insufficient sufficient ridiculous absurd",
    "outrageous shameful disgraceful wonderful beautiful stupid smart brave reckless responsible",
    "irresponsible worthless useless pointless critical clear obvious serious significant credible",
    "incredible tragic sad happy proud ashamed confident optimistic pessimistic concerned worried fine",
    "horrible excellent perfect nice amazing unfortunate inevitable unthinkable unjust just cruel awful",
    "positive negative hopeful ready willing able unable grateful thankful sorry sure convinced",
    "disturbing alarming troubling premature vulnerable",
)
JUDGING_NOUNS = _words(
    "signal threat step mistake disgrace shame joke success failure disaster tragedy honour honor",
    "privilege insult outrage risk danger challenge opportunity problem solution duty responsibility",
    "right wrong victory triumph embarrassment nonsense hoax travesty blessing miracle hero coward liar",
    "fool genius leader milestone betrayal nightmare",
)
MOVING = _words(
    "rise fall grow drop increase decrease climb decline gain lose jump plunge soar slump slip double",
    "triple halve total number reach exceed surpass cost earn pay spend receive kill injure wound die",
    "displace employ account comprise hit average amount equal top hold owe export import produce sell",
    "buy raise cut shrink expand add create attract",
)


def kind_of(syntax: Syntax, clause: Clause, figures: tuple[Figure, ...]) -> Kind:
    """The kind by the conventions of reading: predictions first, then positions, then figures."""
    if clause.form == "noun":
        return "figure" if figures else "event"
    if _is_position(syntax, clause.head):
        return "position"
    if _is_prediction(syntax, clause.head):
        return "prediction"
    return "figure" if any(_is_the_point(syntax, clause, figure) for figure in figures) else "event"


def _helpers(syntax: Syntax, head: int) -> set[str]:
    return {syntax.lower[c] for c in syntax.children[head] if syntax.dep[c] in {"aux", "auxpass"}}


def _is_prediction(syntax: Syntax, head: int) -> bool:
    helpers = _helpers(syntax, head)
    if helpers & FUTURE or (helpers & {"would", "'d", "’d"} and "have" not in helpers):
        return True
    if syntax.lemma[head] == "go" and syntax.lower[head] == "going" and _leads_on(syntax, head):
        return True
    if syntax.lemma[head] in {"expect", "anticipate"} and syntax.tag[head] in {"VBZ", "VBP"} and not helpers:
        return _leads_on(syntax, head)
    if syntax.lemma[head] in ABOUT_TO | {"poise", "expect", "schedule", "set", "slate", "project", "forecast"}:
        return _leads_on(syntax, head) and syntax.child(head, "auxpass", "aux") is not None
    complement = syntax.child(head, "acomp")
    return complement is not None and syntax.lower[complement] in ABOUT_TO and _leads_on(syntax, complement)


def _leads_on(syntax: Syntax, head: int) -> bool:
    return syntax.child(head, "xcomp", "ccomp") is not None


def _is_position(syntax: Syntax, head: int) -> bool:
    if _helpers(syntax, head) & OBLIGING or syntax.lemma[head] in WISHES and syntax.tag[head] in {"VBP", "VBZ", "VB"}:
        return True
    if syntax.lemma[head] in {"have", "need"} and _obliges(syntax, head):
        return True
    if syntax.lemma[head] not in {"be", "seem", "look", "sound", "remain", "become", "pose", "feel"}:
        return False
    return any(_judges(syntax, child) for child in syntax.children[head])


def _obliges(syntax: Syntax, head: int) -> bool:
    complement = syntax.child(head, "xcomp")
    return complement is not None and syntax.tag[complement] == "VB"


def _judges(syntax: Syntax, child: int) -> bool:
    dep = syntax.dep[child]
    if dep == "acomp":
        return syntax.lower[child] in JUDGING_ADJECTIVES
    if dep == "attr":
        adjectives = {syntax.lower[c] for c in syntax.children[child] if syntax.dep[c] == "amod"}
        return (
            syntax.lemma[child] in JUDGING_NOUNS
            or bool(adjectives & JUDGING_ADJECTIVES)
            or syntax.lower[child] in JUDGING_ADJECTIVES
        )
    if dep == "dobj":
        return syntax.lemma[syntax.head[child]] == "pose"
    return dep in {"advmod", "neg"} and syntax.lower[child] in JUDGING_ADJECTIVES


def _is_the_point(syntax: Syntax, clause: Clause, figure: Figure) -> bool:
    """Whether the number is in the subject, or what the verb of amount or change takes."""
    index = syntax.token_at(figure.start)
    for _step in range(8):
        head = syntax.head[index]
        if head == clause.head or head == index:
            break
        if syntax.dep[index] in {"relcl", "advcl", "acl", "pcomp"}:
            return False
        if syntax.dep[index] == "prep" and syntax.lower[index] != "of":
            return False
        index = head
    dep = syntax.dep[index]
    if dep in {"nsubj", "nsubjpass", "attr"} or dep == "dobj" and _is_large(figure):
        return True
    return dep in {"dobj", "npadvmod", "prep", "nummod", "oprd", "advmod"} and syntax.lemma[clause.head] in MOVING


def _is_large(figure: Figure) -> bool:
    """Whether the amount is more than a handful, or has a unit of money or a share."""
    amount = figure.high if figure.low is None else figure.low
    return figure.unit.endswith(("percent", "dollar", "euro", "pound")) or amount is not None and abs(amount) >= 10
