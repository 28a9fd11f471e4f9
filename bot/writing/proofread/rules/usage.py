"""What follows which word, beside the rows of `learners` and `phrasing`: verbs, articles, prepositions, negation."""
# ruff: noqa: E501  a table is read by its rows: one rule, one line

from __future__ import annotations

from bot.writing.proofread.patterns import Rule

_START = r"(?:^|(?<=[.!?] )|(?<=\n))"
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_LAST = rf"(?:last (?:{_DAY}|{_MONTH}|week|month|year|night|spring|summer|autumn|fall|winter)|yesterday|(?:two|three|four|five|six|several|many|a few|\d+|a) (?:days?|weeks?|months?|years?) ago|in (?:19|20)\d\d)"
_SINCE = (
    rf"since (?:(?:19|20)\d\d|(?:last )?{_MONTH}|last|{_DAY}|my|i was|(?:the )?(?:age|childhood|beginning))"
)
_ON = r"(?: (?!has\b|have\b|had\b|that\b|how\b|what\b|which\b|been\b|they\b|you\b|it\b)[\w'-]+)"
_PERSON = r"(?:i|you|we|they|he|she)"
_NOT = r"(?:not|n't|cannot|never)"

VERB_FORMS = (
    Rule(r"(?:i|you|we|they) have (?:also |already |now |recently |finally |just )?(?P<x>(?P<verb>(?!become|come|overcome|let|set|put|cut|read|need|say)\w+))(?= \w)", "{verb:participle}", "After have the third form of the verb is needed."),
    Rule(r"(?:i|we) have (?P<x>work)(?= (?:in|at|for|with|as) [^.!?\n]*\b(?:since|years|months)\b)", "worked", "After have the third form of the verb is needed."),
    Rule(r"(?:would|could|should|might|must|will) (?:not |also |really |gladly |always )?(?P<x>(?P<part_only>\w+))(?= )", "have {part_only}", "A helping verb is missing: would have been."),
    Rule(r"(?:would|could|should|might|will|must) (?P<x>been)(?= )", "be", "Here it is be: would be."),
    Rule(r"(?<!had )(?<!have )(?<!has )(?<!having )(?:i|we|they|you) (?P<x>been)(?= (?:a|an|the|there|here|to|in|at|working|doing|waiting|thinking|told|very|so|looking|twice|once)\b)", "have been", "A helping verb is missing: I have been."),
    Rule(rf"(?:i|we|you) (?P<x>have (?P<part>(?!been|known|thought)\w+))(?: (?:with|to|at|in|by|from|about|for|my|your|the|a|an|our)){{0,2}}(?: (?:mr|mrs|ms|dr|prof)\.?)?(?: (?!interview|meeting|conversation|discussion|call|talk|visit|that|which|you|we|i|since)[\w'-]+){{0,3}} {_LAST}(?!'s)", None, "With a finished time (yesterday, last week) use the simple past, without have."),
    Rule(rf"{_START}{_LAST},? (?:i|we|you) (?P<x>have (?:also |already )?(?P<part>\w+))(?= )", "{part:past}", "With a finished time (last year) use the simple past, without have."),
    Rule(rf"(?:you|we|i) (?P<x>have (?:shown|told|explained|introduced|taken|met))(?: (?:me|us|you))?(?: (?:the|your|my|that|about|to))?(?: \w+)? (?:on {_DAY}|{_LAST})(?!'s)", None, "With a finished time use the simple past, without have."),
    Rule(rf"(?:i|we) (?P<x>work|live|study|teach|cook|drive|use|lead|manage|train){_ON}{{0,5}} {_SINCE}", "have {x:participle}", "For what began earlier and goes on: I have worked ... since."),
    Rule(rf"(?:i|we) (?P<x>am|are){_ON}{{1,5}} {_SINCE}", "have been", "For what began earlier and goes on: I have been ... since."),
    Rule(r"(?:i|we) (?P<x>(?:was|were) (?P<past>worked|lived|studied|started|finished|arrived|participated|attended|graduated))(?= (?:in|at|for|as|with|there|here|my|from)\b)", "{past}", "The verb stands alone: I worked."),
    Rule(r"i (?P<x>(?:am|was) (?:knowing|wanting|needing|believing|liking|preferring|owning|possessing|agreeing|remembering))(?= )", None, "Verbs of knowing and wanting take no -ing form here."),
    Rule(r"(?<!is )(?P<x>(?:am|are) having)(?= (?:an? )?(?:degree|licen[cs]e|certificate|diploma|master|bachelor|driving|good knowledge|knowledge|experience|\w+ years|idea|doubt))", "have", "What you own you have, without -ing."),
    Rule(rf"{_START}(?P<x>if i would (?:have|be|get|know))(?= )", "If I had|If I were", "After if stands the past: if I had."),
    Rule(rf"{_START}(?P<x>is|was)(?= (?:an?|my|very|not|really|also|so|because|difficult|important|necessary|good|great|nice)\b)(?![^.!?\n]*\?)", "It {x}", "The subject is missing: it was."),
    Rule(r"(?:it|this|that|she|he) (?P<x>mean)(?= (?:a lot|so much|the world|everything|that|very much)\b)", "means", "With he, she or it the verb takes -s."),
    Rule(rf"{_START}the way (?:that )?(?:you|they|we|your team|the team|everyone) [^.,;!?\n]{{3,40}}? (?P<x>remind|impress|inspire|convince|surprise|fascinate|motivate|suit|sound|seem|show)(?= (?:me|us|very|like|great|really|to me)\b)", "{x:third}", "The subject is \"the way\", so the verb takes -s."),
    Rule(r"(?<!do )(?<!does )(?<!did )(?<!let )(?<!can )(?<!will )(?:each|either|neither) of (?:the|your|my|our|these|those|us|them|you)(?: (?!who|that|which|we|you|i|they)[\w-]+){0,2} (?P<x>have|are|were|do)(?= )", None, "Each, either and neither take a singular verb."),
    Rule(r"(?:you|we|they|i) (?P<x>(?:am|are|is) (?:not )?agree)(?=[ .,?!])", "agree", "Agree is a verb of its own: I agree."),
    Rule(r"(?:i|we|you|they) (?P<x>not (?P<base>understand|know|agree|want|like|have|need|think|speak|work|see|find|remember))(?=[ .,])", "do not {base}", "The helping verb do is missing."),
    Rule(r"(?:i|we|they|you) (?P<x>no)(?= (?:have|can|want|know|like|need|understand|speak|work)\b)", "do not", "Before a verb it is do not."),
    Rule(r"(?:could|should|would|might|must) (?P<x>off|ov)(?= )", "have", "It is have: should have."),
    Rule(r"there (?P<x>was|is)(?= (?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) of (?:us|them|you)\b)", "were", "More than one: there were."),
    Rule(r"(?:be|been|am|was|were|are|feel|felt|so|very) (?P<x>(?P<verb>surprise|impress|disappoint|excite|delight|amaze|motivate|concentrate|satisfy))(?=[.,!]| (?:by|with|about|when|that)\b)", "{verb:participle}", "Of a feeling the word ends in -ed."),
    Rule(r"(?:be|been|am|was|were|are|feel|felt|so|very) (?P<x>surprise|disappoint|concentrate)(?=[.,!]| (?:by|with|about|when|that)\b)", "{x}d", "Of a feeling the word ends in -ed."),
    Rule(rf"(?:i|we) (?P<x>(?P<past>(?!was|were|had|did)\w+)){_ON}{{0,3}} {_SINCE}", "have {past:participle}", "For what began earlier and goes on: I have worked ... since."),
    Rule(r"(?:i|we) (?P<x>(?P<past_form>(?!said|say|had|was|were|did)\w+) never)(?= )", "never {past_form}", "Never stands before the verb."),
    Rule(rf"{_START}(?P<x>am)(?= (?:ready|happy|available|interested|very|still|looking|writing|free|an?|not)\b)(?![^.!?\n]*\?)", "I am", "The subject is missing: I am."),
    Rule(r"hope (?P<x>(?:can|could|will|may) (?:i|you|we))(?= )", None, "The subject comes first: I hope I can."),
    Rule(r"there (?P<x>is|was)(?= (?:not )?many (?!an?\b))", "are", "More than one: there are."),
    Rule(r"(?:wasn't|weren't|isn't|ain't|aren't) (?P<x>no)(?= (?:joke|way|problem|fun|good|reason|need|picnic|time)\b)", "any", "One no is enough."),
    Rule(rf"{_START}(?P<x>there)(?= (?:so|very|both) (?P<adj>\w+)[.,! ])", "they are", "Here it is they are."),
    Rule(r"(?P<x>it exists?)(?= (?:many|several|some|a lot|two|three|various|different)\b)", "there are", "It is \"there are\"."),
    Rule(r"(?:do|does|did) (?:i|you|he|she|it|we|they) (?:already |ever )?(?P<x>(?P<past>\w+ed))(?=[ ?.,])", "{past:base}", "After did or do the verb stands in its plain form."),
    Rule(r"(?:lot of|many|some|these|those|the|most|all) people (?P<x>has|was|is)(?= )", None, "People are many: people have, people are."),
    Rule(rf"{_START}(?:my|your|our) (?:\w+ )?(?P<x>not)(?= (?:so |very )?(?P<adj>\w+)[.,; ])", "is not", "A form of to be is missing."),
    Rule(r"(?P<x>(?:until|till) now,? (?:i|we) did(?: not|n't))(?= )", None, "Up to now: until now I have not heard."),
    Rule(r"(?:i|we) (?P<x>never (?:saw|met|heard|did|went|worked|used|tried|ate|visited))(?= (?:[\w ]{1,20} )?before\b)", None, "Up to now: I have never seen it before."),
    Rule(rf"(?:i|we) (?P<x>come|go|apply|receive|send|speak)(?= [^.!?,;\n]*\b{_LAST})(?! [^.!?\n]*\b(?:you|that|which|since)\b)", "{x:past}", "With yesterday or last week the verb stands in the past."),
    Rule(rf"(?P<x>(?:has|have) been)(?= (?:(?!since|until|planned|set\b|\w+ed\b)\w+ ){{0,3}}(?:on {_DAY}|yesterday|{_LAST})(?![s']))", "was", "With a finished time (on Tuesday) use the simple past."),
    Rule(r"(?P<x>(?:learned|learnt|learn) (?:me|us|him|her))(?= (?:how|the|to|a lot|everything|what|that|so)\b)", "taught me", "The one who knows teaches: taught me."),
)  # fmt: skip

