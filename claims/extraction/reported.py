"""Reported speech and attitudes as the parse shows them: clauses under verbs and nouns that report."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction import lexicon
from claims.extraction.cue_nouns import according_to, by_noun, hearsay
from claims.extraction.reports import (
    Report,
    agent_of,
    clause_head,
    cue_of,
    is_set_off,
    is_told,
    make_report,
    nearest_subject,
    subject_of,
)  # fmt: skip
from claims.extraction.syntax import QUOTE_MARKS, Syntax

OBJECT_PREPOSITIONS = {"liken": {"to"}, "compare": {"to", "with"}}


def find_reported(syntax: Syntax) -> list[Report]:
    """Every report that the parse alone shows, in the order of its cue."""
    found: list[Report] = []
    for index in range(syntax.size):
        pos = syntax.pos[index]
        if syntax.lower[index] == "according":
            report = according_to(syntax, index)
        elif pos in {"VERB", "AUX"}:
            report = _by_verb(syntax, index)
        elif pos == "NOUN" and syntax.lemma[index] in lexicon.CUE_NOUNS:
            report = by_noun(syntax, index)
        elif pos == "ADV" and syntax.lower[index] in {"reportedly", "allegedly", "supposedly"}:
            report = hearsay(syntax, index)
        else:
            continue
        if report is not None:
            found.append(report)
    return found


def _by_verb(syntax: Syntax, verb: int) -> Report | None:
    for rule in (
        _as_clause,
        _told_that,
        _parenthesis,
        _raised,
        _infinitive,
        _object,
        _documented,
        _behind_preposition,
        _by_agent,
        _asked,
        _by_adjective,
        _rest_of_sentence,
    ):
        report = rule(syntax, verb)
        if report is not None:
            return report
    return None


def _as_clause(syntax: Syntax, verb: int) -> Report | None:
    """ "X said (that) …", "…, said X": the verb has the clause as its complement."""
    lemma = syntax.lemma[verb]
    clauses = [child for child in syntax.children[verb] if syntax.dep[child] == "ccomp"]
    if not clauses:
        return None
    if lemma not in lexicon.SAYING and lemma not in lexicon.THINKING and lemma not in lexicon.WANTING:
        marked = [
            c for c in clauses if (m := syntax.child(c, "mark")) is not None and syntax.lower[m] in {"that", "whether"}
        ]
        if not marked or lemma in {"be", "have", "make", "mean", "let", "help"}:
            return None
    source = subject_of(syntax, verb)
    if source is not None and syntax.dep[source] == "nsubjpass":
        source = agent_of(syntax, verb)
    content = [
        index for clause in clauses for index in told_by(syntax, clause) if _is_told_there(syntax, verb, clause, index)
    ]
    saying = lemma in lexicon.SAYING and lemma not in {"wonder"}
    return make_report(syntax, verb, content, saying=saying, source=source)


def _is_told_there(syntax: Syntax, verb: int, clause: int, index: int) -> bool:
    """Not what stands before "X said that …", nor when X said it ("told the crowd this week she …")."""
    if clause < verb:
        return True
    subject = nearest_subject(syntax, verb)
    if index < verb and subject is not None and subject < verb:
        return False
    when = next((c for c in syntax.children[clause] if syntax.left[c] == syntax.left[clause]), None)
    if when is None or syntax.dep[when] not in {"npadvmod", "prep"}:
        return True
    dated = any(syntax.label(i) == "DATE" for i in range(syntax.left[when], syntax.right[when] + 1))
    comma = syntax.text[syntax.right[when] + 1] == ","
    return not dated or comma or index > syntax.right[when]


def _told_that(syntax: Syntax, verb: int) -> Report | None:
    """ "X told a meeting of residents that …", where the parse hangs the clause on the residents."""
    addressed = syntax.child(verb, "dobj", "dative")
    if syntax.lemma[verb] not in lexicon.ADDRESSING or addressed is None:
        return None
    clause = next((i for i in range(addressed, syntax.right[addressed] + 1) if is_told(syntax, i)), None)
    source = subject_of(syntax, verb)
    if clause is None or source is None or syntax.dep[source] == "nsubjpass":
        return None
    return make_report(syntax, verb, told_by(syntax, clause), saying=True, source=source)


def told_by(syntax: Syntax, clause: int) -> list[int]:
    """The clause without what the reporter adds: relative clauses set off, and speech beside it."""
    barred: list[int] = []
    stack = [clause]
    while stack:
        current = stack.pop()
        for child in syntax.children[current]:
            if _is_aside(syntax, child):
                barred.append(child)
            else:
                stack.append(child)
    return syntax.below(clause, barred)


def _is_aside(syntax: Syntax, index: int) -> bool:
    dep = syntax.dep[index]
    if dep == "relcl":
        return is_set_off(syntax, index)
    if syntax.lower[index] == "according":
        return True
    if dep not in {"advcl", "conj"} or syntax.lemma[index] not in lexicon.SAYING:
        return False
    if dep == "conj" and nearest_subject(syntax, index) is None:
        return syntax.tag[index] in {"VBD", "VBZ"} and syntax.child(index, "ccomp", "prep", "dobj", "xcomp") is not None
    return is_set_off(syntax, index) and syntax.child(index, "ccomp", "parataxis", "dobj") is not None


def _parenthesis(syntax: Syntax, verb: int) -> Report | None:
    """ "The talks, he said, are …": the verb stands beside the clause that it reports."""
    if syntax.lemma[verb] not in lexicon.SAYING | lexicon.THINKING:
        return None
    dep, head = syntax.dep[verb], syntax.head[verb]
    as_mark = syntax.child(verb, "mark")
    is_as = dep == "advcl" and as_mark is not None and syntax.lower[as_mark] == "as"
    if dep not in {"parataxis", "ccomp", "dep"} and not is_as:
        return None
    if dep == "ccomp" and (syntax.child(verb, "mark") is not None or not _set_off(syntax, verb)):
        return None
    source = syntax.child(verb, "nsubj")
    if syntax.lemma[verb] not in lexicon.SAYING and dep not in {"parataxis", "ccomp"}:
        return None
    if is_as and source is None:
        source = agent_of(syntax, verb)
        if source is None:
            return None
    if source is None or any(
        syntax.dep[child] in {"dobj", "attr"} and syntax.lemma[verb] != "tell" for child in syntax.children[verb]
    ):
        return None
    content = syntax.below(clause_head(syntax, head) if is_as else head, {verb})
    return make_report(syntax, verb, content, saying=syntax.lemma[verb] in lexicon.SAYING, source=source)


def _set_off(syntax: Syntax, verb: int) -> bool:
    """Whether the verb's phrase stands behind a comma or at the edge of its sentence."""
    left, right = syntax.left[verb], syntax.right[verb]
    first, last = syntax.sentences[syntax.sentence[verb]]
    before = left == first or syntax.is_wordless(left - 1) or syntax.is_wordless(left)
    after = right >= last - 2 or syntax.is_wordless(right + 1)
    return before and after and left > syntax.left[syntax.head[verb]]


