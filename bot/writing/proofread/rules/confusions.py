"""A real word in the place of another: patients for patience, you're for your, loose for lose."""
# ruff: noqa: E501  a table is read by its rows: one rule, one line

from __future__ import annotations

from bot.writing.proofread.findings import FaultKind
from bot.writing.proofread.patterns import Rule

_S = FaultKind.SPELLING
_THING = (
    r"(?:decision|time|team|company|help|support|reply|email|e-mail|message|feedback|advice|office|project|colleagues?|"
    r"website|answer|consideration|patience|invitation|interest|offer|kindness|letter|plans?|products?|response|"
    r"understanding|questions?|own|customers|clients|work|department|school|hospital|people|culture|goals?|mission|values|"
    r"process|business|approach|system|services?|staff|name|number|address|size|purpose|future|reputation|users|members|"
    r"guests|patients|students|pupils|ideas?|projects|needs|kitchen|warehouse|factory|clinic|library|growth|history)"
)

CONFUSIONS = (
    # apostrophes
    Rule(
        rf"(?P<x>you're) (?:\w+ )?{_THING}(?= |[.,;!?])(?<!you're welcome time)(?<!not work)",
        "your",
        "You're means you are; here it is your.",
    ),
    Rule(
        r"(?P<x>your) (?=(?:welcome|very|so kind|right about|going to|looking for|doing|able|not|a|an|the|really|always|currently|still|aware|interested in|planning to|hiring)\b)(?!very own)",
        "you're",
        "Here it is you're (you are).",
    ),
    Rule(
        rf"(?P<x>it's) (?:(?P<adj>\w+) )?{_THING}(?= |[.,;!?])(?<=\w)(?<!it's time)(?! (?:to|for|is|that)\b)",
        "its",
        "It's means it is; here it is its.",
    ),
    Rule(
        r"(?:with|of|in|and|for|to|by|on|all|from|has|have|about) (?P<x>it's) (?=(?P<noun>\w+)\b)",
        "its",
        "It's means it is; here it is its.",
    ),
    Rule(
        r"(?P<x>its) (?=(?:a|an|the|been|not|very|great|good|important|clear|so|really|too|also|nice|hard|easy|possible|difficult|your|my|like|been|just|going|always)\b)",
        "it's",
        "Here it is it's (it is).",
    ),
    Rule(
        rf"(?P<x>who's) (?=(?:application|{_THING[3:-1]}|work|job|turn|idea|desk|role|responsibility|opinion)\b)(?!\w+ (?:a|the|not)\b)",
        "whose",
        "Who's means who is; here it is whose.",
    ),
    Rule(
        r"(?P<x>whose) (?=(?:a|the|been|going|in|at|on|very|not|available|responsible)\b)",
        "who's",
        "Here it is who's (who is).",
    ),
    Rule(
        r"(?P<x>(?:they're|there)) (?=(?:own|team|company|office|work|products?|customers|clients|decision|website|staff|experience|feedback|culture|approach|projects?|people)\b)(?!own\w)",
        "their",
        "Here it is their (belonging to them).",
    ),
    Rule(
        r"(?P<x>their) (?=(?:is|are|was|were|will be|has been|have been|seems|might be|isn't|aren't|wasn't)\b)",
        "there",
        "Here it is there.",
    ),
    Rule(
        r"(?P<x>their|there) (?=(?:going to|looking for|very|not sure|hiring|doing)\b)(?<!been there )(?<!are there )(?<!is there )(?<!was there )(?<!were there )(?<!not there )",
        "they're",
        "Here it is they're (they are).",
    ),
    Rule(
        r"(?:over|been|go|went|get|go back|work|start|started|out|arrived) (?P<x>their|they're)(?=[.,;!]| (?:on|in|at|for|and|to)\b)",
        "there",
        "Here it is there.",
    ),
    Rule(
        r"(?P<x>lets) (?=(?:meet|talk|speak|discuss|hope|say|keep|stay|see|find|schedule|go|arrange)\b)",
        "let's",
        "An apostrophe is missing: let's.",
    ),
    Rule(
        r"(?P<x>dont|doesnt|didnt|cant|couldnt|wouldnt|shouldnt|isnt|wasnt|arent|werent|havent|hasnt|hadnt|wont|im|ive|youre|youve|theyre|weve|thats|whats|heres|theres|hes|shes|itll|youll|ill be|id like|id love|id be)(?= |[.,;!?])",
        None,
        "An apostrophe is missing.",
        _S,
    ),
    # sound-alikes
    Rule(
        r"(?:better|more|less|rather|other|later|sooner|earlier) (?P<x>then) (?=i |you|we|the|a |any|my|your|ever|expected|before|most|others)",
        "than",
        "Comparison takes than.",
    ),
    Rule(r"(?:^|[.;,!]\s+)(?P<x>than) (?=i |we |you |please|let)", "then", "Here it is then (next)."),
    Rule(r"and (?P<x>than) ", "then", "Here it is then (next)."),
    Rule(
        r"(?:is|was|as|be|not|are|were|been|seem|me|far|bit|little|i'm|it's|never) (?P<x>to)(?= (?:much|many|late|early|busy|expensive|soon|long|difficult|big|small|often|little|quickly)\b(?=[.,;!]| (?:for|to)\b))",
        "too",
        "Here it is too (more than enough).",
    ),
    Rule(
        r"(?P<x>too) (?=(?:meet|see|hear|discuss|speak|talk|work|join|be|have|learn|know|send|thank|ask|follow|take|make|get|help|you|the|your)\b)(?<!, too )(?<!you too )(?<!me too )(?<!it too )(?<!them too )(?<!this too )(?<!that too )",
        "to",
        "Here it is to.",
    ),
    Rule(
        r"(?:to|not|don't|won't|will|would|could|can|might|may|didn't|never|and|or) (?P<x>loose)(?= (?:the|my|your|our|this|that|a|an|it|time|touch|hope|sight|contact|you|any|out|interest|patience|track)\b|[.,])",
        "lose",
        "Loose means not tight; here it is lose.",
    ),
    Rule(
        r"(?P<x>loosing) (?=(?:the|my|your|our|this|a|it|time|touch|hope|sight|contact|you|interest|out|patience)\b)",
        "losing",
        "Here it is losing.",
    ),
    Rule(
        r"(?:to|will|would|can|could|may|might|not|please|kindly|you) (?P<x>advice)(?= (?:me|us|you|on|if|whether|when|how|the|what)\b|[.,])",
        "advise",
        "The verb is advise.",
    ),
    Rule(
        r"(?:your|an|the|of|good|my|some|any|for|this|useful|helpful|career) (?P<x>advise)(?= |[.,;!])",
        "advice",
        "The noun is advice.",
    ),
    Rule(
        r"(?:will|would|can|could|may|might|not|to|doesn't|does|did|didn't|greatly|directly|negatively|positively) (?P<x>effect)(?= (?:the|my|your|our|you|me|us|how|this|their|it)\b)",
        "affect",
        "The verb is affect.",
    ),
    Rule(
        r"(?:an|the|a|no|any|big|great|positive|negative|real|side|this|that|good|strong|lasting|little|its|their) (?P<x>affects?)(?= (?:on|of|that|is|was|in|it)\b|[.,;])",
        "effect",
        "The noun is effect.",
    ),
    Rule(r"(?P<x>effected) (?=(?:me|my|our|the team|your)\b)", "affected", "Here it is affected."),
    Rule(r"(?P<x>accept) (?=for\b)", "except", "Here it is except."),
    Rule(
        r"(?:to|will|would|can|could|gladly|happily|and|have|i|happy to|not) (?P<x>except) (?=(?:the|your|an?|this|my|any) (?:\w+ )?(?:offer|position|job|role|invitation|apology|apologies|terms|challenge|decision|thanks))",
        "accept",
        "Here it is accept.",
    ),
    Rule(r"(?:have|has|had|was|gladly|i) (?P<x>excepted) ", "accepted", "Here it is accepted."),
    Rule(
        r"(?:in the|the|this|my|our|these|over the|for the|recent) (?P<x>passed)(?= (?:week|few|year|month|two|three|four|five|ten|experience|decade|couple|days|years|job|role|work|projects?|roles?|jobs?|employers?)|[.,])",
        "past",
        "Here it is past.",
    ),
    Rule(
        r"(?:is|was|am|are|were|be|been|i'm|it's|a|had|have|feel|also|found|seems?|took|it) (?P<x>quiet) (?=(?:a|an|the|some|interesting|impressed|excited|sure|good|well|happy|similar|long|different|easy|hard|difficult|often|nice|useful|new|clear|a lot|challenging|experienced|familiar|confident|busy|big|big|early|late|possible|the|few|recently|quickly|interested|inspiring|impressive)\b)",
        "quite",
        "Quiet means silent; here it is quite.",
    ),
    Rule(
        r"(?P<x>quite) (?=(?:room|place to work|office|neighbourhood|neighborhood)\b)",
        "quiet",
        "Here it is quiet.",
    ),
    Rule(
        r"(?:time|help|kindness|support|understanding|attention|advice|consideration|interest) and (?:your |for your |great |kind )?(?P<x>patients)(?!')",
        "patience",
        "Patients are ill people; here it is patience.",
        _S,
    ),
    Rule(
        r"(?:thank you|thanks|grateful|appreciate|appreciated|thankful|need|have|requires?|takes?|with|lot of|much|more) (?:very much |so much |again |a lot )?(?:for )?(?:your |the |great |much |a lot of |enough |some )?(?:kindness and |time and |kind )?(?P<x>patients)(?=[.,;!]|$| (?:and|while|during|with me|in this|in the matter|as|with my)\b)(?<!with patients)(?<!more patients)(?<!have patients)(?<!need patients)(?<!much patients)(?<!the patients)",
        "patience",
        "Patients are ill people; here it is patience.",
        _S,
    ),
    Rule(
        r"(?:i am|i'm|am|was|very|really|so|quite|extremely|be|'m|feel|felt|got|truly|also|still|genuinely|super|more|especially|incredibly|always) (?P<x>exited|exiting)(?= (?:about|to|for|by|and|at|that|with|when|of|opportunity|project|role|work|time|times|company|challenge)\b|[.,!])",
        "excited|exciting",
        "To exit is to leave; here it is excited.",
        _S,
    ),
    Rule(
        r"(?P<x>exited) (?=about|to (?:hear|learn|see|join|work|start|meet|be))",
        "excited",
        "To exit is to leave; here it is excited.",
        _S,
    ),
    Rule(
        r"(?:be|being|become|becoming|am|was|feel|is|been|are|as) (?P<x>apart of)",
        "a part of",
        'Apart means separate; here it is "a part of".',
    ),
    Rule(r"(?P<x>a part from) ", "apart from ", 'Here it is "apart from".'),
    Rule(
        r"(?:hear|hearing|heard|learn|learned|learnt|came|come|coming|back|reply|email|received|got|away|different|move|moved|moving|call|far|call|feedback|news|answer|message|invitation|response|word|letter) (?P<x>form)(?= (?:you|the|your|my|our|a|an|me|him|her|them|university|college|monday|tuesday|wednesday|thursday|friday)\b)",
        "from",
        "Form for from: two letters have swapped.",
        _S,
    ),
    Rule(
        r"(?P<x>form) (?=you\b|(?:\d|nine|ten|eight)[\w:.]* (?:am|pm)? ?(?:to|until))",
        "from",
        "Form for from: two letters have swapped.",
        _S,
    ),
    Rule(
        r"(?:an|the|application|this|order|entry|a|fill in the|registration|booking) (?P<x>from)(?=[.;]| (?:is attached|below|online|and send)\b)",
        "form",
        "Here it is form.",
        _S,
    ),
    Rule(
        r"(?:hiring|project|line|office|site|product|account|the|your|my|general|sales|team|store|case|senior|a|as|operations|regional|assistant|deputy|shift|hr) (?P<x>mangers?)(?= |[.,;!])",
        "manager",
        "A manger holds hay; here it is manager.",
        _S,
    ),
    Rule(r"(?:let|please let) (?:me|us|you) (?P<x>now)(?= |[.,])", "know", "Here it is know.", _S),
    Rule(
        r"(?:i|you|we|they|to|don't|didn't|would) (?P<x>now) (?=(?:that|how|if|whether|what|when|more about|your|the)\b)(?<!to now the)(?<!you now the )(?!that you (?:have|are)|when)",
        "know",
        "Here it is know.",
        _S,
    ),
    Rule(
        r"(?:there is|there was|have|had|has|with|by|i see|are) (?P<x>know) (?=(?:need|problem|doubt|question|rush|reason|longer|hurry|experience|other)\b)",
        "no",
        "Here it is no.",
        _S,
    ),
    Rule(
        r"(?P<x>weather|wether) (?=(?:you|i|we|it|the (?:team|company|position|role|post|job|decision|panel|committee)|there|or not|they|he|she|a decision|this|my)\b)(?<!the weather )(?<!good weather )(?<!of weather )",
        "whether",
        "Weather is rain and sun; here it is whether.",
        _S,
    ),
    Rule(
        r"(?:you|we|they) (?P<x>where)(?= (?:very|so|all|looking|talking|able|kind|right|interested|happy|also|not|really|using|working|saying|the|a|in|at|able)\b)(?<!know you where )",
        "were",
        "Here it is were.",
        _S,
    ),
    Rule(
        r"(?:company|place|office|team|room|ward|site|role|position|kitchen|school|city|environment|workplace|point|day) (?P<x>were) (?=(?:i|you|we|they|he|she|people|everyone|nobody)\b)",
        "where",
        "Here it is where.",
        _S,
    ),
    Rule(r"(?:was|were|been|is|be|are|being) (?P<x>lead) (?=by\b)", "led", "The past of lead is led.", _S),
    Rule(
        r"(?:i|we|he|she|have|had|i've|has) (?P<x>lead) (?=(?:the|a|an|my|our|three|two|four|several|many) [^.!?\n]*\b(?:last|ago|in (?:19|20)\d\d|previous|before|until|for (?:\w+) years))",
        "led",
        "The past of lead is led.",
        _S,
    ),
    Rule(
        r"(?:the|this|that|a|new|your|my|in a|job|for the) (?P<x>roll)(?=[.,;!]| (?:of (?:a |an |the )?(?:\w+ )?(?:manager|engineer|nurse|developer|teacher|designer|analyst|assistant|technician|officer|director|consultant)|at|sounds|is|would|and|with|requires|you|we discussed|seems|as)\b)(?<!the roll out)",
        "role",
        "A roll is bread; here it is role.",
        _S,
    ),
    Rule(
        r"(?:the|a|my|your|our) (?P<x>hole) (?=(?:team|company|process|day|time|week|interview|project|department|experience|point|year)\b)",
        "whole",
        "A hole is empty; here it is whole.",
        _S,
    ),
    Rule(
        r"(?:to|nice to|pleasure to|great to|happy to|could|we|can|i) (?P<x>meat)(?= |[.,])(?! (?:and|processing|products|counter))",
        "meet",
        "Meat is food; here it is meet.",
        _S,
    ),
    Rule(
        r"(?:was|is|a|be|very|had|such a|it's|would be|really) (?P<x>grate)(?= |[.,!])(?!ful)",
        "great",
        "Here it is great.",
        _S,
    ),
    Rule(
        r"(?P<x>grate) (?=(?:time|opportunity|team|company|interview|fit|match|conversation|experience|day|to)\b)",
        "great",
        "Here it is great.",
        _S,
    ),
    Rule(
        r"(?:team|staff|good|high|low|company|employee) (?P<x>moral)(?= |[.,])(?! (?:support|duty|story|code|standards|compass|obligation))",
        "morale",
        "Here it is morale.",
        _S,
    ),
    Rule(
        r"(?P<x>personal) (?=(?:department|manager|office|file|files)\b)(?<!my personal )(?<!your personal )",
        "personnel",
        "Here it is personnel.",
        _S,
    ),
    Rule(
        r"(?P<x>costumers?)(?= (?:service|care|support|experience|satisfaction|needs|relations|success|base|feedback|who|are|is|and|can|want|need|focus|journey|contact|data|on)\b|[.,;!])(?!s? (?:design|workshop))",
        "customer",
        "A costumer makes costumes; here it is customer.",
        _S,
    ),
    Rule(
        r"(?P<x>costumer) (?=service|care|support|experience|satisfaction|needs|relations|success|base)",
        "customer",
        "A costumer makes costumes; here it is customer.",
        _S,
    ),
    Rule(r"(?P<x>defiantly)(?= )", "definitely", "Defiantly means in defiance; here it is definitely.", _S),
    Rule(
        r"(?:my|your|our|the|of|other|new|former|his|her|all|with|two|several) (?P<x>collages|collage) (?=(?:who|and|at|in|are|were|is|told|said|mentioned|from|explained|showed)\b)",
        "colleagues|colleague",
        "A collage is a picture; here it is colleague.",
        _S,
    ),
    Rule(
        r"(?P<x>collage) (?=(?:degree|student|course|of engineering|graduate|education|friend)\b)",
        "college",
        "Here it is college.",
        _S,
    ),
    Rule(
        r"(?:a|very|such a|the|your|more|most|for the|this|for your) (?P<x>through) (?=(?:interview|review|explanation|introduction|analysis|tour|process|description|check|preparation|overview|discussion|understanding|look|answer|inspection|training|plan|test|job)\b)",
        "thorough",
        "Here it is thorough.",
        _S,
    ),
    Rule(
        r"(?P<x>trough)(?= (?:the|your|my|a|an|our|this|these|all|it|his|her|some|each|linkedin|email)\b|[.,])",
        "through",
        "A trough holds water; here it is through.",
        _S,
    ),
    Rule(
        r"(?P<x>thorough) (?=(?:the|your|my|our|this|these|it|all|out)\b)",
        "through",
        "Here it is through.",
        _S,
    ),
    Rule(
        r"(?:i|we|also|even|have|had|ever|never) (?P<x>though) (?=(?:about|that|it|of|you|our|the|your|a lot)\b)(?<!even though )",
        "thought",
        "Here it is thought.",
        _S,
    ),
    Rule(r"(?P<x>even thought|eventhough|even tough)(?= )", "even though", 'Here it is "even though".', _S),
    Rule(
        r"(?:clinical|free|the|a|drug|phase \w+|work|field|court|your|medical) (?P<x>trail) (?=(?:period|shift|day|lesson|data|phase|protocol|coordinator|run|version|results|sites?|patients)\b)",
        "trial",
        "A trail is a path; here it is trial.",
        _S,
    ),
    Rule(
        r"(?P<x>thank your)(?= (?:for|very|so|again|once|in advance)\b|[.,])",
        "Thank you",
        'Here it is "thank you".',
    ),
    Rule(r"(?P<x>thanks you)(?= )", "thank you", 'Here it is "thank you".'),
    Rule(
        r"(?P<x>tank) (?=you (?:for|very|so|again|in|once)\b)", "thank", "A letter is missing: thank you.", _S
    ),
    Rule(
        r"(?:^|(?<=\n))(?P<x>deer|dare|dea|dera|der) (?=[A-Z\[])",
        "Dear",
        "A deer is an animal; here it is Dear.",
        _S,
    ),
    Rule(
        r"(?P<x>(?:kinds|kindly|kin) regards|kind regard|best regard|bests regards|warm regard|with kind regard|bests wishes|best wish|kind whishes|kinda regards)(?=[,.!\s]|$)",
        "Kind regards",
        'The usual closing is "Kind regards".',
    ),
    Rule(
        r"(?P<x>your(?:'s)? (?:sincerely|faithfully|truly)|you sincerely|yours? sincere|yours? faithful|yours? faith)(?=[,.\s]|$)",
        "Yours sincerely",
        'The usual closing is "Yours sincerely".',
    ),
    Rule(
        r"(?:please|also|and|kindly|you can|could you|i|will|would) (?P<x>fined|fine) (?=(?:attached|enclosed|my cv|my resume|below)\b)",
        "find",
        "Here it is find.",
        _S,
    ),
    Rule(r"(?:^|please |and |don't |do not hesitate, |you )(?P<x>fell) free", "feel", "Here it is feel.", _S),
    Rule(r"(?P<x>fell) free", "feel", "Here it is feel.", _S),
    Rule(
        r"(?:i am|i'm|am|feel|feeling|very|be|quite|fairly|more|was|'m|really|and|so) (?P<x>confidant)(?= )",
        "confident",
        "A confidant is a friend; here it is confident.",
        _S,
    ),
    Rule(
        r"(?:you|your|the|an|a|by|very|is|was|its|their|really|highly) (?P<x>compliment(?:s|ed)?) (?=(?:my|the|your|our|each|skills?) (?:\w+ )?(?:skills?|team|experience|background|work|strengths))(?<!the compliment )(?<!a compliment )",
        "complement",
        "To compliment is to praise; here it is complement.",
        _S,
    ),
    Rule(
        r"(?:would|could|will|skills|experience|background|that|which|to) (?P<x>compliments?) (?=(?:my|the|your|our|each|those))(?! me)",
        "complement",
        "To compliment is to praise; here it is complement.",
        _S,
    ),
    Rule(
        r"(?:in|my|main|basic|general|on|key|first|guiding|the) (?P<x>principal|principals) (?=(?:of|that|behind|is|are)\b)(?=of (?:lean|safety|good|design|agile|the|fair)|that|behind)(?<!the principal of )",
        "principle",
        "Here it is principle.",
        _S,
    ),
    Rule(
        r"(?P<x>stationary) (?=(?:order|supplies|shop|cupboard|budget))",
        "stationery",
        "Paper and pens are stationery.",
        _S,
    ),
    Rule(
        r"(?:on|of the|the|your|building|construction|at the|to the|on-|work|factory) (?P<x>sight)(?= (?:manager|visit|tour|office|safety|engineer|supervisor)\b)",
        "site",
        "Here it is site.",
        _S,
    ),
    Rule(
        r"(?:to|and|can|will|would|could|i|also) (?P<x>asses) (?=(?:the|my|your|our|risks?|how|patients|whether))",
        "assess",
        "A letter is missing: assess.",
        _S,
    ),
    Rule(
        r"(?P<x>complaint) (?=with (?:the|all|your|gdpr|iso|our|these|this|standards|regulations))(?:)(?<!a complaint )(?<!the complaint )",
        "compliant",
        "Here it is compliant.",
        _S,
    ),
    Rule(
        r"(?P<x>may be) (?=(?:i|you|we|they|it|there|he|she) (?:can|could|would|will|is|are|should))(?<![\w,] may be )",
        "maybe",
        "Here it is one word: maybe.",
        _S,
    ),
    Rule(
        r"(?P<x>all ready) (?=(?:sent|know|have|started|met|spoke|spoken|discussed|told|been|working|familiar|done|given|read|seen))",
        "already",
        "Here it is already.",
        _S,
    ),
    Rule(r"(?:have|has|had|i've) (?P<x>all ready)", "already", "Here it is already.", _S),
    Rule(
        r"(?:it|this|that|them|tools?|english|german|french|python|excel|sql|skills|languages?|there|work|here) (?P<x>everyday)(?=[.,;!]| (?:at|in|and|for|with|since|when)\b)",
        "every day",
        "Here it is two words: every day.",
    ),
    Rule(r"(?P<x>an? nother|an other|a other|an another)(?= )", "another", "It is one word: another."),
    Rule(
        r"(?P<x>my self|your self|him self|her self|them self|our self|our selves|them selves|theirselves|themself|ourself|hisself|yourselfs|theirself)(?= |[.,;!])",
        None,
        "It is one word: myself, themselves.",
    ),
    Rule(
        r"(?P<x>some one|any body|every body|no body|some body|every thing|some thing|any thing)(?= (?:who|in|at|is|was|can|could|about|i|you|we|else|from|that|to)\b)",
        None,
        "It is one word.",
    ),
    Rule(
        r"(?P<x>in side|with out|up to date'd|there fore|how ever|more over|never the less|in deed|to gether|what ever) (?=[a-z])",
        None,
        "It is one word.",
        _S,
    ),
    Rule(r"its your (?P<x>choose)", "choice", "The noun is choice."),
    Rule(
        r"(?:your|the|my|a|good|right|this|that|difficult|of) (?P<x>choose)(?=[.,;!]| (?:of|is|was|for|to)\b)",
        "choice",
        "The noun is choice.",
    ),
    Rule(r"(?:to|will|would|can|did|didn't|must) (?P<x>chose)(?= )", "choose", "The plain form is choose."),
    Rule(
        r"(?:i|we|you|they|he|she) (?P<x>choosed|teached|buyed|goed|knowed|thinked|writed|speaked|taked|maked|catched|bringed|sended|builded|leaded|meeted|feeled|keeped|selled|telled|understanded|growed|drawed|breaked|drived|gived|finded|payed)(?= )",
        None,
        "This verb has an irregular past.",
    ),
    Rule(
        r"(?P<x>choosed|teached|buyed|goed|knowed|thinked|writed|speaked|taked|maked|catched|bringed|sended|builded|leaded|meeted|feeled|keeped|selled|telled|understanded|growed|payed)(?= |[.,])",
        None,
        "This verb has an irregular past.",
    ),
    Rule(r"(?P<x>i thing) (?=(?:that|i|you|we|it|the|this|your|my)\b)", "I think", "Here it is think.", _S),
    Rule(
        r"(?P<x>thinks) (?=to (?:do|discuss|talk|improve|consider|say))(?<=(?:ny|al|me|he|wo|ee|er) thinks )",
        "things",
        "Here it is things.",
        _S,
    ),
    Rule(r"(?P<x>i hop) (?=(?:that|to|you|we|this|i|it)\b)", "I hope", "Here it is hope.", _S),
    Rule(
        r"(?:hope|hoping|want|like|glad|pleased|happy|love|forward to|nice|pleasure|great) to (?P<x>here|hears)(?= |[.,])",
        "hear",
        "Here it is hear.",
        _S,
    ),
    Rule(r"(?:to|i'll|will) (?P<x>here|her) (?=(?:back )?from you)", "hear", "Here it is hear.", _S),
    Rule(
        r"(?:work|team|study|role|office|office|right|over|come|was|am|be|position) (?P<x>hear)(?=[.,;!])",
        "here",
        "Here it is here.",
        _S,
    ),
    Rule(
        r"(?P<x>wold|wound|cloud|coud|shoud|woud|whould) (?=(?:like|be|love|you|have|appreciate|i|we)\b)(?<!the cloud )(?<!a cloud )(?<!to cloud )(?<!and cloud )(?<!in cloud )(?<!of cloud )(?<!private cloud )",
        "would|could",
        "A slip of the keys.",
        _S,
    ),
    Rule(
        r"(?P<x>sing) (?=(?:the contract|the agreement|off on|the offer|up for))",
        "sign",
        "Two letters have swapped.",
        _S,
    ),
    Rule(
        r"(?:interview|meet|meeting|talk|spoke|speak|work|working|discussion|conversation|call|agree|along) (?P<x>whit|wiht|wit|with with)(?= )",
        "with",
        "A slip of the keys.",
        _S,
    ),
    Rule(
        r"(?P<x>whit) (?=(?:you|the|your|my|a|our|me|him|her|great|kind|best)\b)",
        "with",
        "A slip of the keys.",
        _S,
    ),
    Rule(
        r"(?:the|your|a|my|our|for the) (?P<x>interviewed|intervie|interviews) (?=(?:on|last|yesterday|with you) )(?!on the)(?<=(?:he|ur|my| a|or) interviewed )",
        "interview",
        "Here it is interview.",
        _S,
    ),
    Rule(
        r"(?:very|so|really|i am|i'm|am) (?P<x>greatful|gratefull|grate full)",
        "grateful",
        "It is grateful.",
        _S,
    ),
    Rule(r"(?P<x>gain) (?=(?:thank you|thanks)\b)(?<=\n\w{4} )", "Again", "A letter is missing.", _S),
    Rule(
        r"(?:once|thank you|thanks) (?P<x>a gain|gain)(?=[ ,.])", "again", "A letter is missing: again.", _S
    ),
    Rule(
        r"(?:would|could|will|can|might|may|it|this|that|to) (?P<x>bee)(?= )",
        "be",
        "A bee is an insect; here it is be.",
        _S,
    ),
    Rule(r"(?:for|in|at|of|and) (?P<x>you're|your's)(?=[.,;!?])", "yours", "Here it is yours.", _S),
    Rule(r"(?P<x>your's)(?= |[.,])", "yours", "It is yours, without an apostrophe.", _S),
    Rule(
        r"(?:peak|peek|peaked|peeked) (?P<y>my (?:interest|curiosity))",
        "piqued my interest",
        "Interest is piqued.",
        _S,
    ),
    Rule(r"(?P<x>waist) (?=(?:of time|your time|my time|any more))", "waste", "Here it is waste.", _S),
    Rule(
        r"(?:long|few|two|three|couple of|next|last|this|all|every|for|several|\d) (?P<x>weak|weaks)(?=[ .,])(?! (?:point|points|spot|spots|link))",
        "week|weeks",
        "Here it is week.",
        _S,
    ),
    Rule(r"(?:my|strong|a|your|the) (?P<x>week) (?=points?|spots?|sides?)", "weak", "Here it is weak.", _S),
    Rule(r"(?:i|you|we|they) (?P<x>no) (?=(?:that|how|the|your|what|it's))", "know", "Here it is know.", _S),
    Rule(
        r"(?:new|many|some|few|my|your|the) (?P<x>skull|skulls)(?= (?:set|and|in|to)\b|[.,])",
        "skills",
        "Here it is skills.",
        _S,
    ),
    Rule(
        r"(?P<x>resign) (?=(?:the contract|for another year))",
        None,
        "Resign means to leave; is re-sign meant?",
        _S,
    ),
    Rule(
        r"(?:work|worked|lived|live|studied|stayed|been|went|trained|arrived|started|moved|born|interned|volunteered) (?P<x>their|they're)(?= (?:for|since|until|as|and|before|last|two|three|\d)|[.,])",
        "there",
        "Here it is there.",
    ),
    Rule(
        r"(?:have|has|had|get|got|with|are|were) (?P<x>to) (?=many|much)",
        "too",
        "Here it is too (more than enough).",
    ),
    Rule(
        r"(?:will|to|can|could|would|i'll|please|and) (?P<x>sand)(?= (?:you|me)\b)",
        "send",
        "Here it is send.",
        _S,
    ),
    Rule(
        r"(?:am|was|get|got|is|be|were|feel|i'm|are) (?P<x>board)(?= (?:with|of|by|at|in)\b)",
        "bored",
        "A board is a plank; here it is bored.",
        _S,
    ),
    Rule(
        r"(?P<x>stuff) (?=(?:were|was|are|is) (?:so |very |really |all )?(?:friendly|kind|nice|helpful|polite|welcoming|patient))",
        "staff",
        "The people are the staff.",
        _S,
    ),
    Rule(
        r"(?:my|your|main|key|the|one|first|primary) (?P<x>principle) (?=(?:task|tasks|engineer|role|duty|reason|aim|consultant|focus|teacher|investigator))",
        "principal",
        "The main one is principal.",
        _S,
    ),
    Rule(
        r"(?:was|were|been|be|is|are) (?P<x>lead) (?=(?:through|by|around|round|to (?:the|believe)|into)\b)",
        "led",
        "The past of lead is led.",
        _S,
    ),
    Rule(r"(?P<x>(?-i:i))(?=(?:'(?:m|ve|d|ll))?(?: [a-z]|,))(?<![.(]i)", "I", "I is always a capital."),
    Rule(
        r"(?:offer|note|gift|present|contract|visit|advice|help|lessons?|people|friends?|colleagues?|two|one|some|many|minutes?|hours?|days?|weeks?|months?|years?) (?P<x>form) (?=another|the|you|your|my|this|our|a|an|his|her|both|all|other|now|here)",
        "from",
        "Form for from: two letters have swapped.",
        _S,
    ),
)