AFTER_VERBS = (
    Rule(r"agree(?:d|s)? (?P<x>with that)(?= (?:the|your|you|we|it|this|our|my|there|i|every|most)\b)", "that", "Before a clause it is \"agree that\"."),
    Rule(r"(?:would|'d) like (?P<x>that (?P<who>you|we|they|he|she))(?= )", "{who} to", "It is \"would like you to\"."),
    Rule(r"(?<!thank you )(?<!thanks )(?P<x>for (?P<verb>(?!let)\w+))(?= (?:you|the|me|your|my|it|a|an|us|them|him|her)\b)", "to {verb}", "A purpose takes to: I came to see."),
    Rule(r"(?:apologi[sz]e|sorry|excuse me) for (?P<x>be)(?= )", "being", "After for the verb takes -ing."),
    Rule(r"(?:thank you|thanks) (?:very much |so much |again )?for (?P<x>let)(?= (?:me|us)\b)", "letting", "After for the verb takes -ing."),
    Rule(r"(?:am|was|'m|are|been|is) (?P<x>looking)(?= (?:an?|the|new|another|my first) (?:\w+ )?(?:job|position|role|work|opportunity|challenge)\b)", "looking for", "You look for what you want to find."),
    Rule(r"(?P<x>listen|listened|listening)(?= (?:music|the radio|podcasts|customers|people|you|patients)\b)", "{x} to", "You listen to something."),
    Rule(r"(?P<x>entered (?:to|in)|enter (?:to|in))(?= the (?:room|building|office|company|shop|market|workshop)\b)", "entered", "Enter needs no \"to\"."),
    Rule(r"(?P<x>happened (?:me|us|him|her))(?= )", "happened to me", "Things happen to somebody."),
    Rule(r"(?P<x>(?:revert|reply|respond|return) back)(?= |[.,])", "reply", "Back is in the word already: reply."),
    Rule(r"(?:am|'m|is|are|was|were|got|get|so|well|not|very) (?P<x>use)(?= to\b)", "used", "It is \"used to\"."),
    Rule(rf"(?:{_START}|, |and |but )(?:i|we|he|she|they) (?P<x>use)(?= to \w)", "used", "Of the past it is \"used to\"."),
    Rule(r"(?P<x>(?:make|made|making) (?:a |some |my )?research)(?= |[.,])", "did research", "It is \"do research\"."),
    Rule(r"(?:pleasure|privilege|honou?r) to (?P<x>(?P<ing>\w+ing))(?= )", "{ing:base}", "After \"to\" the verb stands in its plain form here."),
    Rule(r"(?P<x>confirm(?:ed)? (?:me|us))(?= (?:the|your|if|whether|that|when)\b)", "confirm", "You confirm something to somebody."),
    Rule(r"(?:found|find|considered|consider) (?P<x>(?:(?:very|really|so|quite) )?(?P<adj>(?!all|both|enough|just|only)\w+) (?:the|your))(?= \w)", None, "The describing word comes last: found the plan interesting."),
    Rule(r"(?P<x>(?:do|did|doing) the needful)", "do what is needed", "Few readers outside India know this phrase."),
    Rule(r"at your (?P<x>disposition)", "disposal", "It is \"at your disposal\"."),
    Rule(r"(?:thank you|thanks) (?:very much |so much |again )?for (?P<x>(?P<past_form>(?!thought)\w+))(?= (?:me|us)\b)", "{past_form:ing}", "After for the verb takes -ing."),
    Rule(r"hesitate (?P<x>(?P<base>(?!to\b)\w+))(?= )", "to {base}", "It is \"hesitate to\"."),
    Rule(r"feel free (?P<x>(?P<base>(?!to\b|and\b)\w+))(?= )", "to {base}", "It is \"feel free to\"."),
    Rule(r"(?:ready|happy|prepared|keen|glad|willing|eager) (?P<x>for (?P<base>start|begin|learn|join|meet|come))(?= \w)", "to {base}", "After ready and the like comes to."),
    Rule(r"(?:regarding|concerning) (?P<x>to|about|of)(?= )", "", "Regarding stands alone."),
    Rule(r"i (?P<x>have \d\d years)(?= old\b|,? and i am\b|\.)", "am", "Age takes to be: I am 34."),
)  # fmt: skip

