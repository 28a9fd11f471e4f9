"""Grammar that learners of English trip over: forms of the verb, prepositions, countable nouns, word order.

Written from general knowledge of learners' English. A rule belongs here only if it is nearly always right.
"""
# ruff: noqa: E501  a table is read by its rows: one rule, one line

from __future__ import annotations

from bot.writing.proofread.patterns import Rule

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:january|february|march|april|june|july|august|september|october|november|december)"
_DET = r"(?:a|an|the|my|your|our|their|his|her|its|this|that|these|those|some|any|each|every)"
_OBJECT = r"(?:me|you|us|him|her|them|it)"
_SUBJECT = r"(?:i|you|he|she|it|we|they|who)"
_MODAL = r"(?:can|could|will|would|shall|should|may|might|must|cannot|can't|couldn't|won't|wouldn't|shouldn't|'ll|'d)"
_NEXT = rf"(?={_OBJECT}\b|{_DET}\b|about\b|for\b|with\b|to\b|in\b|on\b|at\b|from\b|whether\b|if\b|how\b|what\b|when\b|that\b|[.,;!?])"
_SPAN = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|many|several|a few|some|\d+) (?:\w+ )?(?:minutes|hours|days|weeks|months|years)"
#: Verbs for what one is or has, which take no -ing.
_STATES = r"(?:consisting|knowing|agreeing|belonging|preferring|owning|liking|wanting|needing|believing|possessing|containing)"
_OWNED = r"(?:\w+ ){0,3}(?:years?|experience|knowledge|degree|skills|interest|certificate|qualification|background|questions?)"

