"""Nouns that are not counted, articles, prepositions of time, comparison and word order, as learners slip."""
# ruff: noqa: E501  a table is read by its rows: one rule, one line

from __future__ import annotations

from bot.writing.proofread.patterns import Rule

_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_DATE = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_SOLID = (
    r"(?:informations|advices|feedbacks|equipments|knowledges|furnitures|softwares|hardwares|homeworks|luggages|baggages|"
    r"evidences|staffs|researches|experiences in the field|know-hows|moneys|machineries|sceneries|traffics|"
    r"trainings courses|stuffs|vocabularies|childrens|peoples|mens|womens|mans|womans|gentlemans|persons' names|"
    r"infrastructures|electricities|transportations|accommodations|correspondences|enthusiasms|patiences|hospitalities|"
    r"assistances|guidances|supports you gave|teamworks|legislations|terminologies'|punctualities|slangs|behaviours of)"
)
_MASS = (
    r"(?:information|advice|feedback|equipment|knowledge|furniture|software|hardware|homework|luggage|evidence|"
    r"progress|research|enthusiasm|patience|hospitality|guidance|teamwork|experience|news|work|help|support|training|"
    r"money|time|luck|attention|paperwork)"
)

NOUNS = (
    Rule(rf"(?P<x>{_SOLID})", None, "This word has no plural."),
    Rule(r"(?:a|an) (?:\w+ly )?(?:good |big |great |deep |wide |large |strong |vast |new |lot of )?(?P<x>information|advice|feedback|equipment|furniture|software|hardware|homework|luggage|evidence|progress|enthusiasm|patience|hospitality|guidance|teamwork|news|paperwork|luck|weather|traffic|machinery|wisdom)(?! \w+(?:er|or|tion|form|session|loop|system|update|item|store|shop|room|company|engineer|developer|team|package|product|project|manager|survey|sheet|letter|desk|report|tool|board|centre|center|article|channel|call|meeting)\b)", None, "This word takes no \"a\"."),
    Rule(r"(?P<x>a (?:big|great|deep|wide|large|vast) knowledge)", "great knowledge", "Knowledge takes no \"a\" here."),
    Rule(rf"(?P<x>many|few|several|a few) (?:\w+ )?{_MASS}(?= (?:in|of|with|about|from|to|on|for|and|as|that)\b|[.,;!])", "much|a lot of", "What cannot be counted takes much, not many."),
    Rule(r"(?P<x>much|less|a little|how much|so much|too much)(?= (?P<plural>(?!times|years|days|weeks|months|hours|minutes|pounds|dollars|miles|thanks|goods|news)\w+)(?: |[.,;!?]))(?! (?:of|more|better|\w+ly|\w+ed)\b)", "many|fewer", "What can be counted takes many or fewer."),
    Rule(r"one of (?:the|my|your|our|their|his|her|its|these|those) (?:most |best |very )?(?:(?:\w+est|first|last|(?P<adj>\w+)) )?(?P<x>(?P<singular>\w+))(?= (?:i|you|we|that|which|who|is|was|in|of|for|to|why|at|on|with|where|when)\b|[.,;!?])", "{singular:plural}", "After \"one of\" the noun is plural."),
    Rule(r"(?:several|many|few|a few|various|numerous|these|those|two|three|four|five|six|seven|eight|nine|ten|multiple) (?:(?!of|and|or)(?P<adj>\w+) )?(?P<x>(?P<singular>(?!need|want|half|kind|sort|type|past|present|individual|kind|second|time|fold|star|page|year|month|week|day|hour|minute|person|part|phase|level|story|bed|man)\w+))(?= (?:in|of|for|to|at|on|with|that|which|who|are|were|have|from|about|i|you|we|can|will|is|was)\b|[.,;!?])(?! of a)", "{singular:plural}", "More than one: the noun is plural."),
    Rule(r"(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) (?P<x>year|month|week|day|hour|minute|time)(?= (?:of|ago|in|at|with|for|later|before|and|working|as)\b|[.,;!?])(?<!\d:\d\d hour)", "{x}s", "More than one: the noun is plural."),
    Rule(r"(?:every|each|another|a|an|one) (?:(?P<adj>\w+) )?(?P<x>(?P<plural_only>(?!series|means|species|people|days|weeks|years|hours|minutes|months|thanks|news|times|dollars|pounds|others?)\w+))(?= (?:in|of|for|to|at|on|with|that|which|who|and|is|are|can|has|from|i|you|we|was|were)\b|[.,;!?])", "{plural_only:singular}", "One thing only: the noun is singular."),
    Rule(r"(?-i:(?<![A-Z] )a|an|A) (?-i:[A-Z]{2,}) (?P<x>(?P<plural_only>\w+))(?= (?:and|in|for|to|with|on|at|that|of)\b|[.,;])", "{plural_only:singular}", "One thing only: the noun is singular."),
    Rule(r"(?P<x>every (?:days|weeks|months|years|mornings|times))", None, "After every the noun is singular."),
    Rule(r"(?P<x>this)(?= (?P<plural_only>(?!series|means|species)\w+)(?: (?!(?:the|an?|how|what|me|you|us|my|your|our|it|that)\b)|[.,;]))", "these", "With a plural noun: these."),
    Rule(r"(?:in|of|for|with|about|from|at|on|to) (?P<x>this)(?= (?P<plural>(?!series|means|species)\w+)(?: |[.,;]))", "these", "With a plural noun: these."),
    Rule(r"(?P<x>these|those) (?P<singular>(?!kind|sort|type|series|past|last|first|early)\w+)(?= (?:is|was|has)\b)", "this", "With a singular noun: this or that."),
    Rule(r"(?P<x>the most|most|many|some|several|all) of (?P<plural>(?!(?:us|them|whom)\b)\w+)", None, "Before a noun alone no \"of\" is needed: most companies."),
    Rule(r"(?P<x>the most of)(?= )", "most of", "It is \"most of\" without the."),
    Rule(r"(?:a|an|the) (?P<x>(?:my|your|our|their|his|its|this|that|these|those|the|an|a)) (?=[a-z])(?<!the that )", "", "One such word before the noun is enough."),
    Rule(r"(?P<x>a (?:a|an)|an (?:an|a)|my the|your the|our the) (?=[a-z])", None, "One such word before the noun is enough."),
    Rule(r"(?:is|was|be|been|it's|that's|would be|seems|sounds like|had|have|am|as) (?:such )?(?P<x>(?:(?:very |really )?(?:good|great|real|big|perfect|nice|wonderful|strong|valuable|pleasant|lovely|huge|true|excellent|unique|fantastic) )(?:match|fit for|opportunity|chance|conversation|pleasure|place to|idea|example|step|honou?r|privilege|experience to|day|meeting|talk|question for|candidate|addition|impression of))(?! (?:day|times?)\b)", "a {x}", "An \"a\" is missing."),
    Rule(r"(?:is|was|be|been|it's) (?:really )?(?P<x>(?:pleasure|privilege|honou?r|opportunity|joy) to)", "a {x}", "An \"a\" is missing."),
    Rule(r"(?P<x>a very (?:pleasure|opportunity|honou?r|experience))", "a great pleasure", "Very goes with adjectives only."),
    Rule(r"(?:work(?:ed|ing)?|job|career|started|trained|experience) as (?P<x>(?:senior |junior |lead |software |project |data |sales )?(?:engineer|developer|manager|nurse|teacher|student|analyst|designer|accountant|technician|assistant|consultant|cook|chef|waiter|driver|cleaner|secretary|lawyer|electrician|mechanic|tester|fitter|carpenter|plumber|gardener|painter|baker|carer|cashier|receptionist|porter|welder|tutor|trainer|translator|barista|hairdresser|machinist))(?= |[.,;])", "a {x}", "An \"a\" is missing before the job."),
    Rule(r"(?:i am|i'm|i was) (?P<x>(?:software |qualified |trained |registered |experienced )*(?:engineer|developer|nurse|teacher|student|analyst|designer|accountant|technician|mechanic))(?= |[.,;])", "a {x}", "An \"a\" is missing before the job."),
    Rule(r"(?:i have|i had|have|had) (?P<x>(?:interview|question|meeting with|idea|offer from|good experience of|second interview))(?! (?:s|skills|experience|questions|times?|notes|slots?|processes|preparation))(?= |[.,])", "an {x}", "An \"a\" or \"the\" is missing."),
    Rule(r"(?P<x>(?P<count>\w+) years experience)", "{count} years of experience", "It is \"years of experience\" or \"years' experience\"."),
    Rule(r"(?:in )?(?:two|three|four|five|six|several|many|few|\d+) (?P<x>(?:week|month|day|year|hour)'s)(?= )", None, "For more than one the apostrophe stands after the s."),
    Rule(r"(?:the|these|those|many|some|your|our|all|several|two|three) (?:(?P<adj>\w+) )?(?P<x>\w+'s)(?= (?:are|were|have)\b)", None, "A plural takes no apostrophe."),
    Rule(r"(?P<x>todays|yesterdays|tomorrows|mondays|tuesdays|wednesdays|thursdays|fridays|last weeks|next weeks|this weeks|this mornings|last months) (?=(?:first |second |great |long )?(?:interview|meeting|conversation|call|discussion|visit|chat|talk|session|tour|email|task|presentation))", None, "An apostrophe is missing: today's."),
    Rule(r"(?P<x>(?:my|your|our|his|her) (?:wifes|husbands|brothers|sisters|fathers|mothers|bosses|managers|companys|teams|colleagues)) (?=(?:brother|sister|father|mother|job|office|name|work|car|house|company|company|opinion|help|approach|culture|goals?|values|history|website|email)\b)", None, "An apostrophe is missing."),
    Rule(r"(?P<x>yours|ours|theirs|hers) (?=(?:colleagues?|team|company|office|time|project|offer|reply|products?|decision|email|work)\b)", None, "Before a noun it is your, our, their."),
    Rule(r"(?P<x>its') ?", "its", "It is its, without an apostrophe."),

    Rule(r"(?:the|your|these|those|two|three|both) (?:(?!of)\w+ ){0,2}(?P<plural_only>\w+) (?:you|we|i) (?P<past>\w+)(?: (?:me|us|to me|to us|there|together))?(?: (?:about|in|on|at|with|for)(?: (?:the|my|your))?(?: \w+)?)? (?P<x>is|was|has)(?= )", None, "The subject is plural, so the verb is too."),
    Rule(r"(?P<x>these|those)(?= (?:kind|type|sort) of)", "this", "One kind: this kind of."),
    Rule(r"(?P<x>many thank)(?= (?:for|to|again)\b|[.,!])", "many thanks", "The word is thanks."),
    Rule(r"(?P<x>(?:any|some|many|no) others) (?=(?P<plural>\w+))", "other", "Before a noun it is other."),
    Rule(r"(?:am|is|are|was|were|be|feel) (?P<x>enough (?P<adj>\w+))(?= (?:for|to)\b|[.,;!])", "{adj} enough", "Enough comes after the word it measures."),
    Rule(r"(?:a|an) (?P<adj>(?!whole|few|little|last|lean|past|next|single|professional|individual)\w+) (?P<x>(?P<plural>(?!series|means|species|people|days|weeks|years|hours|minutes|months|times|dollars|pounds)\w+))(?= (?:in|of|for|to|on|with|that|about|from)\b|[.,;!?])", "{plural:singular}", "One thing only: the noun is singular."),
    Rule(r"(?:person|people|man|woman|women|men|someone|manager|managers|colleague|colleagues|nurse|nurses|engineer|engineers|teacher|teachers|friend|friends|candidate|candidates|employee|employees) (?P<x>which)(?= )", "who", "People take who."),
    Rule(r"(?:^|(?<=[.!?\n] )|(?<=\n))(?P<x>that (?:are|were)) ", None, "With are it is those."),
    Rule(r"(?:^|(?<=[.!?\n] )|(?<=\n))(?:the|my|your|our) (?P<noun>\w+) (?P<x>he|she|it)(?= (?:is|was|has|told|said|asked|gave|works|will|can)\b)", "", "The subject is named twice."),
    Rule(r"(?:^|(?<=[.!?\n] )|(?<=\n))the (?P<noun>\w+) (?P<x>what)(?= (?:you|i|we|he|she|they)\b)", "that", "After a noun it is that or which."),
    Rule(r"(?:my|your|the|our|his|her) (?:\w+ ){1,2}(?:is|was|are|were) (?:much )?(?:better|worse|more \w+|bigger|faster|easier|higher|stronger|older) (?P<x>that)(?= (?:my|your|the|in|i|we|our)\b)", "than", "Comparison takes than."),
    Rule(r"here (?P<x>is)(?= (?:the|my|some|our|your|two|three|a few) (?:(?P<adj>\w+) )?(?P<plural_only>(?!news)\w+))", "are", "More than one: here are."),
    Rule(r"there (?P<x>have)(?= been (?:a|an|one) (?!lot|few|number|couple|variety))", "has", "One thing: there has been."),
    Rule(r"(?:^|(?<=[.!?\n] )|(?<=\n))(?P<x>this are|these is|those is|these was|those was|this were)(?= )", None, "These goes with are, this with is."),
    Rule(r"(?P<x>much|how much|so much|too much)(?= (?P<adj>\w+) (?P<plural>(?!times|thanks|goods|news)\w+)(?: |[.,;!?]))", "many", "What can be counted takes many."),
)