SMALL_WORDS = (
    Rule(r"(?:why|because|if|when|whether|how) (?P<x>company|team|manager|interview|office|position|interviewer|factory|shop|kitchen)(?= (?:needs|is|was|has|works|wants|will|offers|looks|uses|lasted|did|does|had|would|can)\b)", "the {x}", "A \"the\" is missing."),
    Rule(r"(?P<x>an attention)(?=[.,;]| (?:from|of)\b)", "attention", "Attention takes no \"an\"."),
    Rule(r"(?:giv(?:e|ing|en)|gave|had|have|having|get|got|offer(?:ed|ing)?) (?:me |us )?(?P<x>opportunity|chance)(?= to\b)", "the {x}", "A \"the\" is missing."),
    Rule(r"(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) (?P<x>year|month|week)(?= experience\b)", "years of", "It is \"years of experience\"."),
    Rule(r"(?:your|the|an|for) (?P<x>invite)(?= (?:to|for)\b|[.,])", "invitation", "The noun is invitation."),
    Rule(r"(?P<x>all the (?:day|morning|week|evening|afternoon))(?= on\b|[.,;])", "all day", "It is \"all day\"."),
    Rule(r"(?:have|had|has) any (?P<x>question|doubt|comment)(?=[.,]| (?:about|on|for)\b)", "{x}s", "After any the plural is usual: any questions."),
    Rule(r"(?P<x>number (?:phone|telephone))(?= )", "phone number", "It is \"phone number\"."),
    Rule(r"the (?:interview|conversation|meeting|call|talk|discussion|visit) (?P<x>of (?:yesterday|today))", None, "It is \"yesterday's conversation\"."),
    Rule(r"(?:join|start|begin|meet|call|come)(?: \w+){0,3} (?P<x>the next)(?= (?:month|week|year)[.,])", "next", "Of time to come it is \"next month\"."),
    Rule(r"(?P<x>a research)(?= (?:about|on|of|into|in)\b|[.,])", "research", "Research takes no \"a\"."),
    Rule(r"(?P<x>(?:many|several|few) works)(?= to (?:do|finish|complete)\b)", "much work", "Work is not counted: much work."),
    Rule(r"(?P<x>a lot)(?= (?:experience|work|time|people|things|ideas|questions|knowledge|information|money|fun|friends|energy|interest|skills|patience|practice|respect|help|projects|customers|clients|companies)\b)", "a lot of", "Before a noun it is \"a lot of\"."),
    Rule(r"(?:every|another) (?:(?P<adj>\w+) )?(?P<x>(?P<plural_only>(?!settings|sales|sports|customs|savings|goods|series|means|species|people|days|weeks|years|hours|minutes|months|thanks|news|times|others?)\w+))(?= )", "{plural_only:singular}", "One thing only: the noun is singular."),
    Rule(r"(?P<x>an)(?= (?:useful|unique|universit|user|uniform|unit|union|european|one-|one |universal|usual))", "a", "Before the sound of \"you\" it is a."),
    Rule(r"(?P<x>a)(?= honou?r)", "an", "The h is silent: an honour."),
    Rule(r"had (?P<x>great|good|nice|lovely|wonderful|fantastic|amazing)(?= time\b(?! management))", "a {x}", "An \"a\" is missing."),
    Rule(r"(?:is|was|it's|be) (?:really |also )?(?P<x>great|good|nice|wonderful|beautiful|perfect|lovely)(?= (?:place|job|school|city|tool|chance|idea|workplace|person|boss|leader|listener|learner)\b)", "a {x}", "An \"a\" is missing."),
    Rule(r"i have (?P<x>car|driving licen[cs]e|degree|diploma|certificate|own car|master's degree|bachelor's degree|appointment|job offer)(?= |[.,])", "a {x}", "An \"a\" is missing."),
    Rule(rf"{_START}(?P<x>them)(?= (?P<plural>\w+) (?:are|were|is|was|have|look|need)\b)", "those", "Before a noun it is those."),
    Rule(r"(?:of|in|on|about|from|at) (?P<x>them)(?= (?P<plural_only>\w+)[ .,;!?])", "those", "Before a noun it is those."),
    Rule(rf"{_START}(?P<x>(?:him|her|me|them) and (?:i|me|my \w+|the \w+|(?-i:[A-Z]\w+)))(?= (?:\w+ed|spoke|went|met|were|are|have|had|will|would|can|work|like|want|saw|think)\b)", None, "As the subject it is he, she, we or I."),
    Rule(r"(?:told|gave|showed|invited|taught|helped) (?P<x>(?:him|her|them|my \w+|(?-i:[A-Z]\w+)) and i)(?= (?:the|a|an|your|how|about|that|what|to)\b|[.,])", None, "As the object it is me: told John and me."),
    Rule(rf"(?:which|that) (?:{_PERSON}) (?P<past>\w+)(?: me| us)? (?P<x>it|them)(?= (?:is|was|were|are|works|worked|looks|looked)\b)", "", "The word is one too many."),
    Rule(r"(?P<x>very (?P<adj>\w+))(?= than\b)", None, "Comparison has its own form: cleaner than."),
    Rule(r"(?:the|a) (?P<x>most (?:hard|easy|big|small|fast|slow|high|low|long|short|strong|nice|late|early|busy))(?= \w)", None, "Short words have their own form: the hardest."),
    Rule(r"(?P<x>more (?:small|slow|high|low|cheap|long|short|strong|nice|hard|young|old|happy|busy|early|late|warm|cold|dark|deep|wide|loud|soft|thick|thin))(?= than\b)", None, "Short words have their own form: smaller."),
    Rule(rf"{_START}(?P<x>me)(?= (?:would|will|am|can|have|like|love|want|could)\b)", "I", "As the subject it is I."),
    Rule(r"(?:my \w+|team|\w+er|(?-i:[A-Z]\w+)) and (?P<x>me)(?= (?:are|were|had|will|would|can|could|both|get|got|worked|talked|spoke|went|met)\b)", "I", "As the subject it is \"my team and I\"."),
    Rule(r"(?:my|your|his|her|our|their) (?P<x>owns)(?= )", "own", "It is own: my own tools."),
    Rule(r"(?:thank you|thanks) for (?:all )?your (?P<x>times|supports|helps|attentions|patiences|considerations)(?= |[.,])", "time", "This word stands without -s here."),
    Rule(r"(?:which|what) (?:time|day|date|slot) (?P<x>it)(?= \w)", "", "The word is one too many."),
    # order
    Rule(r"(?:i|we|you|they) (?P<x>have also)(?= (?:an?|some|many|good|great|my|the)\b)", "also have", "Also stands before have."),
    Rule(r"(?P<x>thank also)(?= (?:your|the|you|my)\b)", "also thank", "Also stands before the verb."),
    # negation
    Rule(rf"{_NOT}\b[^.!?,;\n]{{1,40}} (?P<x>neither)(?= (?!of\b|one\b)\w)(?![^.!?\n]*\bnor\b)", "or", "One no is enough: not this or that."),
    Rule(r"(?:haven't|hasn't|hadn't|don't have|didn't have|doesn't have|don't see|don't need|don't want|didn't get) (?P<x>no)(?= \w)", "any", "One no is enough: don't have any."),
    Rule(r"(?:can't|cannot|don't|won't|didn't|couldn't)(?: \w+){1,2} (?P<x>no more)(?=[ .,!])", "any more", "One no is enough: can't wait any more."),
    Rule(r"(?:haven't|hasn't|don't|didn't|can't|couldn't|won't|could not|can not|cannot|would not|did not|do not) (?P<x>never|hardly|barely)(?= )", None, "One no is enough."),
    Rule(r"(?P<x>could care less)", "could not care less", "The saying is \"could not care less\"."),
    Rule(r"(?P<x>irregardless)", "regardless", "The word is regardless."),
    Rule(r"(?P<x>for all intensive purposes)", "for all intents and purposes", "The saying is \"for all intents and purposes\"."),
    Rule(rf"{_START}(?P<x>thanks)(?= god\b)", "thank", "It is \"thank God\"."),
    # prepositions
    Rule(r"(?:born|graduated|started|finished|moved|left|joined|married|began|opened) (?P<x>at|on)(?= (?:19|20)\d\d\b)", "in", "Years take in."),
    Rule(r"(?P<x>on|at)(?= the (?:morning|afternoon|evening)(?:[.,;!?]| (?:and|or|but)\b))", "in", "Parts of the day take in."),
    Rule(rf"(?:will|can|could|would|to) (?:start|begin|work|come|join)(?: \w+){{0,2}} (?P<x>since)(?= (?:{_MONTH}|{_DAY}|next|tomorrow)\b)", "from", "A time ahead takes from."),
    Rule(rf"(?:will|can|to|please|could|would|shall|must|should) (?:finish|send|deliver|answer|complete|reply|decide|submit|return)(?: (?:it|you|the \w+|them|everything|this|my \w+))? (?P<x>until)(?= (?:{_DAY}|tomorrow|the end|next|tonight|noon)\b)", "by", "A deadline takes by."),
    Rule(r"(?P<x>(?:until|till) to)(?= )", "until", "Until needs no to."),
    Rule(r"(?P<x>in)(?= \d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m|p\.m|o'clock)(?!\w))(?! \d{1,2} (?:am|pm) (?:and|slots))", "at", "Hours take at."),
    Rule(rf"(?:available|free|come) (?P<x>the)(?= {_DAY}(?:[.,;]| (?:or|and|morning|afternoon)\b))", "on", "Days take on."),
    Rule(r"(?P<x>by)(?= foot\b)", "on", "It is \"on foot\"."),
    Rule(r"proud (?P<x>for|on)(?= (?:my|our|your|this|it|what)\b)", "of", "It is \"proud of\"."),
    Rule(r"afraid (?P<x>from)(?= )", "of", "It is \"afraid of\"."),
    Rule(r"prefer(?:red|s)? (?:(?!rather|more|less|other)\w+(?<!er) ){1,3}(?P<x>than)(?= )", "to", "It is \"prefer one to the other\"."),
)  # fmt: skip