VERBS = (
    # after modals, do and to comes the bare verb
    Rule(rf"{_MODAL} (?:not |also |really |certainly |always |only )?(?P<x>(?P<third_verb>\w+))", "{third_verb:base}", "After a word like would or can the verb stands without -s."),
    Rule(r"(?:can|could|would|should|might|must|will) (?:not |also |really )?(?P<x>(?P<third>\w+))(?= (?:me|you|us|him|them|it|the|a|an|my|your|our)\b|[.,;!?]| (?:to|for|with|in|at|on) )", "{third:base}", "After a word like would or can the verb stands without -s."),
    Rule(rf"{_MODAL} (?:not |also |really )?(?P<x>(?P<past_only>\w+))", "{past_only:base}", "After a word like would or can the verb stands in its plain form."),
    Rule(r"(?:could|would|should|might|must|may) (?:not )?(?P<x>had)(?= \w+ed\b| like| been| come| gone)", "have", "After would or could it is have."),
    Rule(r"(?:can|could|will|would|should|must|may|might) (?P<x>to (?P<base>\w+))", "{base}", "No \"to\" after can, must and the like."),
    Rule(r"(?P<x>will can|will must|would can|can could)(?= \w+)", "will be able to", "Two helping verbs cannot stand together."),
    Rule(r"(?:i|you|we|they|he|she) (?P<x>can able to|could able to|am able|is able|are able)(?= (?P<base>\w+))", "can", "Can and able to mean the same: use one, with \"to\" after able."),
    Rule(r"(?:did|didn't|did not|doesn't|does not|don't|do not) (?:really |even |also )?(?P<x>(?P<past_only>\w+))", "{past_only:base}", "After did or do the verb stands in its plain form."),
    Rule(rf"(?:did|didn't|did not|do not|don't|does|doesn't) (?:{_SUBJECT} )?(?P<x>(?P<past>\w+ed))(?= {_DET}\b| {_OBJECT}\b| to | about | for )", "{past:base}", "After did or do the verb stands in its plain form."),
    Rule(r"(?:did|do|does|didn't|don't|doesn't) (?:i|you|he|she|it|we|they) (?:really |already |ever )?(?P<x>(?P<past_only>\w+))", "{past_only:base}", "After did or do the verb stands in its plain form."),
    Rule(r"(?:did|do|does|didn't|don't|doesn't|does not|did not|do not) (?:(?:i|you|he|she|it|we|they) )?(?P<x>(?P<third_verb>\w+))", "{third_verb:base}", "After do or does the verb stands without -s."),
    Rule(r"(?:do|does|did) (?:the|your|this|that|my|our) (?:\w+ ){1,2}(?P<x>(?P<third_verb>\w+))", "{third_verb:base}", "After do or does the verb stands without -s."),
    Rule(r"(?P<x>do)(?= (?:he|she|it) (?P<base>\w+))", "does", "With he, she or it, do becomes does."),
    Rule(r"(?P<x>does)(?= (?:i|you|we|they) (?P<base>\w+))", "do", "With I, you, we or they, it is do."),
    Rule(rf"to (?P<x>(?P<past_only>\w+)) {_NEXT}", "{past_only:base}", "After \"to\" the verb stands in its plain form."),
    Rule(r"to (?P<x>(?P<past_only>grew|went|wrote|took|gave|spoke|came|began|chose|knew|became|drove|did|saw|showed))(?! \w+ed\b)", "{past_only:base}", "After \"to\" the verb stands in its plain form."),
    Rule(rf"(?<!due )(?<!used )to (?P<x>(?P<past>(?!used|based|related|limited|needed)\w+ed))(?= (?:{_DET}|{_OBJECT}|whether|if|about|how|what|when|why)\b)", "{past:base}", "After \"to\" the verb stands in its plain form."),
    Rule(r"(?:want|wanted|wants|like|hope|hoped|hoping|able|ready|pleased|decided|plan|need|needed|trying|try|willing|eager|excited|have|had) to (?:\w+ly )?(?P<x>(?P<ing>\w+ing))(?! to)", "{ing:base}", "After \"to\" the verb stands in its plain form here."),
    Rule(r"(?:i|you|we|they|who|he|she|it) (?:need|want|hope|like|would like|wanted|needed|hoped) to (?P<x>(?P<third_verb>\w+))", "{third_verb:base}", "After \"to\" the verb stands in its plain form."),
    Rule(r"was wanting to (?:\w+)", "wanted to ask", "Say simply: wanted to."),
    # be + plain verb, missing be
    Rule(r"(?:i am|i'm|we are|we're|you are|they are|i was|we were|you were) (?:also |still |really |very )?(?P<x>(?P<verb>(?!come|let|set|become|overcome|read|forward)\w+))(?= \w|[.,;!?])", "{verb:ing}", "After am or are the verb takes -ing."),
    Rule(r"(?:i am|i'm|we are|we're) (?P<x>look)(?= forward)", "looking", "After am or are the verb takes -ing."),
    Rule(r"(?:i|we|he|she) (?P<x>(?P<ing>(?!bring|sing|ring|during|being|having)\w+ing))(?= (?:to|for|forward|with|about|at|on|in|as|that|if|whether|the|your|you|a)\b)", "am {ing}", "A helping verb is missing, as in \"I am writing\"."),
    Rule(r"(?P<x>(?:i am|i'm|we are|we're|i was) agree)", "I agree", "Agree is a verb of its own: I agree."),
    Rule(r"(?P<x>(?:i am|i'm) agreed)", "I agree", "Agree is a verb of its own: I agree."),
    Rule(r"(?:i am|i'm|i was|i would be|we are|would) (?P<x>be appreciate)", "appreciate", "Appreciate is the verb here."),
    Rule(r"(?:am|'m|are|was|were|is|be|feel|very|also|still|so|really|remain) (?P<x>interest) in", "interested", "A person is interested in something."),
    Rule(r"(?:i am|i'm|i was|we are) (?:very |really |also |so |still |quite )?(?P<x>(?:interesting|exciting|boring|disappointing|surprising|fascinating|motivating|impressing|delighting|thrilling))(?= (?:in|about|by|with|for|to|at|that))", "{x:past}", "A person is interested or excited; the thing is interesting or exciting."),
    Rule(r"(?:i am|i'm|i was|i feel) (?:very |really |also |so |still |quite )?(?P<x>(?:excite|interest|disappoint|surprise|delight|motivate|impress|please|confuse|honou?r|thrill))(?= (?:in|about|by|with|for|to|at|that))", None, "A person is excited, interested, pleased: the word needs -ed."),
    Rule(r"(?:was|were|is|are|be|been|being|am) (?:not |very |also |already |never )?(?P<x>(?P<past_only>(?!was|were|had|did)\w+))", "{past_only:participle}", "Here the third form of the verb is needed."),
    Rule(r"(?:have|has|had|having|'ve) (?:not |also |already |never |ever |just |all?ways |recently |only |since |\w+ly )?(?P<x>(?P<past_only>(?!was|were|had|did)\w+))", "{past_only:participle}", "After have the third form of the verb is needed."),
    Rule(r"(?:i|you|we|they) (?:have|had|'ve) (?:not |also |already |never |just |always |recently )?(?P<x>(?P<verb>(?!become|come|overcome|let|set|put|cut|read|need|say)\w+))(?= (?:a|an|the|my|your|to|in|on|with|at|for|that|about|from|many|much|how|as)\b|[.,;])", "{verb:participle}", "After have the third form of the verb is needed."),
    Rule(r"(?:he|she|it) has (?:not |also |already |never |just |always )?(?P<x>(?P<verb>(?!become|come|overcome|let|set|put|cut|read|need)\w+))(?= (?:a|an|the|my|your|to|in|on|with|at|for)\b)", "{verb:participle}", "After have the third form of the verb is needed."),
    Rule(r"(?P<x>i never have) (?P<part>\w+)", "I have never", "Put never between have and the verb."),
    Rule(r"(?<!had )(?<!have )(?<!has )(?:i|we|they) (?P<x>(?P<part>seen|done|gone|written|spoken|taken|given|known|chosen|begun|grown|shown|been|sung|sunk|swum))(?= )", "have {part}", "A helping verb is missing: I have seen."),
    Rule(r"(?:the|your|our|my|this|that) \w+ (?P<x>sung|swum|begun|drunk|rung)(?= )", None, "The simple past has another form: sang, began."),
    Rule(r"(?P<x>(?:could|should|would|might|must|may) of)(?! (?:course|the))", None, "It is have, not of: should have."),
    Rule(r"if (?:i|you|we|he|she|they|it) (?P<x>would have)(?= \w+(?:ed|en|wn)\b| known| been| had)", "had", "After if it is had: if I had known."),
    Rule(r"if (?:you|we|they|i) (?P<x>will (?P<verb>\w+))(?! to)", "{verb}", "After if the present is enough: if you need."),
    Rule(r"if (?:you|we|they|i) (?P<x>will (?P<base>need|decide|have|want|get|change|offer|like|find))", "{base}", "After if the present is enough: if you need."),
    Rule(r"(?:i|we) not (?P<base>\w+)(?= )", "I do not {base}", "The helping verb do is missing."),
    # perfect and past
    Rule(rf"(?:have|has|'ve) (?:already |also )?(?:had|met|spoken|talked|interviewed|discussed|visited|attended|seen|received|read|sent|written|applied|heard|started|finished|worked)(?= )(?:(?! (?:you|we|i|he|she|they|that|which|who|since|until) )[^.!?\n,;])*? (?:yesterday|last (?:{_DAY}|week|month|year|night|spring|summer|autumn|winter)|(?:{_SPAN}|a week|a month|a year) ago|in (?:19|20)\d\d)", None, "With a finished time (yesterday, last week) use the simple past, without have."),
    Rule(rf"(?:i|we) (?P<x>have (?:had|met|spoken|talked|interviewed|discussed|visited))(?: (?!you |since )[\w']+){{1,4}} on {_DAY}", None, "With a finished time (on Tuesday) use the simple past, without have."),
    Rule(rf"(?:i am|i'm|we are|i) (?P<x>(?:\w+ing|work|live|study|know|use|teach)(?: (?:here|there|as|in|at|with|for|on|of|a|an|the|\w+)){{0,6}} since {_SPAN})", None, "Up to now: I have worked ... for four years."),
    Rule(rf"(?P<x>since)(?= (?:about |over |more than |almost |nearly )?{_SPAN}(?! ago))(?! \w+ \w+ (?:have|has|had|passed))", "for", "A length of time takes for: for three years."),
    Rule(r"(?P<x>since)(?= (?:a long time|long time|ages)\b)", "for", "A length of time takes for."),
    Rule(r"i am (?:working|living|studying|using|teaching|doing|managing|leading|running)(?: [\w&'-]+){1,5} since", None, "For what began earlier and goes on: I have worked ... since."),
    Rule(r"(?:i|we) (?P<x>am|are) (?:thinking|working|waiting|studying) (?:\w+ ){0,4}since", "have been", "For what began earlier and goes on: I have been ... since."),
    Rule(r"i was (?P<x>expect|hope|think|wonder|look|plan)(?= )", None, "After was the verb takes -ing."),
    # verbs and what follows them
    Rule(r"look(?:ing|s|ed)? forward to (?:also |soon |further )?(?P<x>(?P<base>(?!further|work\b|visit\b|call\b|interview\b|reply\b|chat\b|talk\b|welcome\b|meet up)\w+))(?= )", "{base:ing}", "After \"look forward to\" the verb takes -ing."),
    Rule(r"look(?:ing|s|ed)? forward to (?P<x>(?P<base>work|visit|talk|chat|call|reply|interview|learn|join|start))(?= (?:with|you|your|to you|the|again|more|about|on|in|at|for))", "{base:ing}", "After \"look forward to\" the verb takes -ing."),
    Rule(r"look(?:ing|s|ed)? forward (?P<x>(?=\w+ing|your|the|our|a|this|next|any))", "to ", "It is \"look forward to\"."),
    Rule(r"look(?:ing|s)? (?P<x>forwards?|foward|foreward) (?:for|on|of) ", "forward to ", "It is \"look forward to\"."),
    Rule(r"(?<!be )(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?:enjoy|enjoyed|enjoys|avoid|avoided|finish|finished|practi[sc]ed|dislike|miss|missed|mind) (?:very much )?(?P<x>to (?P<base>\w+))", "{base:ing}", "After this verb comes -ing, as in \"enjoyed talking\"."),
    Rule(r"(?:i|we|you|they|would|also|'d|really|much) (?:appreciate|appreciated|suggest|suggested|recommend) (?P<x>to (?P<base>(?!(?:you|me|us)\b)\w+))", "{base:ing}", "After this verb comes -ing."),
    Rule(r"(?P<x>suggest(?:ed|s)? (?:you|me|us|them|him|her) to) (?P<base>\w+)", "suggest that you", "It is \"suggest that you look\"."),
    Rule(r"(?P<x>recommend(?:ed)? (?:you|me|us) )(?=(?P<base>\w+)ing)", None, "It is \"recommend that you\"."),
    Rule(r"(?P<x>explain(?:ed|s|ing)? (?:me|us|him|them|you))(?! that well)", "explained to me", "You explain something to somebody."),
    Rule(r"(?P<x>(?:describe|introduce|mention|suggest|propose|present|recommend|demonstrate)(?:d|ed)? (?:me|us)) (?=the|a|your|how|some|several|an|this)", None, "This verb needs \"to\": described to me."),
    Rule(r"(?P<x>said (?:me|us|him))(?= )", "told me", "You tell somebody something: told me."),
    Rule(r"(?P<x>(?:told|tell|tells) to (?:me|us|him|them|you))", "told me", "Tell needs no \"to\": told me."),
    Rule(r"(?P<x>discuss(?:ed|es|ing)? about)", "discuss", "Discuss needs no \"about\"."),
    Rule(r"(?P<x>(?:mention|mentioned|emphasi[sz]e|emphasi[sz]ed|describe|described|explain|explained) about)", None, "This verb needs no \"about\"."),
    Rule(r"(?P<x>(?:answer|answered|contact|contacted|reach|reached|call|called|phone|phoned|inform|informed|visit|visited|join|joined|approach|approached|lack|lacked|request|requested|enter|entered) (?:to|with|for|into|in|of)) (?=you|me|us|him|them|your company|your team|the company|the team)(?<!in contact with )(?<!reached to )(?<!reach to )(?<!called for )(?<!call for )(?<!called in )(?<!called with )(?<!joined in )(?<!join in )(?<!join with )(?<!joined with )(?<!answer for )", None, "This verb stands without a preposition."),
    Rule(r"(?P<x>reply|replied|respond|responded|listen|listened|wrote back) (?=me|us|him|them|my|your)(?<!back )", "{x} to", "It is \"reply to me\"."),
    Rule(r"(?:am|are|is|was|be|been|'m) (?:still |now |also )?(?P<x>waiting) (?=your|the|an? (?:answer|reply|response)|you\b|news)", "waiting for", "You wait for something."),
    Rule(r"(?P<x>wait|waited) (?=your (?:answer|reply|response|call|email|message|decision)|you\b)", "{x} for", "You wait for something."),
    Rule(r"(?:would|'d|should) like (?:very much )?(?P<x>(?P<verb>\w+))(?= )", "to {verb}", "A \"to\" is missing: would like to know."),
    Rule(r"(?:i|we) (?:want|hope|need|wish|prefer|decided|plan|wanted|hoped) (?P<x>(?P<verb>(?!let|leave|need|know-how)\w+))(?= )", "to {verb}", "A \"to\" is missing."),
    Rule(r"(?:i|we) (?:prefer|hope|want) (?P<x>work)(?= )", "to work", "A \"to\" is missing."),
    Rule(r"(?:i|we) (?P<x>want that (?:you|we|he|she|they))", "want you to", "It is \"want you to\"."),
    Rule(r"(?:made|make|makes|let|lets) (?:me|us|you|him|them|her) (?P<x>to )(?P<base>\w+)", "", "After make and let comes the plain verb."),
    Rule(r"(?:allow|allowed|allows|enable|enabled|enables|help me|invite|invited|ask|asked|encourage|encouraged|want|wanted|like|expect|remind) (?:me|us|you|them|him) (?P<x>(?P<verb>(?!let)\w+))(?= )(?<!help me help)", "to {verb}", "A \"to\" is missing."),
    Rule(r"(?:i am|i'm|i was|we are|we were|you are|been|got|get|getting|become) (?:well |already |very )?used to (?P<x>(?P<base>(?!change|work-life)\w+))(?= )", "{base:ing}", "After \"be used to\" the verb takes -ing."),
    Rule(r"(?:thank you|thanks|thankful|grateful|sorry) (?:very much |so much |a lot |again )?for (?:also |kindly )?(?P<x>(?P<verb>\w+))(?= )", "{verb:ing}", "After for the verb takes -ing: thank you for meeting."),
    Rule(r"(?:thank you|thanks) (?:very much |so much |a lot |again )?(?P<x>for to|to (?=meet|give|take|speak|show|tell|invite|see|have|receive|spend|share))", "for", "You thank somebody for doing something."),
    Rule(r"(?:for|of|in|by|without|before|after|about|from) (?P<x>(?P<base>(?!need|let|have|do|say|love|like)\w+))(?= (?:me|us|him|them|my|your|our|you)\b)(?<!for call)(?<!in need)(?<!for change)", "{base:ing}", "After this word the verb takes -ing."),
    Rule(r"(?:for|of|in|by|without|about|interested in|after|before) (?P<x>(?P<verb>(?!need|let|have|do|say|lead|get|see|go|make)\w+))(?= (?:the|a|an|more|new|with|from|how)\b)", "{verb:ing}", "After this word the verb takes -ing."),
    Rule(r"(?:can't|cannot|can not) wait (?P<x>for (?P<base>start|work|begin|meet|see|hear|join|learn|know|be|come|get))(?= |[.,!])", "to {base}", "It is \"can't wait to start\"."),
    Rule(r"(?P<x>for (?P<base>ask|know|thank|discuss|learn|improve|join|inform|see|hear|become|get|make|give|tell|show|write|say|understand|explain|be))(?= (?!for)\w+)", "to {base}", "A purpose takes to: to ask."),
    Rule(r"(?P<x>for to)(?= (?P<base>\w+))", "to", "Purpose takes to alone."),
    Rule(r"(?P<x>can't help to) ", "can't help", "It is \"can't help thinking\"."),
    Rule(r"(?P<x>succeeded to (?P<base>\w+))", "succeeded in {base:ing}", "It is \"succeed in doing\"."),
    Rule(r"(?:capable|good|interested|specialised|specialized|experienced|fond|afraid) (?P<x>(?:in|of|at) (?P<verb>(?!let|need)\w+))(?= |[.,;])", None, "After a preposition the verb takes -ing."),
    Rule(r"(?P<x>capable to) (?P<base>\w+)", "able to", "It is \"able to\" or \"capable of\"."),
    Rule(r"feel(?:ing)? (?P<x>sadly|badly|happily|gladly|excitedly|confidently|proudly|greatly)(?= |[.,])", None, "After feel comes the adjective: feel sad."),
    Rule(r"(?P<x>gave|give|given) me (?P<y>a) (?:new |many |great )?(?P<plural>\w+)", None, "One of the words is plural, the other singular."),

    Rule(rf"(?:i|we|you|they) (?P<x>(?:am|are) (?P<ing>{_STATES}))(?= )", "{ing:base}", "This verb does not take -ing: I know, I agree."),
    Rule(rf"(?<!i )(?<!we )(?<!you )(?<!they )(?:am|is|are|was|were|'m|'re|'s) (?:not |also )?(?P<x>{_STATES})(?= )", None, "This verb does not take -ing: I know, I agree."),
    Rule(rf"(?:i|we) (?P<x>(?:am|are) having)(?= {_OWNED})", "have", "This verb does not take -ing here: I have."),
    Rule(rf"(?P<x>is having)(?= {_OWNED})", "has", "This verb does not take -ing here: she has."),
    Rule(rf"(?:i'm|we're) (?P<x>having)(?= {_OWNED})", None, "This verb does not take -ing here: I have."),
    Rule(r"(?:could|would|should|must|might|will|can) (?:not |also |really )?(?P<x>(?P<past_form>(?!given|done|opened)\w+))(?= )", "{past_form:base}", "After a word like would or can the verb stands in its plain form."),
    Rule(r"(?:nice|great|good|happy|glad|lovely|pleased|able|want|wanted|hope|hoped|like|love|need|needed|ready|opportunity|chance|pleasure|honou?r|wonderful|excited|trying|try|decided|plan|planned|invited|asked|helps?|helped) to (?P<x>(?P<past_form>(?!thank)\w+))(?= )", "{past_form:base}", "After \"to\" the verb stands in its plain form."),
    Rule(r"(?:i|we|you|they) have (?:also |already |just |recently )?(?P<x>(?P<base>(?!put|read|cut|set|let|cost|become|come|run|to\b)\w+))(?= (?:my|your|the|our|this|these|them|it|you|his|her)\b)", "{base:participle}", "After have the third form of the verb is needed."),
    Rule(r"(?:i am|i'm|we are|we're) (?P<x>(?P<base>work|live|study|plan|hope|wait|look|talk|call|search))(?= (?:for|at|in|with|on|as|to|forward)\b)", "{base:ing}", "After am or are the verb takes -ing."),
    Rule(r"(?:i|we) (?:really |also |very much |so )?(?P<x>enjoy|appreciate|like|meet|visit|discuss|learn)(?= [^.!?,;\n]*\b(?:yesterday|last (?:week|month|monday|tuesday|wednesday|thursday|friday))\b)(?! [^.!?\n]*\b(?:you (?:\w+ed|gave|showed|told|sent|spent)|we (?:had|discussed|spoke|talked))\b)", "{x:past}", "With yesterday or last week the verb stands in the past."),
    Rule(r"(?:would|'d) (?P<x>rather to)", "rather", "It is \"would rather work\"."),
    Rule(r"look(?:ing|s|ed)? (?P<x>forward (?:for|of|on|in|at|about))(?= )", "forward to", "It is \"look forward to\"."),
    Rule(r"(?P<x>please to (?P<base>\w+))", "please {base}", "It is \"please check\"."),
    Rule(r"(?:learned|learnt|know|see|saw|understand|understood|think|heard|explained|showed) (?:me |us )?(?P<x>that (?:how|why|when))(?= (?:you|we|the|your|i|to|it)\b)", "how", "One joining word is enough."),
    Rule(r"(?:have|has|had|'ve) (?:never|ever|always|just|already|also|recently) (?P<x>(?P<base_plain>\w+))(?=[ .,])", "{base_plain:participle}", "After have the third form of the verb is needed."),
    Rule(r"(?:will|would|can|could|should|must|may|might) (?P<x>be (?P<verb>\w+))(?= )", "{verb}", "One of the two verbs is enough."),
    Rule(r"(?:happy|glad|nice|great|good|lovely|opportunity|chance|excited|delighted|wonderful) to (?P<x>(?P<ing>\w+ing))", "{ing:base}", "After \"to\" the verb stands in its plain form here."),
    Rule(r"(?:thank you|thanks) (?:very much |so much |again )?for (?P<x>(?P<base>answer|reply|call|help|visit|offer|show|contact|interview|support|invite))(?= (?:so|me|us|back|quickly|that|him|them)\b)", "{base:ing}", "After for the verb takes -ing."),
    Rule(r"(?:i|we) (?:also |really )?(?:like|love|enjoy) (?P<x>(?P<base>work|teach|learn|cook|travel|read|write|help|meet|solve|talk|design|build|manage))(?= (?:with|in|from|at|outdoors|people|children|the|new|to|on|for)\b)", "{base:ing}", "After like and enjoy the verb takes -ing."),
    Rule(r"(?:^|(?<=[.!?,\n] )|(?<=\n)|and |but )(?:i|we|he|she|they) (?P<x>use) to (?=(?P<base>\w+))", "used", "Of the past it is \"used to\"."),
    Rule(r"(?:can|could|will|please) (?:please |kindly )?(?P<x>(?P<third_verb>\w+))(?= (?:me|the|my|us|your)\b)", "{third_verb:base}", "After please or can the verb stands without -s."),
    Rule(r"(?<!see )(?<!let )(?<!make )(?<!help )(?<!saw )(?<!watch )(?<!had )(?<!have )(?<!did )(?<!does )(?<!to )(?<!hear )(?:my|your|his|her|our|the) (?:\w+ )?(?:brother|sister|wife|husband|father|mother|manager|boss|colleague|friend|teacher|partner|supervisor|son|daughter|uncle|cousin) (?P<x>(?P<base_plain>\w+))(?= (?:in|at|for|as|with|on|there|here|too)\b)", None, "With one person the verb takes -s."),
)