PREPOSITIONS = (
    Rule(rf"(?P<x>(?:in|at) (?:the )?){_DAY}(?! (?:times|telegraph|market|lunch|school))", "on ", "Days take on: on Tuesday."),
    Rule(rf"(?P<x>in) (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_DATE}", "on", "Dates take on."),
    Rule(rf"(?P<x>in) {_DATE} \d{{1,2}}(?:st|nd|rd|th)?(?!\d)", "on", "Dates take on."),
    Rule(rf"(?P<x>on) {_DATE}(?! \d)(?= |[.,])", "in", "Months take in."),
    Rule(r"(?P<x>(?:on|in|at) )(?:next|last|this|every) (?:week|month|year|monday|tuesday|wednesday|thursday|friday|morning|afternoon|evening|weekend|spring|summer|autumn)", "", "Before next, last and this no on or in is needed."),
    Rule(r"(?P<x>at the (?:morning|afternoon|evening))", None, "It is \"in the morning\"."),
    Rule(r"(?P<x>in the (?:weekend|night))(?! (?:shift|before|bus|edition))", None, "It is \"at the weekend\", \"at night\"."),
    Rule(r"(?P<x>in (?:his|her|my|your|our) opinion's)", None, "It is \"in my opinion\"."),
    Rule(r"(?P<x>(?:depend|depends|depended|depending) (?:of|from|in))(?! (?:the start|which day))", "depends on", "It is \"depend on\"."),
    Rule(r"(?P<x>consist(?:s|ed)? (?:on|from|in))(?! (?:of))", "consists of", "It is \"consist of\"."),
    Rule(r"(?P<x>(?:participate|participated|participating|participates) (?:to|at|on))(?! (?:least|all|a later))", "participate in", "It is \"participate in\"."),
    Rule(r"(?P<x>interested (?:on|for|about|at|with|of))", "interested in", "It is \"interested in\"."),
    Rule(r"(?P<x>(?:responsible|in charge) (?:of|about|to|on))(?<!in charge of)", "responsible for", "It is \"responsible for\"."),
    Rule(r"(?P<x>according with)", "according to", "It is \"according to\"."),
    Rule(r"(?P<x>congratulat(?:e|ed|ions) (?:you )?for)", None, "It is \"congratulate on\"."),
    Rule(r"(?P<x>(?:thank you|thanks) (?:very much |so much )?(?:of|about))", "thank you for", "It is \"thank you for\"."),
    Rule(r"(?P<x>(?:good|bad|great|excellent|skilled|best) (?:on|in) )(?P<ing>\w+ing)", None, "It is \"good at doing\"."),
    Rule(r"(?P<x>arriv(?:e|ed|ing) to)", "arrive at", "It is \"arrive at\" or \"arrive in\"."),
    Rule(r"(?P<x>(?:despite|in spite) of)(?<!in spite of)", "despite", "Despite stands alone."),
    Rule(r"(?P<x>in the other hand)", "on the other hand", "It is \"on the other hand\"."),
    Rule(r"(?P<x>in the same time)", "at the same time", "It is \"at the same time\"."),
    Rule(r"(?P<x>in contrary|at the contrary)", "on the contrary", "It is \"on the contrary\"."),
    Rule(r"(?P<x>by my own)", "on my own", "It is \"on my own\"."),
    Rule(r"(?P<x>married with)", "married to", "It is \"married to\"."),
    Rule(r"(?P<x>similar (?:with|than|as))", "similar to", "It is \"similar to\"."),
    Rule(r"(?P<x>different (?:of|as))", "different from", "It is \"different from\"."),
    Rule(r"(?P<x>same than)|(?P<y>same like)", "same as", "It is \"same as\"."),
    Rule(r"(?P<x>prefer(?:red)?) (?:to )?(?:\w+ ){1,5}(?P<z>than) (?=with|to|\w+ing)(?<!rather than )", None, "It is \"prefer one to the other\"."),
    Rule(r"(?P<x>familiar of|familiar about|acquainted of|aware about|aware with)", None, "It is \"familiar with\", \"aware of\"."),
    Rule(r"(?P<x>(?:satisfied|pleased|impressed|delighted|happy) (?:of|from))", None, "It is \"satisfied with\", \"impressed by\"."),
    Rule(r"(?P<x>(?:passionate|enthusiastic|excited|curious|optimistic) (?:on|of|in|for))(?! (?:my|the) own| the moment| the day)", None, "It is \"passionate about\"."),
    Rule(r"(?P<x>(?:experience|background|interest) (?:on|about) )(?=\w)(?<!interest on )", None, "It is \"experience in\", \"knowledge of\"."),
    Rule(r"(?P<x>(?:interviewed|invited|employed|hired) from) (?=[A-Z])(?-i:(?=[A-Z]))", "interviewed by", "It is \"interviewed by\" somebody."),
    Rule(r"(?P<x>invit(?:e|ed|ing) (?:me|us) (?:at|in|for)) (?=(?:the|your|an?) (?:company|office|interview|second|meeting|call|plant|site)|(?-i:[A-Z]))", "inviting me to", "It is \"invite somebody to\"."),
    Rule(r"(?P<x>(?:apply|applied|applying) (?:to|at|on) the) (?:\w+ ){0,3}(?=(?:position|role|job|post|vacancy)\b)", "apply for the", "You apply for a job."),
    Rule(r"hear (?P<x>of) (?=you\b)", "from", "It is \"hear from you\"."),
    Rule(r"(?P<x>agree(?:d)? on) (?=everything|you|all|what|your (?:point|idea|opinion)|him|her)", "agree with", "You agree with somebody or something said."),
    Rule(r"(?P<x>(?:ask|asked|asking) to) (?=you\b|him\b|her\b|them\b)", "ask", "Ask needs no \"to\"."),
    Rule(r"(?P<x>during) (?=(?:two|three|four|five|six|seven|eight|nine|ten|many|several|\d+) (?:years|months|weeks|days|hours))", "for", "A length of time takes for."),
    Rule(r"(?P<x>since) (?=(?:two|three|four|five|six|seven|eight|nine|ten|many|several|\d+) (?:years|months|weeks|days))(?!\w+ \w+ (?:have|has) passed)", "for", "A length of time takes for."),

    Rule(r"(?P<x>interested to)(?= (?:the|this|your|that|my|our)\b)", "interested in", "It is \"interested in\"."),
    Rule(r"(?:am|i'm|feel|be|quite|very) (?P<x>sure (?:to|for|in))(?= (?:my|your|our|this|the)\b)", "sure of", "It is \"sure of\"."),
    Rule(r"(?:was|were|am|are|so|very|really|be) (?P<x>(?:impressed|surprised|inspired|fascinated) (?:from|of|on|about))", None, "It is \"impressed by\"."),
)

