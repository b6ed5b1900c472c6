"""Words that report speech and attitudes, by how they take what they report.

``SAYING`` verbs make an assertion of their subject's (domain: named or unnamed voice); the other
lists only tell that somebody thinks, wants or judges, which the article asserts itself.
"""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


SAYING = _words(
    "say tell add note write announce declare state claim report warn argue insist explain acknowledge",
    "admit confirm deny assert allege maintain contend suggest stress emphasize emphasise tweet post",
    "reply respond remark comment observe recall recount reveal disclose predict forecast promise pledge",
    "vow complain concede conclude reiterate repeat testify boast joke quip caution counter retort answer",
    "affirm attest aver proclaim pronounce hint imply indicate inform notify assure advise brief reassure",
    "remind mention relate relay clarify elaborate underline underscore highlight lament grumble gripe",
    "muse exclaim shout yell scream cry whisper mutter blurt chant sing blog email text telegraph signal",
    "swear threaten dismiss decry rebut refute cite quote document detail outline describe read publish",
    "project estimate calculate determine find show specify stipulate rule charge accuse blame bemoan",
    "interject interrupt protest propose recommend urge instruct order ask request inquire enquire query",
    "wonder question demand implore beg plead press tease summarize summarise sum narrate recite retweet",
    "share opine posit theorize theorise reason rejoice jeer scoff sniff snap fume rage thunder bellow",
    "hail tout brag crow gush marvel write-in guess continue begin go reflect remember agree disagree",
    "object criticize criticise slam blast concur",
)
# What opens "…," X went on – verbs that report only beside a quotation or with a clause.
ONLY_WITH_QUOTE = _words(
    "continue begin go sing cry read press interrupt reflect remember share tease laugh smile nod sigh",
    "chuckle snap crow object reason conclude agree start finish sum call order rage scream offer praise",
    "advise joke",
)
THINKING = _words(
    "think believe feel know hope expect fear worry suspect doubt assume realize realise understand",
    "imagine suppose guess consider decide wish learn hear see agree figure reckon presume dream",
    "recognize recognise discover remember forget anticipate conclude notice intend speculate judge",
    "dispute guarantee ensure wonder question appreciate pray trust accept bet perceive",
)
WANTING = _words(
    "want hope plan intend seek vow promise pledge refuse decline expect threaten agree offer like love",
    "wish prefer aim decide propose demand ask swear desire choose hesitate prepare opt volunteer fear",
    "hate aspire claim vote long yearn urge consider resolve determine",
)
SEEMING = _words(
    "seem appear expect say think believe report rumor rumour allege suppose know consider see view",
    "regard",
)
JUDGING = _words(
    "call describe accuse criticize criticise praise endorse support oppose denounce condemn defend blame",
    "attack blast slam mock ridicule reject dismiss question propose announce suggest cite mention",
    "discuss urge demand recommend favor favour back welcome applaud deride decry portray characterize",
    "characterise label brand compare dub assail tout champion express want prefer love hate like dislike",
    "fear promise deny acknowledge admit confirm highlight stress emphasize emphasise advocate disavow",
    "renounce reveal disclose claim warn lament bemoan explain recount recall predict list address refute",
    "protest thank congratulate salute honor honour hail laud commend admire respect resent regret",
    "appreciate bash rip lambast lambaste excoriate chide rebuke scold chastise berate castigate deplore",
    "disparage insult taunt encourage invoke repeat reiterate echo ask consider seek promote chant see",
    "view regard tell quote note retweet post denote doubt dispute contradict mull ponder value",
    "prioritize downplay tweet liken rate exhort identify",
)
PLAIN_SAYING = _words(
    "say argue claim insist declare contend assert maintain allege add note reiterate predict announce",
)
# Verbs that judge aloud, so that the judgement and its reason are assertions of their subject.
SPEECH_ACTS = _words(
    "call describe accuse criticize criticise denounce condemn dismiss reject deride decry portray",
    "characterize characterise label brand dub praise hail blast slam mock deny warn complain assail tout",
    "laud refute rebuke",
)
# Verbs that take what they report behind a preposition.
PREPOSITIONAL = {
    "call": _words("for on upon"),
    "speak": _words("of about out against"),
    "talk": _words("about of up"),
    "warn": _words("of against about"),
    "complain": _words("about of"),
    "refer": _words("to"),
    "point": _words("to out"),
    "hint": _words("at"),
    "allude": _words("to"),
    "object": _words("to"),
    "argue": _words("for against about over"),
    "focus": _words("on"),
    "respond": _words("to"),
    "react": _words("to"),
    "reply": _words("to"),
    "worry": _words("about"),
    "boast": _words("about of"),
    "brag": _words("about"),
    "joke": _words("about"),
    "vote": _words("for against"),
    "insist": _words("on"),
    "comment": _words("on"),
    "elaborate": _words("on"),
    "lash": _words("out at"),
    "think": _words("about of"),
    "agree": _words("with on to"),
    "disagree": _words("with"),
    "hope": _words("for"),
    "push": _words("for back"),
    "side": _words("with"),
    "rail": _words("against"),
    "plead": _words("for"),
    "press": _words("for"),
    "advocate": _words("for"),
    "appeal": _words("for to"),
    "tell": _words("of about"),
    "write": _words("about of"),
    "ask": _words("about for"),
    "learn": _words("about of"),
    "care": _words("about"),
    "know": _words("about of"),
    "dream": _words("of about"),
    "believe": _words("in"),
    "approve": _words("of"),
    "campaign": _words("for against"),
    "lobby": _words("for against"),
    "apologize": _words("for to"),
    "inquire": _words("about"),
}
CUE_NOUNS = _words(
    "attack praise description endorsement denunciation disdain defense defence rejection condemnation hatred love",
    "assessment backing admiration",
    "claim warning statement announcement allegation assertion accusation report prediction forecast",
    "belief fear hope concern suggestion promise pledge vow threat argument contention conclusion remark",
    "comment complaint charge admission confirmation denial insistence view idea opinion notion sense",
    "feeling suspicion doubt expectation assumption finding decision demand call proposal plan criticism",
    "speculation rumor rumour indication sign evidence assurance perception desire willingness effort",
    "refusal intention wish reminder question recommendation acknowledgment acknowledgement recognition",
    "support opposition acceptance commitment confidence worry rhetoric message advice tweet letter",
)
NOUN_PREPOSITIONS = {
    "criticism": _words("of"),
    "support": _words("for"),
    "opposition": _words("to"),
    "attack": _words("on"),
    "call": _words("for"),
    "plan": _words("for"),
    "praise": _words("for"),
    "comment": _words("on about"),
    "remark": _words("about on"),
    "concern": _words("about over"),
    "fear": _words("of"),
    "view": _words("of on"),
    "description": _words("of"),
    "endorsement": _words("of"),
    "denunciation": _words("of"),
    "warning": _words("of about"),
    "accusation": _words("of"),
    "allegation": _words("of"),
    "question": _words("about"),
    "disdain": _words("for"),
    "promise": _words("of"),
    "proposal": _words("for"),
    "demand": _words("for"),
    "opinion": _words("of on about"),
    "defense": _words("of"),
    "defence": _words("of"),
    "rejection": _words("of"),
    "condemnation": _words("of"),
    "complaint": _words("about"),
    "hatred": _words("of for"),
    "love": _words("of for"),
    "desire": _words("for"),
    "hope": _words("for of"),
    "announcement": _words("of"),
    "claim": _words("of"),
    "assessment": _words("of"),
    "perception": _words("of"),
    "backing": _words("for of"),
    "admiration": _words("for"),
    "statement": _words("on about"),
}
# Verbs that name whom they address before what they say.
ADDRESSING = _words("tell inform warn remind assure notify advise promise")
SILENT_MARKS = _words("and but or")
# States of mind that take what they are about: "worried about", "confident that".
MINDED = _words(
    "confident worried concerned sure convinced hopeful afraid proud skeptical sceptical critical opposed",
    "supportive surprised disappointed aware certain unsure wary optimistic pessimistic determined",
    "willing unwilling reluctant eager clear adamant dismissive enthusiastic angry furious unhappy happy",
    "glad pleased upset grateful sorry fearful tired frustrated excited uncertain cautious sympathetic",
    "hostile committed interested intent ready doubtful fond ashamed",
)
# Verbs that judge only with "as" or a predicate: "sees it as a risk", not "sees a risk".
REGARDING = _words("see view regard consider")
# In the infinitive these tell what is to be done, not what was said.
DOING = _words("tell ask call show see support back oppose know")
SHOWING = _words("show find put suggest project give")
DENYING = _words("deny refute dispute rebut")
# Things that speak for whoever made them: "a statement saying", "the report showed".
DOCUMENTS = _words(
    "statement report poll survey study letter tweet email e-mail article book document memo paper",
    "analysis data post figures statistics results release filing complaint lawsuit indictment ruling",
    "note message transcript column blog story interview speech press-release census audit estimate",
    "editorial op-ed ad advertisement headline sign website page",
)
REPORTERS_OWN = _words("who which that")
ASKING = _words("ask inquire enquire wonder question query")