def _raised(syntax: Syntax, verb: int) -> Report | None:
    """ "X is expected to …", "X seems to …": the subject belongs to what is reported."""
    if syntax.lemma[verb] not in lexicon.SEEMING:
        return None
    passive = syntax.child(verb, "nsubjpass")
    subject = passive if passive is not None else syntax.child(verb, "nsubj")
    active = syntax.lemma[verb] in {"seem", "appear"}
    if (passive is None and not active) or subject is None:
        return None
    complement = syntax.child(verb, "xcomp", "oprd", "acomp")
    if complement is None:
        return None
    content = syntax.below(subject) + syntax.below(complement)
    return make_report(syntax, verb, content, saying=False, source=agent_of(syntax, verb))


def _infinitive(syntax: Syntax, verb: int) -> Report | None:
    """ "X wants to …", "X refused to …", "X urged Y to …"."""
    if syntax.lemma[verb] not in lexicon.WANTING:
        return None
    complement = syntax.child(verb, "xcomp", "ccomp")
    source = subject_of(syntax, verb)
    if complement is None or source is None or syntax.dep[source] == "nsubjpass":
        return None
    addressed = [child for child in syntax.children[verb] if syntax.dep[child] in {"dobj", "nsubj"} and child > verb]
    content = syntax.below(complement) + [index for child in addressed for index in syntax.below(child)]
    return make_report(
        syntax, verb, content, saying=syntax.lemma[verb] in {"promise", "pledge", "vow", "threaten"}, source=source
    )