COMPARISON = (
    Rule(r"(?P<x>more (?:better|worse|easier|faster|bigger|larger|smaller|cheaper|higher|lower|older|younger|stronger|sooner|quicker|clearer|simpler|nicer|harder|closer|deeper|greater|happier|longer|shorter))", None, "One comparison is enough: better."),
    Rule(r"(?P<x>(?:the )?most (?:best|worst|easiest|biggest|largest|fastest|greatest|highest|nicest|closest|strongest|clearest))", None, "One superlative is enough: best."),
    Rule(r"(?P<x>more good|more bad|gooder|badder|more far|more little|more big|more fast|more easy)(?= |[.,;])", None, "This word has its own comparison: better, worse, easier."),
    Rule(r"(?:more|less|fewer|better|rather|other|larger|smaller|faster|sooner|higher|lower|older|greater|worse|easier|stronger|longer) (?:\w+ ){0,2}?(?P<x>then)(?= (?:i|you|we|the|a|any|anyone|my|your|our|what|ever|before|most|that|this|in|at|with|expected|\w+)\b)(?<=\w then)(?<![.,;] then)", "than", "Comparison takes than."),
    Rule(r"more (?:\w+ )?(?P<x>that|then) (?=i (?:expected|thought|have|had|imagined)|expected|ever|before)", "than", "Comparison takes than."),
    Rule(r"(?P<x>as (?P<adj>\w+) than)", "as {adj} as", "It is as ... as."),
    Rule(r"(?P<x>so (?P<adj>\w+) than)", None, "It is so ... as, or more ... than."),
    Rule(r"(?P<x>too much (?P<adj>(?!work|time|information|attention|light|open|past|present|content|cold|individual)\w+))(?= (?:to|for)\b|[.,;!])", "too {adj}", "Before an adjective too stands alone."),
    Rule(r"(?P<x>very (?:much )?(?:like|enjoy|enjoyed|liked|appreciate|appreciated|love|loved|want|hope))(?<!much like)(?<!much enjoy)(?<!much enjoyed)(?<!much liked)(?<!much appreciate)(?<!much appreciated)(?<!much love)(?<!much loved)(?<!much want)(?<!much hope)", None, "Very needs much beside a verb: very much enjoyed."),
)

