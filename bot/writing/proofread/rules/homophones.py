"""Words that sound or look alike, beside those of `confusions`: wood for would, peace for piece, filed for field.

A row tells the two apart by the words around them; where both could be meant there is no row.
"""
# ruff: noqa: E501  a table is read by its rows: one rule, one line

from __future__ import annotations

from functools import partial

from bot.writing.proofread.findings import FaultKind
from bot.writing.proofread.patterns import Rule

_slip = partial(Rule, kind=FaultKind.SPELLING)
_WHO = r"(?:i|we|you|they|he|she|who)"
_JOB = r"(?:engineer|manager|developer|nurse|assistant|analyst|designer|teacher|officer|cook|chef|leader|leadership|management|technician|clerk|supervisor|consultant|director|advis[eo]r|worker|driver|coordinator)"
_BIGGER = r"(?:bigger|smaller|faster|slower|longer|shorter|older|younger|newer|cheaper|easier|harder|higher|lower|larger|stronger|weaker|cleaner|safer|wider|deeper|warmer|colder|busier|happier|heavier|lighter|nicer|smarter|quicker|sooner|closer|greater|kinder|simpler|tougher|brighter|quieter|friendlier|tidier)"
_START = r"(?:^|(?<=[.!?] )|(?<=\n))"

HOMOPHONES = (
    # a verb of everyday life
    _slip(r"(?:i|we|you|they|it|that|he|she|who) (?P<x>wood)(?= )", "would", "Wood grows on trees; here it is would."),
    _slip(r"(?:fit|fits|fitted|settle|settled|jump|dive) (?P<x>write)(?= in\b)", "right", "Here it is right."),
    _slip(r"(?:start|begin|reply|answer|the|is|was|all) (?P<x>write)(?= (?:away|now|skills|person|people|candidate|place|fit|match|choice|moment|time|direction|track|tools)\b)", "right", "Here it is right."),
    _slip(r"(?:i|we|to|would|will|can|could|and) (?P<x>right|rite)(?= (?:to (?:you|him|her|them|me)|you|back)\b)", "write", "Here it is write."),
    _slip(rf"{_WHO} (?P<x>new)(?= (?:that|how|what|about|the|it|you|your|very|little|nothing|where|why|who)\b)", "knew", "Here it is knew."),
    _slip(r"(?:i|we|you|and|have|already) (?P<x>cent|scent)(?= (?:you|the|my|it|a|an|your|them)\b)", "sent", "Here it is sent."),
    _slip(r"(?:can|could|hardly|room to|time to) (?P<x>breath)(?= (?!of)|[.,])", "breathe", "The verb is breathe."),
    _slip(r"(?:i|we|have|has|had) (?P<x>past)(?= (?:my|the|all|an?|your) (?:\w+ ){0,2}(?:exams?|tests?|course|interview|certificate|degree|licen[cs]e|apprenticeship|assessment|audit|inspection)\b)", "passed", "The verb is passed."),
    _slip(r"(?P<x>wander)(?= (?:if|whether|how|what|when|why)\b)", "wonder", "To wander is to walk about; here it is wonder."),
    _slip(r"(?P<x>wandered)(?= (?:if|whether|what|when|why)\b)", "wondered", "To wander is to walk about; here it is wondered."),
    _slip(r"(?P<x>wandering)(?= (?:if|whether|what|when|why)\b)", "wondering", "To wander is to walk about; here it is wondering."),
    _slip(r"(?:am|was|'m|are|is|were|i) (?P<x>hopping)(?= (?:to|that|for|you|we|i|it)\b)", "hoping", "To hop is to jump; here it is hoping."),
    _slip(r"(?:to|will|would|you|could|not|and|can) (?P<x>higher)(?= (?:me|us|someone|somebody|more staff|people|another|a new)\b)", "hire", "Here it is hire."),
    _slip(r"(?:have|has|had|'ve|never|ever|be|been) (?P<x>scene)(?= )", "seen", "Here it is seen."),
    _slip(r"(?:to|can|could|will|would|and) (?P<x>proof)(?= (?:to you|that|myself|my)\b|(?= it to\b))", "prove", "The verb is prove."),
    _slip(r"(?:want|hope|wish|able|eager|determined|need|going) to (?P<x>success)(?= (?:in|at|with)\b|[.,])", "succeed", "The verb is succeed."),
    _slip(r"(?:will|can|would|could) (?P<x>success)(?= (?:in|at|with)\b|[.,])", "succeed", "The verb is succeed."),
    _slip(r"(?:i|we|also|really|truly|strongly|do) (?P<x>beliefs?)(?= (?:that|in|i|you|we|my|this|it)\b)", "believe", "The verb is believe."),
    _slip(r"(?:my|your|our|strong|firm|true) (?P<x>believe)(?= (?:that|in|is|was)\b|[.,])", "belief", "The noun is belief."),
    _slip(r"(?:i|we|you) (?P<x>fell)(?= (?:confident|sure|certain|welcome|comfortable|happy|that|good|ready|lucky|excited|honou?red)\b)", "feel|felt", "To fall is to drop; here it is feel or felt."),
    _slip(r"(?:i|can|could|cannot|can't|will|would|happily|gladly) (?P<x>weight)(?= (?:for|until|till|to (?:hear|see|meet|start|join|know))\b|[.,!])", "wait", "Here it is wait."),
    _slip(r"(?:to|i'll) (?P<x>weight)(?= (?:for|until|till) )", "wait", "Here it is wait."),
    _slip(r"(?:i|have|had|just|also|'ve|we) (?P<x>herd)(?= (?:that|about|from|of|you|back|nothing)\b)", "heard", "A herd is cattle; here it is heard."),
    _slip(r"(?:i|have|had|already|also|'ve) (?P<x>red)(?= (?:your|about|that|up|through|every)\b|(?= the \w+ (?:you|about|on)\b))", "read", "Red is a colour; here it is read."),
    _slip(r"(?:could|can|would|will) (?P<x>sea)(?= (?:you|the|it|your|how|that|if|what|my|a|them|him|her|me|why)\b)", "see", "Here it is see."),
    _slip(r"to (?P<x>sea)(?= (?:you|how|what|if|your|them)\b)", "see", "Here it is see."),
    _slip(r"(?:i|we|they|people) (?P<x>life)(?= (?:in|at|near|with|here|there|close)\b)", "live", "The verb is live."),
    _slip(r"(?:to|can|could|will|would|not) (?P<x>choice)(?= (?:the|a|your|me|between|my|you)\b)", "choose", "The verb is choose."),
    _slip(r"(?:to|please|can|you|will|i'll|or) (?P<x>contract)(?= (?:me|you|us|him|them)\b)", "contact", "A contract is signed; here it is contact."),
    _slip(r"(?:please find|please see|i have|i've|see the|find) (?P<x>attacked)(?= )", "attached", "To attack is to fight; here it is attached."),
    _slip(r"i (?P<x>hole|hopp|hoe|hoop)(?= (?:you|that|to|we|this|it)\b)", "hope", "A slip of the keys: hope."),
    _slip(r"i (?P<x>recon)(?= )", "reckon", "Here it is reckon."),
    _slip(r"(?P<x>afterwords)(?= |[.,;])", "afterwards", "An afterword ends a book; here it is afterwards."),
    # describing words
    _slip(r"(?:was|am|were|is|be|been|got|little|bit|i'm|not|never|too) (?P<x>scarred)(?= (?:of|to|that|at|when)\b|[.,])", "scared", "A scar is a mark; here it is scared."),
    _slip(r"(?:is|are|am|be|not|was|were|being) (?P<x>aloud)(?= (?:to|in|on|at)\b|[.,])", "allowed", "Aloud means with the voice; here it is allowed."),
    _slip(r"(?:i|have|had|who) (?P<x>formally)(?= (?:worked|known as|employed|lived|called)\b)", "formerly", "Formally means in due form; here it is formerly."),
    _slip(r"(?:like|it|was|am|is|are|be|so|you|the|i'm|enjoyed|feel|were|been|a|also) (?P<x>vary)(?= (?:much|good|happy|interested|nice|kind|well|interesting|glad|grateful|pleased|important|keen|soon|best|impressed|excited)\b)", "very", "To vary is to change; here it is very."),
    _slip(r"(?:feel|felt|feeling) (?P<x>quiet)(?= (?:at home|at ease|comfortable|confident|welcome|sure)\b)", "quite", "Quiet means silent; here it is quite."),
    _slip(r"(?:is|was|am|were|are|be|i'm|it's|feel|felt|also|really) (?P<x>quit)(?= (?:a|an|the|good|nice|well|interesting|sure|happy|often|similar|different|impressed|impressive|excited)\b)", "quite", "To quit is to leave; here it is quite."),
    _slip(r"(?:is|was|as|be|not|are|were|been|seem|me|i'm|it's|never) (?P<x>to)(?= (?:far|fast|slow|hot|cold|heavy|high|low|young|old|short|tired|hard|easy|complicated|good|shy|strict|loud|large)\b(?=[.,;!]| (?:for|to|from|away)\b))", "too", "Here it is too (more than enough)."),
    _slip(r"(?:think|believe|know|hope|sure|because|that|if|when|see|glad|say|said) (?P<x>your)(?= (?:right|wrong|busy|happy|sure|well|ready|interested|free)\b(?:[.,;!?]| (?:and|to|about|for|at|now|but|with|in|these)\b))", "you're", "Here it is you're (you are)."),
    _slip(rf"{_BIGGER} (?P<x>then)(?= (?:i|you|we|they|the|my|your|our|ours|mine|a|an|any|ever|before|most|that|this|anyone)\b)", "than", "Comparison takes than."),
    # things
    _slip(r"(?P<x>complements?)(?= (?:about|on) (?:my|our|the|your)\b)", "compliments", "To complement is to complete; here it is compliments."),
    _slip(r"(?P<x>complemented)(?= (?:me|us|my \w+) on\b)", "complimented", "To complement is to complete; here it is complimented."),
    _slip(r"an (?P<x>our)(?=[ .,;])", "hour", "A letter is missing: hour."),
    _slip(r"(?P<x>peace)(?= of (?:advice|work|equipment|information|feedback|software|code|cake|paper|furniture|kit|news|writing)\b)", "piece", "Peace is quiet; here it is piece."),
    _slip(r"(?P<x>piece)(?= of mind\b)", "peace", "Here it is peace of mind."),
    _slip(r"(?:short|lunch|coffee|tea|quick|career|take a|have a|christmas|summer) (?P<x>brake)(?= |[.,])(?! pads?| fluid| test)", "break", "A brake stops a car; here it is break."),
    _slip(r"a (?P<x>brake)(?= (?:between|from)\b)", "break", "A brake stops a car; here it is break."),
    _slip(r"(?:in|to|check|checked|from) (?:my|your) (?P<x>dairy)(?=[.,;]| (?:for|and|at|on)\b)", "diary", "A dairy makes cheese; here it is diary."),
    _slip(r"(?:this|same|my|your|of|related) (?P<x>filed)(?=[.,;]| (?:of|for|and|is|as)\b)", "field", "Two letters have swapped: field."),
    _slip(r"(?:see|attached|listed|written|find|details|link) (?P<x>bellow)(?= |[.,:;])(?! at)", "below", "To bellow is to roar; here it is below."),
    _slip(r"(?P<x>whether)(?= (?:forecasts?|conditions|reports?|warnings?|permitting|was (?:good|bad|nice|lovely|cold|warm))\b)", "weather", "Here it is weather."),
    _slip(r"the (?P<x>mane)(?= (?:point|reason|thing|aim|task|goal|entrance|office|idea|part|topic)\b)", "main", "A mane is a horse's hair; here it is main."),
    _slip(r"(?:my|your|this) (?P<x>roll)(?= (?:was|is|as|in|would|has|will|involves|includes)\b)", "role", "A roll is bread; here it is role."),
    _slip(rf"(?:{_JOB}|(?-i:[A-Z][a-z]+)(?<!Swiss)(?<!Spring)(?<!Sausage)) (?P<x>roll)(?=[.,;!?]| (?:at|is|and|in|with|that|sounds|would|we)\b)", "role", "A roll is bread; here it is role."),
    _slip(r"(?:wear|wearing|wore|warm|smart|protective|work|baby|second-hand) (?P<x>cloths)(?= |[.,])", "clothes", "Cloths clean a table; here it is clothes."),
    _slip(r"(?:the|my|your|our|school|vice|deputy|assistant) (?P<x>principle)(?= (?:asked|told|said|showed|mentioned|invited|introduced|wants|explained)\b)", "principal", "The head is the principal."),
    _slip(r"the (?P<x>hole)(?= (?:tour|shift|morning|afternoon|conversation|crew|building|meeting|idea|range|site|place|story|family|world|school|visit)\b)", "whole", "A hole is empty; here it is whole."),
    _slip(r"(?:a|the|my|your|first|each|every|good|trial|important) (?P<x>lessen)(?= (?:plan|plans|on|about|for|in)\b|[.,])", "lesson", "To lessen is to make less; here it is lesson."),
    _slip(r"(?:any|further|kind|be of) (?P<x>assistants)(?= (?:with|in this)\b|[.,])", "assistance", "Assistants are people; here it is assistance."),
    _slip(r"(?:thanks?|thank you) in (?P<x>advanced?s?)(?<!advance)(?=[.,;!]|\s)", "advance", "It is \"in advance\"."),
    _slip(r"(?P<x>hi-?lites?|hi-lights?|high-?lites?)", "highlight", "It is one word: highlight."),
    # small words
    _slip(r"(?<!the )(?<!a )(?<!old )(?P<x>witch)(?= (?:day|time|one|is|was|are|i|we|you|would|slot|of the|team|role)\b)", "which", "A witch rides a broom; here it is which."),
    _slip(r"(?<=, )(?P<x>witch)(?= \w)", "which", "A witch rides a broom; here it is which."),
    _slip(r"(?:when|if|until|because|once) (?:i|you|we|they) (?P<x>no)(?= (?:something|more|anything|it|about|if|when)\b)", "know", "Here it is know."),
    _slip(r"(?P<x>bare)(?= (?:with (?:me|us)|in mind)\b)", "bear", "Here it is bear."),
    _slip(r"(?P<x>of coarse)(?=,| (?:i|you|we|it|they)\b)", "of course", "Coarse means rough; here it is of course."),
    _slip(r"look(?:ing|s|ed)? (?P<x>foreword|foreward|forword)(?= )", "forward", "A foreword opens a book; here it is forward."),
    _slip(r"(?:read|go|went|walk(?:ed|ing)?|look(?:ed|ing)?|came|talk(?:ed|ing)?|ran|get|got|working|going|reading|took (?:me|us)|walked (?:me|us)|guided (?:me|us)|all) (?P<x>threw)(?= )", "through", "To throw is to toss; here it is through."),
    _slip(r"(?:was|is|had|have|there is|there was|with|see|saw|are|by) (?P<x>know)(?= (?:problem|need|doubt|question|questions|rush|reason|longer|hurry|experience|other|idea|time|way)\b)", "no", "Here it is no."),
    _slip(r"(?:like|want|hope|need|able|happy|glad|ready|wish|plan|love) (?P<x>two)(?= (?:meet|meat|see|hear|work|know|ask|be|go|come|join|learn|talk|speak|thank|say|tell|send|help|start)\b)", "to", "Two is a number; here it is to."),
    _slip(r"(?P<x>too)(?= (?:days|weeks|hours|years|months|minutes|people|questions|references)\b)", "two", "Here it is the number two."),
    _slip(rf"{_START}(?P<x>wear)(?= (?:do|does|did|is|are|can|should) )", "where", "To wear is to have on; here it is where."),
    _slip(r"(?:is|was|exactly|know|place|that's) (?P<x>were)(?= (?:i|you|we|they|people)\b)", "where", "Here it is where."),
    _slip(r"(?P<x>we're)(?= (?:i|you|we|they) )", "where", "Here it is where."),
    _slip(r"(?:(?:everything|everyone|every day|any day|nobody|all) |(?<=, ))(?P<x>accept)(?= (?:for|on|the|that|one|nobody|no|monday|tuesday|wednesday|thursday|friday)\b)", "except", "Here it is except."),
    _slip(r"(?:one|some|all|most|part|many|because|instead|proud|aware|out|member|lot|kind|couple|think|thought) (?P<x>off)(?= (?:the|your|my|our|you|this|these|it|them|us|working|time)\b)", "of", "Here it is of."),
    _slip(r"(?:a|my|one|two|the) (?:day|days|week|afternoon|morning) (?P<x>of)(?=[.,;!?])", "off", "Free time is time off."),
    _slip(r"(?:thank you|thanks|thankful|grateful) (?:very much |so much |again )?(?P<x>four|fore|fro|fir|fot)(?= )", "for", "Here it is for."),
)  # fmt: skip