def _object(syntax: Syntax, verb: int) -> Report | None:
    """ "X praised Y", "X called Y a Z", "X accused Y of Z"."""
    if syntax.lemma[verb] not in lexicon.JUDGING:
        return None
    source = subject_of(syntax, verb)
    if source is None or syntax.dep[source] == "nsubjpass":
        return None
    parts = [
        c for c in syntax.children[verb] if c != source and syntax.dep[c] in {"dobj", "oprd", "xcomp", "dative", "attr"}
    ]
    parts += [
        c
        for c in syntax.children[verb]
        if syntax.dep[c] == "prep"
        and syntax.lower[c] in OBJECT_PREPOSITIONS.get(syntax.lemma[verb], {"of", "as", "for"})
        and c > verb
    ]
    if not any(syntax.dep[part] in {"dobj", "oprd", "xcomp"} for part in parts) or _does_not_judge(syntax, verb, parts):
        return None
    reasons = [c for c in syntax.children[verb] if syntax.dep[c] == "advcl" and _gives_reason(syntax, c)]
    content = [index for part in [*parts, *reasons] for index in told_by(syntax, part)]
    behind = _behind_quotation(syntax, content)
    content = [index for index in content if index not in behind]
    saying = syntax.lemma[verb] in lexicon.SPEECH_ACTS
    return make_report(syntax, verb, content, saying=saying, source=source)


def _does_not_judge(syntax: Syntax, verb: int, parts: list[int]) -> bool:
    """ "needs to tell jokes", "the group supporting her", "saw the tweet"."""
    lemma = syntax.lemma[verb]
    if lemma == "deny" and any(syntax.dep[part] == "dative" for part in parts):
        return True  # "deny you coverage"
    if lemma in lexicon.REGARDING:
        return not any(syntax.dep[part] in {"oprd", "xcomp"} or syntax.lower[part] == "as" for part in parts)
    if lemma not in lexicon.DOING:
        return False
    return syntax.tag[verb] == "VB" or syntax.dep[verb] == "acl" and syntax.tag[verb] == "VBG"


def _documented(syntax: Syntax, verb: int) -> Report | None:
    """ "Polls show a lead", "the report found 31 cases": what a document shows."""
    source = subject_of(syntax, verb)
    shown = syntax.child(verb, "dobj")
    if syntax.lemma[verb] not in lexicon.SHOWING or source is None or shown is None:
        return None
    if syntax.lemma[source] not in lexicon.DOCUMENTS or syntax.dep[source] == "nsubjpass":
        return None
    behind = [c for c in syntax.children[verb] if c > shown and syntax.dep[c] in {"prep", "oprd"}]
    content = [index for part in (shown, *behind) for index in told_by(syntax, part)]
    return make_report(syntax, verb, content, saying=False, source=source)


def _behind_quotation(syntax: Syntax, content: list[int]) -> set[int]:
    """When and where it was said, behind quoted words: "called it “a shame” during a rally in May"."""
    closing = max((i for i in content if syntax.text[i] in QUOTE_MARKS), default=None)
    if closing is None or closing + 1 not in content:
        return set()
    after = syntax.lower[closing + 1]
    dash = after in {"--", "—", "–", "―"} or syntax.dep[closing + 1] == "npadvmod"
    return {i for i in content if i > closing} if dash or after in {"during", "in", "on", "at", "after"} else set()


def _gives_reason(syntax: Syntax, clause: int) -> bool:
    """ "X dismissed the threat because …": the reason is X's too."""
    mark = syntax.child(clause, "mark")
    return mark is not None and syntax.lower[mark] in {"because", "since"}


def _behind_preposition(syntax: Syntax, verb: int) -> Report | None:
    """ "X called for …", "X warned of …"."""
    wanted = lexicon.PREPOSITIONAL.get(syntax.lemma[verb])
    if not wanted:
        return None
    source = subject_of(syntax, verb)
    preposition = next(
        (
            c
            for c in syntax.children[verb]
            if syntax.dep[c] in {"prep", "prt"} and syntax.lower[c] in wanted and c > verb
        ),
        None,
    )
    if source is None or preposition is None:
        return None
    content = syntax.below(preposition, ())
    cue = tuple(sorted({*cue_of(syntax, verb), preposition}))
    return make_report(syntax, verb, content, saying=False, source=source, cue=cue)