ORDER = (
    Rule(r"(?P<x>(?:enjoyed|enjoy|liked|like|appreciated|appreciate|loved) (?:very much|a lot)) (?=the|our|your|my|this|that|to|how|meeting|talking)", None, "Very much comes after what you enjoyed."),
    Rule(r"(?:tell me|let me know|know|wonder|wondering|ask|asking|asked|wondered|understand|see|remember|explain|explained|learn|hear|sure|idea|show me|showed me) (?P<x>(?:what|when|where|how|who|why|which \w+|how long|how much|how many) (?:is|are|was|were|will|would|do|does|did|can|could|should|has|have) (?:the|your|our|my|this|that|you|we|i|it|they|he|she)(?: \w+)?)(?! matter)", None, "In an indirect question the subject comes first: what the status is."),
    Rule(r"(?P<x>how (?:does|do|did) (?:the|your|this|a) (?:\w+ ){1,3}(?P<third>\w+))(?=[.,;]| (?:and|when|in|on|for|with)\b)", None, "In an indirect question there is no do or does."),
    Rule(r"(?P<x>how (?:long|much|many|often|far) (?:the|your|this|my) \w+ (?:takes?|lasts?|costs?|needs?|is|are)(?: [\w ]+)?)\?", None, "A question needs its helping verb: how long does it take?"),
    Rule(r"(?:^|(?<=[.!?\n] )|(?<=\n))(?P<x>(?:is|was) (?:great|nice|good|important|very nice|very good|a pleasure|an honou?r|necessary|interesting)) (?=to|for|that)(?![^.!?\n]*\?)", "It {x}", "The subject is missing: it was great."),
    Rule(r"(?:that|which|what|the \w+) (?:\w+ ){0,3}?you (?:told|talked|spoke|asked) (?:me |us )?(?P<x>about it)(?= (?:was|is|were|are)\b)", "about", "The word \"it\" is one too many."),
    Rule(r"(?:projects?|reports?|documents?|pages?|files?|tools?|systems?|tests?|machines?|task|plan|demo|products?|company|role|position|translations) (?P<x>who) (?!is the|was the)", "that|which", "Things take which or that, not who."),
    Rule(r"(?<=, )(?P<x>what) (?=(?:i|is|was|makes|made|means|we|gives|helps) ?(?:attach|attached|enclose|sent|a|me|the|very|it|us)?\b)(?![^.!?\n]*\?)", "which", "After a comma it is which."),
    Rule(r"(?:everything|something|all|nothing|anything) (?P<x>what) ", "that", "After everything and all comes that."),
    Rule(r"(?P<x>me and (?:my |the )?(?:(?:current|old|former|new) )?\w+ (?:has|have|is|are|was|were|am|will|would|can|had|do|work|worked|live|met|want))", None, "As the subject it is \"My team and I\"."),
    Rule(r"(?:between|for|with|to|from) (?P<x>(?:you|my \w+|him|her) and i)(?= |[.,])(?! (?:am|have|was|will|would|are|were|had|could|hope|think|can|feel|know))", None, "After a preposition it is me: between you and me."),
    Rule(r"(?P<x>although [^.!?\n,]{3,70}, but)", None, "Although or but: one of the two is enough."),
    Rule(r"(?:^|(?<=[.!?] )|(?<=\n))(?P<x>because [^.!?\n,]{3,70}, (?:so|therefore) )", None, "Because or so: one of the two is enough."),
    Rule(r"(?P<x>(?:don't|didn't|doesn't|haven't|hasn't|can't|couldn't|won't|never|not) (?:\w+ ){1,3}?(?:nothing|nobody|nowhere|no (?:one|problem|idea|questions?|experience|doubt|time|answer|reply|news)))(?! (?:but|less|short))(?<!not that no one)", None, "One no is enough: don't have any."),
    Rule(r"(?:waiting for|thank you for|thanks for|about|of|regarding|with|in|for|appreciate|value) (?<!two of )(?<!all of )(?<!both of )(?<!some of )(?<!each of )(?<!one of )(?<!many of )(?<!three of )(?P<x>you) (?=(?:time|help|support|reply|email|message|decision|answer|plans|team|company|feedback|advice|patience|consideration|kind|kindness|invitation|interest|offer|letter|response|attention|hospitality|understanding|work|project|projects|website|office|culture|approach|colleagues|department|product|products|guidance|explanation|questions|feedback|generous|warm|quick)\b)", "your", "Here it is your."),
    Rule(r"(?P<x>the both)(?= |[.,])", "both", "Both stands without the."),
    Rule(r"(?P<x>actual) (?=(?:job|boss|employer|company|position|role|manager|work|contract|team)\b)", "current", "Actual means real; what you have now is current."),
    Rule(r"(?P<x>(?:make|made|making|do|did) (?:a question|you a question|questions to))", "ask a question", "You ask a question."),
    Rule(r"(?P<x>(?:do|did|done|doing) (?:a|an|some|the|any) (?:mistake|mistakes|decision|effort|appointment|progress))", None, "It is make: make a mistake, make a decision."),
    Rule(r"(?P<x>(?:do|did|doing) an interview with you|(?:made|make|making) (?:an |the )?interview)", "had an interview", "You have an interview."),
)