def _by_agent(syntax: Syntax, verb: int) -> Report | None:
    """ "The plan was criticised by X": what X judges is the subject."""
    agent, subject = agent_of(syntax, verb), syntax.child(verb, "nsubjpass")
    if syntax.lemma[verb] not in lexicon.JUDGING or agent is None:
        return None
    judged = subject if subject is not None else syntax.head[verb] if syntax.dep[verb] == "acl" else None
    if judged is None:
        return None
    content = syntax.below(judged, {verb})
    content += [i for c in syntax.children[verb] if syntax.lower[c] in {"as", "for", "of"} for i in syntax.below(c)]
    return make_report(syntax, verb, content, saying=False, source=agent)


def _asked(syntax: Syntax, verb: int) -> Report | None:
    """ "X was asked about …": content without a source, unless an agent is named."""
    if syntax.lemma[verb] != "ask" or syntax.child(verb, "nsubj") is not None or syntax.tag[verb] not in {"VBN", "VBD"}:
        return None
    complement = syntax.child(verb, "ccomp", "xcomp", "prep", "advcl")
    if complement is None:
        return None
    return make_report(syntax, verb, syntax.below(complement), saying=False, source=agent_of(syntax, verb))


def _by_adjective(syntax: Syntax, verb: int) -> Report | None:
    """ "X is worried about …", "X was confident that …"."""
    adjective = syntax.child(verb, "acomp")
    source = nearest_subject(syntax, verb)
    if adjective is None or source is None or syntax.lower[adjective] not in lexicon.MINDED:
        return None
    complement = syntax.child(adjective, "ccomp", "xcomp", "prep")
    if complement is None or syntax.lower[source] == "it":
        return None
    preposition = syntax.dep[complement] == "prep"
    content = syntax.below(complement)[1:] if preposition else syntax.below(complement)
    cue = (*cue_of(syntax, verb), adjective, *((complement,) if preposition else ()))
    return make_report(syntax, verb, content, saying=False, source=source, cue=tuple(sorted(cue)))


def _rest_of_sentence(syntax: Syntax, verb: int) -> Report | None:
    """Where the parse hides the clause: what follows the verb, or all before "…, X said"."""
    if syntax.lemma[verb] not in lexicon.PLAIN_SAYING or syntax.tag[verb] not in {"VBD", "VBZ", "VBP", "VBN", "VBG"}:
        return None
    source = nearest_subject(syntax, verb)
    if source is None or syntax.dep[source] == "nsubjpass" or _handles_a_thing(syntax, verb):
        return None
    first, last = syntax.sentences[syntax.sentence[verb]]
    after = [i for i in range(verb + 1, last) if not syntax.is_wordless(i)]
    if len(after) >= 4 and source < verb and _opens_clause(syntax, after[0]):
        content = range(after[0], last)
    elif len(after) <= 3 and source > first + 2 and syntax.text[syntax.left[source] - 1] in {",", "—", "-", "--"}:
        content = range(first, syntax.left[source] - 1)
    else:
        return None
    return make_report(syntax, verb, content, saying=True, source=source)


def _handles_a_thing(syntax: Syntax, verb: int) -> bool:
    """ "We added two million jobs", "they maintain the road": a verb of saying with a thing for its object."""
    thing = syntax.child(verb, "dobj")
    if thing is None or syntax.lemma[verb] not in {"add", "maintain", "claim", "note", "allege"}:
        return False
    return syntax.pos[thing] in {"NOUN", "PROPN", "NUM"} and syntax.child(verb, "ccomp") is None


def _opens_clause(syntax: Syntax, index: int) -> bool:
    return syntax.lower[index] == "that" or syntax.pos[index] in {"PRON", "PROPN", "DET", "NOUN", "NUM", "ADJ"}


def verbs_of_saying(syntax: Syntax) -> Iterator[int]:
    """Verbs that can carry a quotation beside them."""
    carrying = lexicon.SAYING | lexicon.ONLY_WITH_QUOTE
    for index in range(syntax.size):
        if syntax.pos[index] in {"VERB", "AUX"} and syntax.lemma[index] in carrying and _goes_on(syntax, index):
            yield index


def _goes_on(syntax: Syntax, verb: int) -> bool:
    """ "go" reports only as "went on"."""
    return syntax.lemma[verb] != "go" or syntax.lower[verb + 1 : verb + 2] == ["on"]
