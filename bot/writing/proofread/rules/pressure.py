"""Sentences that push, threaten, plead or insult. The whole sentence is the finding."""
# ruff: noqa: E501  a table is read by its rows: one rule, one line

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.writing import phrases
from bot.writing.proofread.findings import FaultKind, Finding
from bot.writing.proofread.text import Span, Text

_UNIT = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?)"
_SOON = r"(?:today|tonight|now|immediately|at once|right away|right now|straight ?away|asap|as soon as possible|by (?:tomorrow|tonight|today|noon|midnight|close of business|eod|cob|end of (?:the )?(?:day|business|week)|the end of (?:the )?(?:day|week)|(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+)|within (?:the )?(?:next )?(?:\w+ )?(?:hours?|days?|minutes?)|before (?:tomorrow|tonight|noon|friday|the weekend)|this (?:very )?(?:minute|instant|second|week)|without (?:any )?(?:further )?delay)"
_ANSWER = r"(?:answers?|repl(?:y|ies)|response|decision|feedback|explanation|call|update|news|offer|contract|yes or no|confirmation|apology|results?|verdict)"
_COUNT = r"(?:three times|four times|five times|six times|\d+ times|several times|many times|countless times|(?:two|three|four|five|six|seven|ten|several|many|\d+) (?:\w+ )?(?:e-?mails?|messages|calls|letters|times|voicemails|texts|reminders))"

_THREAT = (
    r"if (?:you|i|there|nobody|no one|your)\b[^.!?]{0,80}?(?:\b(?:not|don't|doesn't|do not|didn't|won't|can't|cannot|never|fail|nothing|refuse|keep|no)\b)[^.!?]{0,90}?\b(?:i(?:'ll| will| shall| am going to|'m going to| have to| would have to| must| might| may|'d)|you(?:'ll| will))\b(?! (?:understand|of course|be happy|be glad|gladly|still|wait|be pleased|appreciate|try|assume (?:that )?(?:you|the|all)))",
    r"\bor (?:else\b|i(?:'m| am| will|'ll| shall| have to|'d| would) (?:\w+ ){0,3}?(?:out|gone|off|done|take|accept|go|have to|walk|look|find|withdraw|assume|tell|post|complain|leave|report|contact|be forced|move|sign|give|cancel|choose))",
    r"\bor (?:you(?:'ll| will)|we(?:'re| are)) (?:lose|regret|be sorry|miss|done)",
    r"\b(?:last|final) (?:chance|warning|opportunity (?:to|for you)|reminder|time i)",
    r"\b(?:you|you'll|you will|you are going to|your company will) (?:will )?(?:regret|be sorry|rue|live to)",
    r"\b(?:legal action|my lawyer|my solicitor|my attorney|take you to court|sue you|sue the|the authorities|the press|employment tribunal|go public|social media|bad review|negative review|one[- ]star)",
    r"\b(?:tell|telling|inform|warn|let)\b[^.!?]{0,40}\b(?:glassdoor|linkedin|twitter|everyone|everybody|all my|the whole|the world|other candidates)",
    r"\b(?:on|to|at) glassdoor\b",
    r"\b(?:complain|complaint|report (?:you|this)|speak to your|talk to your|contact your|write to your|call your|take (?:this|it) (?:up|higher|further)|escalate|go over your head|go to your)[^.!?]{0,40}(?:\b(?:boss|manager|director|superior|ceo|head office|hr|supervisor|owner|board|management|head)\b|higher|further)",
    r"\b(?:take my (?:talents?|skills?|experience|business)|go (?:somewhere else|elsewhere|to your competitors?|to a competitor)|your competitors? (?:\w+ )?(?:will|would|are|has|have|answered|replied|called|offered|wants?|responded|got back|pays?|paid)|other companies (?:are|would|will|want|have been)[^.!?]{0,40}(?:fight|beg|lin|chas|happy|kill|faster|quicker))",
    r"\bi will (?:take|accept|sign) (?:another|the other|a different|someone else's) (?:job|offer|position)",
    rf"\b{_SOON}[^.!?]{{0,20}}\b(?:as|because|since) i have (?:\w+ )?(?:other|several|more|two|three|many) (?:job )?offers?\b|\bi have (?:other|several|two|three|many) (?:job )?offers (?:waiting|on the table|lined up)\b",
    r"\b(?:consider (?:this|yourself)|this is your) (?:\w+ ){0,2}(?:warn|notice|final|chance)",
    r"\bi won't (?:wait|ask again|be (?:waiting|ignored|treated)|hold|write again|tolerate|accept this|forget this|chase)",
    r"\bi (?:will not|refuse to|am not going to|'m not going to) (?:wait|be ignored|be treated|hold|ask again|tolerate|accept no|take no)",
    r"\b(?:clock is ticking|time is running out|running out of (?:time|patience)|my patience (?:is|has|will)|lost (?:my )?patience|out of patience|test(?:ing)? my patience)",
    r"\bthere will be consequences",
    r"\beither you\b[^.!?]*\bor\b|\bor (?:just )?forget (?:about )?(?:me|it)|\b(?:then|just) forget (?:about )?(?:me|it)\b",
    r"\b(?:don't|do not) (?:even (?:try|think|bother)|bother|expect me to|push me|test me|make me)\b|\b(?:i will|i'll) never (?:apply|recommend|buy|work|speak|set foot|use|shop|forgive|forget this)",
    r"\b(?:warn|warning) (?:others|people|everyone|other candidates|my (?:friends|network))|\bsend you (?:an invoice|a bill|the bill)|\b(?:invoice you|pay me for|compensat(?:e|ion) (?:me )?for my)",
    r"\b(?:come|go|drive|turn up|show up|walk in)\b(?: \w+){0,2} (?:to|at|into) your (?:office|building|desk|reception|premises)\b[^.!?]*\b(?:to get|until|and (?:wait|ask|demand|sit|stay)|unannounced|myself|in person)",
    r"\b(?:i have|i've got|i know) (?:your|the) (?:director|manager|boss|ceo|chief|owner|supervisor|home|address)(?:'s)?\b[^.!?]*\b(?:and|number|address)\b[^.!?]*\b(?:use|call|write|tell|visit|where)\b|\bi know where (?:you|your)\b|\bi will use it\b",
    r"\bi(?:'ll| will| shall| am going to|'m going to) (?:be )?(?:contact(?:ing)?|call(?:ing)?|writ(?:e|ing)(?: to)?|phon(?:e|ing)|go(?:ing)? to|speak(?:ing)? to|tak(?:e|ing) (?:this|it) to|complain(?:ing)? to) your (?:\w+ )?(?:boss|manager|director|head|superiors?|ceo|owner|board|supervisor)\b",
    r"\b(?:post|write|tweet|blog|share|publish)\b[^.!?]{0,30}\b(?:about this|about you|about it|this story|my experience)\b[^.!?]{0,20}\b(?:online|public(?:ly)?|everywhere|on social|on the internet)|\bhate to (?:have to )?(?:tell|warn|post|say anything|complain|share)",
    r"\b(?:you )?leav(?:e|ing) me (?:with )?no (?:choice|option|alternative)|\bfor (?:your|the company's) (?:own )?(?:sake|good)\b|\bthink (?:twice|hard|carefully) before\b|\b(?:no|silence|waiting) is not an option\b",
    r"\b(?:my|the) (?:other )?offer (?:expires|runs out|ends)[^.!?]*\b(?:so|better|unless|move|hurry)\b|\b(?:so|and) (?:make it (?:quick|fast|snappy|soon)|move|get moving|hop to it|step on it|chop[- ]chop)\b(?=[.!?,]|$)",
    r"\b(?:not going to|won't|will not) (?:ask|say|repeat|tell you|beg|chase|remind you|call|write)(?: (?:this|it|you|myself))? (?:twice|again|a second time|any more|anymore|one more time)\b|\bif this is how (?:you|your)\b",
    r"\b(?:other|several|plenty of|many) (?:offers|companies|firms|employers|recruiters)\b[^.!?]*\b(?:so (?:be|decide|hurry|act|move|you|make)|want me|fighting over|chasing me|begging|would (?:kill|love) to have me)",
)
_DEMAND = (
    rf"\bi (?:really |urgently |just |do |desperately )?(?:need|want|demand|require|insist on|am owed|'d better get|must have|have to have|await)\b (?:an? |your |the |some |to (?:hear|know|get|have|receive) |you to |that you |people to )?(?:\w+ ){{0,3}}?(?:{_ANSWER}|keep (?:their|your)|back|decide|respond|call|hire|honou?r|act|tell)\b(?![^.!?]*\b(?:if (?:that is |it is |at all )?possible|whenever|no rush|when you can|at your convenience|please let me know if)\b)(?=[^.!?]*(?:{_SOON}|[.!?]|$))",
    r"\bi (?:demand|insist|am entitled)\b(?! on paying)|\bi deserve\b",
    rf"(?<!should )(?<!may )(?<!can )(?<!could )(?<!might )(?<!would )(?<!do )\bi (?:do |fully |really |certainly |would |also )?expect (?:you|your|people|nothing|better|more from|that you|an? (?:\w+ )?{_ANSWER}|to (?:hear|get|receive|be (?:told|called|paid|hired|treated|informed)))",
    r"\byou (?:really |simply |just |absolutely )?(?:must|have to|need to|had better|ought to|better|should really|are obliged to|owe)\b(?! (?:be (?:very|busy|so|proud|hearing|getting|looking|receiving|thinking)|have (?:many|been|a lot|had|so|plenty|received)|know that i|see|feel|meet with many|hear|speak to other|talk to other|get many|consider (?:all|many|every)|look after|(?:\w+ )?many|keep))(?=[^.!?]*\b(?:me|my|now|today|decide|answer|reply|respond|hire|choose|pick|give|tell|explain|hurry|call|send|confirm|understand|i|apology|apologi[sz]e)\b)",
    r"(?:^|[.!?,] |\n|please |and |just |so )(?:please |just |so |now )?(?:answer|reply|respond|call|phone|ring|contact|write|e-?mail|text|get back to|tell|confirm|decide|send|let me know|hire|give|make up your mind|act|hurry|come back to|inform)\b[^.!?]{0,60}?\b(?:immediately|at once|right away|right now|straight ?away|this (?:very )?(?:minute|instant|second)|today or|now|tonight or|or else|without (?:any )?(?:further )?delay|no later than|by tonight|by tomorrow or|or i|already)(?=[ .,!?]|$)(?! (?:on|in|that|free|and then|have|sent|attached|if))",
    r"(?:^|[.!?] |\n)(?:please )?(?:answer|reply to|call|respond to) me (?:back )?(?:today|now|tonight|tomorrow)",
    r"\b(?:just|please|so|and|must|should|to|not) (?:pick|choose|hire) me\b|(?:^|\n)(?:pick|choose|hire) me\b",
    r"\b(?:just )?(?:give|offer) me (?:the|this|that) (?:job|role|position|contract|offer)",
    r"\b(?:hurry up|get a move on|make up your mind|what(?:'s| is) taking (?:you )?so long|stop (?:wasting|ignoring|playing|stalling|messing)|don't (?:keep me|make me|ignore|waste|you dare|even think|disappoint|let me down)|do not (?:keep me|make me wait|ignore|waste my|disappoint))",
    r"\bcall me (?:back )?(?:at (?:any|\d+)[^.!?]*sharp|whenever[^.!?]*(?:waiting|day and night|24))",
    r"\bi(?:'m| am) not (?:hanging up|leaving|going (?:away|anywhere)|giving up|stopping) (?:until|till|before|unless)\b|\buntil (?:i get|you give me|i have) (?:an?|my|the) (?:straight |clear |honest )?(?:answer|reply|yes)\b",
    r"\bi(?:'ll| will) (?:keep|continue) (?:calling|writing|e-?mailing|phoning|ringing|messaging|trying|asking)[^.!?]*(?:until|till|every)",
    r"\bi(?:'ll| will) (?:call|phone|ring|write|e-?mail|come|turn up|show up|be at)[^.!?]{0,40}\b(?:every (?:day|hour|morning)|until (?:you|i|someone)|again and again|in person until|unannounced)",
    r"\b(?:hold|holding) you to (?:it|that|this)",
    r"\bi(?:'m| am) (?:going to|gonna) need (?:you|an? (?:answer|reply|decision))",
    r"\b(?:how many times|how much longer|how long (?:do i|must i|am i|should i|are you going)|when (?:on earth|the hell|will you finally|are you finally)|what on earth|why on earth|is it (?:really )?(?:so|that) (?:hard|difficult)|how hard (?:can|is) it|would it kill)",
    r"(?:^|[,;:] ?|\b(?:so|and|please|just|then) )(?:please |just |so |then )?(?:get back|let me know|advise|send|tell|call|phone|ring|answer|reply|respond|decide|make (?:a|your|the) decision|confirm|give|hire|act|write|e-?mail|text|come back|pick up|settle|sign|finish)\b[^.!?]{0,80}\b(?:today|tonight|now|immediately|at once|quickly|fast|right away|without delay|before noon|within (?:the )?(?:next )?(?:\w+ )?(?:hours?|minutes?)|by (?:noon|midnight|tonight|tomorrow|\d+ ?(?:am|pm|o'clock)|the end of (?:the )?day)|as soon as you (?:read|get|see))\b(?! (?:and then|on|in)\b)",
    r"(?<!to )(?<!can )(?<!could )(?<!will )\b(?:decide|choose|act|move|answer|reply|be) (?:quick(?:ly)?|fast|soon)\b(?=[,.!?]|$| because| before| or)(?! as)",
    r"\b(?:i|we) (?:really |just |simply )?(?:need|want) (?:this|it|that|the (?:matter|decision|answer|contract|job|offer|question)) (?:to be )?(?:settled|decided|sorted|done|resolved|signed|confirmed|now|today)",
    r"\bi (?:must|have got to|'ve got to) know\b|\botherwise i(?:'ll| will| shall| must)\b|\b(?:just |please )?don't call (?:me )?(?:before|after|unless|again)|\bi won't (?:pick up|answer|be there)\b",
    r"\b(?:need|want|have) to know (?:right now|by|before|now|today|immediately|at once|what is going on|what's going on|if i got|whether i got)",
    r"\b(?:expecting|awaiting|waiting for) (?:your|an?|the) (?:immediate |prompt |quick |urgent )?(?:call|reply|answer|response|decision|e-?mail)\b[^.!?]*\b(?:before|by|today|tonight|now|until|tomorrow|immediately)",
    r"(?:^|\n)(?:just |so |please |now )*tell me (?:yes|the truth|why|now|today|straight|once|if i (?:got|have)|whether i (?:got|have)|what is wrong)",
    r"\byou(?:'d| had) better\b",
    r"(?:^|[.!?] |\n)(?:kindly |please |just )?(?:respond|reply|answer|decide|call|act|confirm)\b[^.!?]{0,30}\b(?:immediately|at once|without fail|the (?:second|minute|moment) you)",
    r"\b(?:the|this) (?:very )?(?:second|instant|minute) (?:you|that you) (?:read|get|see)\b|\bjust say yes\b|\bsay yes already\b|\bdo the (?:right|decent|honou?rable|honest|fair) thing\b|\bmake it happen\b",
    r"(?:^|[.!?] |\n)(?:now |just |so )?(?:pick up (?:your|the) phone|send me (?:the|a|my) (?:contract|offer)|hire me|open your inbox|check your inbox|do your job|wake up)\b",
    r"\bi (?:really |urgently |just )?(?:need|have|want) to (?:hear|know|get an answer|have an answer)\b[^.!?]*\b(?:today|tonight|now|immediately|this (?:morning|afternoon|minute)|right away)(?=[.!]|$)",
    r"\b(?:least (?:you|someone|anyone|somebody) (?:can|could|might|should)|least i (?:deserve|expect))\b|\bowes? me\b|\b(?:some|that) gratitude\b",
    r"\b(?:yes or no\b(?! question)|no for an answer|accept a no|take it or leave it|now or never|make or break|do the right thing|hire me\b|what more do you|what else do you want|what do i have to do)",
    r"\byou (?:now )?(?:have|'ve got) (?![^.!?]*\byou (?:told|said|wrote)\b)(?:until|till|\d+ hours|one (?:hour|day|week)|two days|24 hours)|\bgiv(?:e|ing) you (?:until|till|\d+ (?:hours|days)|one (?:more )?(?:day|week|chance)|a last)",
    r"\bif you(?:'re| are| were) (?:really |actually )?serious\b|\bif you (?:really )?want me\b",
)
_INSULT = (
    r"\b(?:insult(?:ing|ed|s)?|disgrace(?:ful)?|disgust(?:ing|ed)|outrageous|appalling|pathetic|laughable|shameful|a joke|shambles|incompeten(?:t|ce)|disrespect(?:ful|fully|ed)?|idiot(?:s|ic)?|moron(?:s|ic)?|clueless|liars?|lied to me|cowards?|cowardly|hypocrit(?:e|es|ical)|clowns?|cheap offer)\b(?![^.!?]{0,20}\b(?:of me|on my part|if i|that i have not)\b)",
    r"\b(?:ashamed of (?:you|how)|be ashamed|shame on|should be ashamed|waste[ds]? (?:of )?(?:my|everyone's|our) (?:time|day|effort)|wasting my|waste of (?:my )?time|you (?:clearly |obviously |simply |just )?(?:don't|do not|didn't|never) (?:care|value|respect|bother|deserve)|(?:don't|do not) you care|couldn't (?:care|be bothered)|can't be bothered|not serious|don't (?:know|understand) what you're doing|no idea what you)",
    r"\b(?:big|huge|terrible|grave|serious|massive|great) mistake\b(?! (?:i|of mine|in my))",
    r"\byou(?:'re| are|'d be| would be|'ll be| will be| were) (?:\w+ )?(?:making a|mad|crazy|foolish|blind|wrong not|missing out|losing|lucky|fools?)\b",
    r"\b(?:ignor(?:e|ed|ing) (?:me|my)|ghost(?:ed|ing) me|been ignored|left me (?:hanging|waiting|in the dark)|leav(?:e|ing) me (?:hanging|waiting|in the dark)|kept me waiting|keep(?:ing)? me waiting|strung? me along|stringing me along|forgotten (?:about )?me|break your (?:word|promise)|broke(?:n)? (?:your|a|the) (?:word|promise)|didn't keep your|did not keep your|your silence|silent treatment|deaf ears|thin air)",
    r"\b(?:you|your (?:company|team|colleague)) (?:promised|swore|said you(?:'d| would)|told me you(?:'d| would)|assured me)\b[^.!?]{0,100}\b(?:but|and (?:yet|still|i (?:expect|demand)|nothing|now)|yet|still (?:nothing|no)|keep (?:their|your) word|so where|then (?:you|nothing))",
    r"\b(?:i(?:'m| am)|getting|i've been|i have been) (?:\w+ )?(?:fed up|sick (?:of|and tired)|tired of|furious|angry|annoyed|frustrated|disgusted|irritated|offended|insulted|outraged|upset (?:with|at|by|that)|losing patience|not amused|running out)",
    r"\b(?:hired|chose|chosen|picked|took|preferred|gave it to)\b[^.!?]{0,40}\b(?:instead of me|over me|cousin|nephew|friend of|less qualified|worse|someone worse|cheaper)",
    r"\b(?:frankly|honestly|to be (?:frank|honest|blunt)|let's be honest)\b[^.!?]{0,60}\b(?:your (?:offer|company|process|team|behaviou?r|loss|questions)|disappointed (?:in|with|by) you|a waste|poor|terrible|expected more|expected better)",
    r"\bthanks? (?:you )?for (?:nothing|wasting|ignoring|keeping me (?:waiting|in the dark|guessing)|leaving me|not (?:answering|replying|calling))|\b(?:bravo|congratulations|well done|nice work|good job|great job) (?:on|for) (?:losing|ignoring|wasting|keeping|forgetting|missing|not)",
    r"\b(?:how (?:kind|nice|good|generous|thoughtful)|so (?:kind|nice|good)|(?:very )?(?:nice|kind|good)) of (?:you|them) to (?:finally|at last|leave me|ignore|keep me|forget|bother|eventually)",
    r"\b(?:you(?:'re| are)?|they(?:'re| are)?)\b[^.!?]{0,12} too (?:important|good|grand|proud|lazy|busy) (?:to (?:answer|reply|write|call|respond)|for (?:me|us|people like))\b|\b(?:beneath|below) you\b|\b(?:is|was) (?:that|it|this|an? \w+) (?:really |so )?too much (?:to (?:ask|expect)|trouble|effort)\b|\bif it(?:'s| is)n't too much (?:trouble|effort)\b",
    r"\b(?:manners|courtesy|politeness|answering|replying|honesty|respect) (?:is|are|was|were)(?:n't| not)\b[^.!?]{0,40}\b(?:part of|in|your|something|on)\b|\bsome of us (?:have (?:bills|rent|famil|jobs|work to|lives|other|real)|need|actually|value|care)|\bunlike you\b|\byou people\b|\bpeople like you\b",
    r"\bmust be (?:so |really |very )?(?:nice|great|lovely|wonderful|easy|fun|good|hard) (?:for you(?=[.!,])|to (?:have (?:all|so much)|be so|sit|be able to (?:ignore|keep|let)|not (?:have|care)|keep people|take))",
    r"\b(?:this|that) is how you (?:thank|treat|repay|reward|work|behave)|\bis this how you\b|\b(?:spell it out|draw you a picture|what part of)\b|\bi(?:'ll| will| won't) hold my breath\b|\bdon't hold your breath\b|\bbetter things to do\b|\btime is money\b",
    r"\byou (?:chose|picked|decided|hired|choose) (?:wrong|badly|the wrong)|\byou(?:'ll| will) (?:see|learn|find out|realise|realize)\b[^.!?]*\b(?:wrong|mistake|lost|missed|miss out)|\bmark my words\b|\bkarma\b|\bwhat goes around\b|\bgod (?:is watching|sees|will|knows)\b|\bi trust (?:that )?you (?:will|won't) (?:not )?(?:waste|ignore|forget|let|keep|disappoint)",
    r"\b(?:not to be (?:rude|that|pushy|difficult|funny)|no offen[cs]e|with (?:all )?due respect|(?:don't|do not) (?:mean|want) to (?:be|sound) (?:rude|pushy|difficult|a (?:pain|nag))|hate to (?:be|sound) (?:a pain|rude|pushy|that))\b[^.!?]*\bbut\b|\bor what\s*[?!]|\bi(?:'ve| have) (?:a|every|the) right to\b|\bfair(?:'s| is) fair\b|\bit(?:'s| is) only fair\b(?! to (?:say|tell|add|mention|warn))",
    r"\bnot (?:a|much of a) (?:serious|professional|proper|real) (?:company|employer|firm|team|place)\b|\bno (?:idea|clue) how to (?:run|treat|hire|do|manage|answer|handle|work|behave|lead)\b|\bis this a joke\b|\bare you (?:joking|kidding|serious)\b",
    r"\byour (?:loss|fault|behaviou?r is|attitude|problem)\b(?! (?:statement|solving|set|to solve))",
    r"\b(?:expected|deserve|deserved) (?:far |much )?(?:better|more) (?:from|of|than)",
    r"\bdisappointed (?:in|with|by) (?:you|your (?:company|team|process|behaviou?r|lack|silence|treatment))\b",
    r"\bwhat kind of (?:company|manager|people|process|employer|person)\b",
    r"\b(?:no|any) (?:respect|manners|decency|courtesy|integrity)\b(?! for)|\b(?:have|had) the (?:decency|courtesy|nerve|guts|cheek)\b|\bcommon (?:decency|courtesy)\b|\bbasic (?:decency|courtesy|respect|manners)\b",
    r"\bsimple (?:yes|no|answer|reply|yes or no)\b[^.!?]{0,40}\b(?:takes|long|hard|much|difficult|too)",
    r"\b(?:do not|don't|can't|cannot|fail to) understand (?:why|how)\b[^.!?]{0,80}\b(?:you|your|nobody|anyone|it takes|so long|this long)",
    r"\bwhat(?:'s| is) (?:wrong|the problem|going on|the hold-?up|the matter|the point|so (?:hard|difficult))\b(?! (?:that|we|you were|i was)\b)",
    r"\b(?:can't|cannot|can not) believe (?:that |how |what )?(?:you|nobody|no one|it takes|it has|it's|this is|i (?:still|was|got|have to|had to))",
    r"\b(?:excuses\b|(?:a good|any|your|no|another) excuse\b)(?! me)|\bdoing (?:whom|who) a favou?r\b|\bwho do you think\b|\bdo you know who\b",
    r"\b(?:you|your (?:company|team|office|people))\b[^.!?,;]{0,30}\b(?:failed|fail|refused?|neglected|forgot|couldn't be bothered|didn't bother|don't bother) (?:me\b|to\b|even)",
    r"\b(?:you|one) (?:can't|cannot|can not) (?:just |simply |really )?(?:leave|treat|ignore|keep|do (?:this|that)|say no|expect (?:me|people|candidates)|play|be serious|behave|let (?:me|people))\b",
    r"\byour (?:\w+ )?(?:lack|failure|refusal|slowness|indifference|behaviou?r|attitude|incompetence)\b(?! policy)|\black of (?:\w+ )?(?:response|reply|respect|communication|feedback|manners|professionalism|courtesy|answer)\b",
    r"\bdisappoint(?:ed|ing)? (?:with|in|by|at|about|that|to) (?:how (?:i|you|this)|the way|you\b|this|the (?:treatment|process|silence|lack|way)|be (?:ignored|treated))|\b(?:disappoint me|let me down|failed me)\b",
    r"\b(?:thought|believed|expected|hoped)\b[^.!?,]{0,30}\b(?:you|your (?:company|team|firm))\b[^.!?]{0,20}\b(?:more (?:serious|professional|honest|than)|better than|different|were serious|kept? (?:your|their))",
    r"\bat least (?:have|be|give|show|say|send|tell|answer|reply|do|explain|an? (?:short |quick |brief )?(?:reply|answer|call|e-?mail|word|line|response|explanation))\b",
    r"\bbecause of you\b[^.!?]*\b(?:so|now|and|lost|cannot|can't)\b|\byou (?:are |'re )?never (?:there|available|answer|reply|call|pick|respond|answered|replied|called|in)\b",
    r"\b(?:this|that|it) (?:is|was)(?:n't| not| simply not| really not| just not)(?: \w+)? (?:ok|okay|fair|acceptable|serious|professional|polite|normal|good enough|how (?:you|one|people))\b|\bnot (?:ok|okay|acceptable)[.!]",
    r"\btreat(?:s|ed|ing)? (?:me|people|candidates|applicants|anyone|us|others)\b[^.!?]{0,15}\b(?:like (?:this|that|dirt|a fool|garbage|rubbish|nothing|air|an idiot)|badly|this way|that way|unfairly|so)\b",
    r"\bhope you(?:'re| are)? (?:proud|ashamed|have a good (?:excuse|reason|explanation)|reali[sz]e (?:how|what|that)|know what you(?:'re| are))",
    r"\b(?:took|lost|spent|paid|gave up)\b[^.!?]{0,40}\b(?:for (?:nothing|you and)|and (?:got|heard|received) nothing)|\b(?:got|heard|received|had) (?:absolutely )?nothing (?:back|in return|from you)|\bworth (?:far |much )?more than (?:this|that|what)",
    r"\b(?:gave|given|offered|handed) (?:it|the (?:job|role|position)) to (?:her|him|them|someone|somebody)\b[^.!?]*\bbecause\b|\b(?:promised|assured) (?:me )?(?:an|a|your) (?:answer|reply|call|decision)\b[^.!?]*\b(?:and|but|yet|never|nothing)\b|\bi was promised\b",
    r"\byou (?:said|told me)\b[^.!?]{3,60}\b(?:and|but) (?:it is|it's|now it|today is|here we are|nothing)\b",
)
_CHASING = (
    rf"\bi(?:'ve| have| had)? (?:already |now )?(?:called|phoned|rung|rang|written|wrote|e-?mailed|messaged|texted|left|sent|tried|contacted|chased|asked|been calling|been writing|been waiting|been e-?mailing)\b[^.!?]{{0,60}}\b(?:{_COUNT}|every day|again and again|over and over|repeatedly|all (?:week|day|morning))",
    r"\bthis is (?:now )?(?:already )?(?:my |the )?(?:second|third|fourth|fifth|sixth|\d(?:nd|rd|th)|umpteenth) (?:e-?mail|message|call|letter|time|attempt|reminder)",
    r"\b(?:nobody|no one|no-one) (?:ever |even |has |is |bothers? to |seems to )?(?:picks? up|answers?|answered|repl(?:y|ies|ied)|calls? (?:me )?back|called|responds?|responded|bothered|cares?|got back|gets back)",
    r"\b(?:still|yet) (?:nothing|no (?:answer|reply|response|word|news|call|decision))\b(?=[^?]*[.!]|$)(?! yet, and i understand)",
    rf"\bi(?:'ve| have) (?:been )?wait(?:ed|ing) (?:for )?(?:long enough|far too long|too long|patiently|forever|an eternity|ages|(?:more than|over) \w+ {_UNIT}|all (?:week|day|month))",
    r"\b(?:waited|waiting) (?:long enough|far too long|too long|forever|ages|by (?:the|my) phone|all day|day and night)",
    r"\bi (?:should|ought to) have (?:heard|had an answer|received|been (?:told|called|informed))",
    r"\bwhy (?:haven't|have you not|has nobody|has no one|hasn't|didn't|aren't|don't|won't|is nobody|is it taking|am i|are you (?:ignoring|not|taking))\b",
    r"\bi(?:'ve| have)? (?:already )?(?:called|phoned|rung|e-?mailed|written to|messaged|texted) (?:you )?twice\b|\bwhy (?:is|does) (?:this|it|everything) (?:take|taking)",
    r"\b(?:unanswered|ignored) (?:e-?mails?|calls?|messages?)\b",
    r"\bcan(?:'t|not) wait (?:any longer|much longer|forever|another|any more|anymore)",
    r"\bhow (?:can|could|dare) you\b",
    r"\b(?:and|but|with|still|yet) (?:not|without) (?:a|one|even a|so much as a) (?:single )?(?:word|line|reply|answer|call|peep)\b|\bnot a (?:single )?(?:word|line|peep) (?:from|since|so far)",
    r"\bare you (?:even|actually|really) (?:reading|getting|there|receiving|looking|listening)|\b(?:hello|anyone|anybody)\?? (?:is )?(?:anybody|anyone|someone)? ?(?:there|home|alive|reading|out there)\?|\bi(?:'m| am) done (?:waiting|asking|chasing|being)\b",
    r"\bi(?: was|'m| am) under the impression\b|\b(?:you|one)(?:'d| would) (?:have )?th(?:ink|ought) (?:that )?(?:somebody|someone|a (?:company|firm)|people|after|by now)\b|\bi(?:'d| would) have thought (?:that )?(?:you|your|a (?:company|firm)|somebody|someone)\b|\bi (?:take|assume|gather|conclude) (?:it )?(?:from your silence|that silence|you(?:'re| are) not (?:interested|going))",
    r"\b(?:kindly|please|you (?:should|could|might) at least) explain (?:the (?:delay|silence|reason)|why (?:i|you|it|nobody|no one)|yourself)|\bi must insist\b|\b(?:owed|want|deserve|need) an explanation\b|\b(?:radio silence|crickets)\b",
    r"\bi (?:can see|see|know|noticed) (?:that )?you(?:'ve| have)? (?:been online|read|seen|opened|got|received|viewed)\b[^.!?]*\b(?:message|e-?mail|profile|yesterday|already|but|and)\b|\bper my (?:last|previous|earlier)\b|\bas i (?:already |have )?(?:said|wrote|stated|told you) (?:before|twice|already|many times|in my last)|\bi(?:'m| am)? (?:ask|tell|write|writing|asking|telling|calling)\b[^.!?]{0,20} for the (?:last|second|third|fourth|umpteenth|hundredth) time\b|(?:^|\n)for the last time\b",
    r"\bdrag(?:ging)? your (?:feet|heels)|\b(?:get|got) your act together|\bsort (?:it|yourselves?|this) out\b|\b(?:am i|are we) (?:supposed|meant|expected) to\b|\bi(?:'ve| have) been nothing but\b|\b(?:took|taken|lost|moved|cancelled|gave up|rearranged) (?:\w+ ){0,3}(?:for (?:this|you)|because of (?:this|you))\b[^.!?]*\b(?:so|and|trust|waste|least)\b",
    r"\bremember who\b|\bdon't (?:you )?forget who\b|\bafter (?:all|everything) (?:that )?i(?:'ve| have| had)? (?:did|done|gave|given|prepared|put|went|invested)|\b(?:turned|turn) down (?:another|an|other|two|several|a better)\b[^.!?]*\b(?:for you|because of|so)\b",
    r"\bsurely (?:you|it|someone|by now)\b",
    r"\bby now\b[^.!?]{0,30}\b(?:you should|i should|surely)|\b(?:should|surely)\b[^.!?]{0,30}\bby now\b",
    r"\bhave you (?:forgotten|lost|even|not (?:read|seen|received))\b",
    r"\bdo you (?:even|really|just|people|not)\b[^.!?]{0,40}\b(?:care|read|want|know|think|expect|plan|check)",
    r"\b(?:can't|cannot|won't|don't (?:have time to|want to|intend to)|do not (?:have time to|want to|intend to)|not going to|no time to|tired of|sick of) (?:just |keep |keep on )?wait(?:ing)?\b(?! (?:to|until (?:you|the|after)|for the bus))",
    r"\bstill (?:haven't|have not|hasn't|has not|didn't|nobody|no one)\b[^.!?]*\b(?:anything|a word|a thing|a single|bothered|answered me|called me|replied)",
    r"\b(?:everyone|everybody|other (?:employers|companies|firms|recruiters|people)) (?:else )?(?:has |have |had |always )?(?:answered|replied|responded|called|got back|treats?|pays?|managed to)",
    r"\bi(?:'ve| have) been (?:very |extremely |more than |incredibly |so |quite )?patient\b|\bpatient (?:for )?(?:long )?enough\b|\bpatience (?:is|has|was|is running) (?:over|gone|out|thin|finished|at an end|run out|limits?)",
    r"\bi(?:'ve| have)? (?:call|phone|ring|check|write|e-?mail|refresh(?:ed|ing)?|been (?:checking|refreshing|calling|sitting))\b[^.!?]{0,30}\b(?:every (?:day|hour|morning|minute|few|five|ten)|all day|day and night|constantly)",
    r"\byou(?:'ve| have) had (?:my|all|more than|plenty|enough|the)\b[^.!?]{0,40}\b(?:weeks?|days?|months?|time|long)\b|\bstill waiting\b(?=[^.!?]*(?:!|\band (?:this|that|it|nobody|no)\b|\bafter\b|\bfor (?:your|an) (?:answer|reply|call|response)))",
)
_PLEADING = (
    r"\b(?:i(?:'m| am) begging|i beg\b(?: you| of you)?|begging you|on my knees|desperate(?:ly)?|please,? please|i(?:'d| would| will|'ll) do anything|my (?:life|family|rent|mortgage|kids?|children|visa) depends?|(?:can't|cannot) (?:pay|feed|afford)|i really(?:,? really)? need (?:this|the) (?:job|position|work|role|money)|you(?:'re| are) my (?:last|only) (?:hope|chance)|have mercy|(?:have|take) pity|heartbroken|devastated|can't sleep|cannot sleep|losing sleep|(?:won't|cannot|can't) live without|it would (?:kill|break|destroy|crush) me|(?:born|made) for this (?:job|role))",
    r"\bwaiting by (?:the|my) phone",
    r"\b(?:snap|snapped|scoop|snatch) me up\b|\bbefore (?:i (?:lose interest|change my mind)|some(?:one|body) else (?:does|gets|hires|takes))|\bon the market (?:for )?(?:long|much longer)|\b(?:you'd|you would|you will|you'll) be lucky to\b|\byou need (?:me|someone like me)\b|\bone (?:chance|shot) (?:to|at)\b[^.!?]*\bme\b",
    r"\bbreak my heart\b|\b(?:very |so |really )?(?:upset|crushed|angry|hurt|furious|sad) if (?:i|you) (?:don't|do not|didn't|can't|say no|choose)\b|\bmy (?:wife|husband|children|kids|mother|parents|family|landlord) (?:keeps?|is|are|will)\b[^.!?]{0,40}\b(?:asking|disappointed|counting on|hungry|waiting for (?:an?|your|news)\b)",
    r"\byou(?:'ll| will)? (?:not|never) (?:get|meet|see|have|interview) (?:an?other|any|a better|someone|anyone)\b[^.!?]{0,25}\b(?:like|as|better)\b",
    r"\b(?:nobody|no one|no other candidate|none of the other)\b[^.!?]{0,40}\b(?:better (?:than|suited|qualified|candidate)|more qualified|as good as|like me|can match|come close|as suitable)",
    r"\byou(?:'ll| will|'re never going to| will never| won't| can't| cannot)? (?:never |not )?find (?:any(?:one|body)|someone|somebody|no ?(?:one|body)|a)\b[^.!?]{0,20}\b(?:better|like me|as good|else|more)",
    r"\bi(?:'m| am) (?:clearly |obviously |simply |by far |definitely |without doubt |undoubtedly )(?:the )?(?:best|only|most qualified|strongest|perfect|better|right)",
    r"\bi(?:'m| am) (?:too good|overqualified|better than|the best (?:candidate|person|choice|applicant)|the only (?:candidate|one|person|choice))",
    r"\b(?:already|basically|practically) (?:mine|got the job|hired)|\bthe job is mine\b|\bi know (?:that )?i(?:'ve| have)? got (?:the|this) job",
    r"\bwhen (?:do i|can i|will i) start\b(?=\s*[?!])|\bi assume (?:that )?(?:the job|i got|i have got|i(?:'m| am) hired|the position is)",
    r"\b(?:nobody|no one) else (?:can|could|will|would) (?:do|match|bring|offer|give)\b|\bplease,? (?:just )?(?:please|give me|hire me|choose me|pick me|take me|don't (?:reject|forget|say no))|\b(?:only candidate|the one) (?:worth|who can|you need)",
    r"\bi know (?:that )?i(?:'m| am) (?:the |exactly )?(?:best|right|perfect|only|better|who you)",
    r"\b(?:rejected|refused|turned down|said no to)\b[^.!?]{0,40}\b(?:because of|for) you(?:rs)?\b",
)
_KIND = re.compile(
    r"\b(?:as (?:agreed|arranged|discussed|promised|you (?:asked|suggested|told me|said))|i promised to|you asked me to|you (?:mentioned|explained|told me|said) that (?:nobody|no one|the)|no (?:rush|hurry|pressure|need|obligation)|there is no|take your time|take all the time|whenever (?:it )?suits|at your convenience|only if|if (?:it is|it's|that is|that's) (?:possible|convenient|helpful|easier|useful)|i understand (?:that|if|completely)|please do not feel|please don't feel|(?:do not|don't) hesitate|you must be (?:very )?busy|i would be (?:grateful|happy|glad|delighted|pleased)|i'd be (?:grateful|happy|glad|delighted|pleased)|could you (?:please )?(?:tell|let)|would you|may i ask|might i|thank you (?:for|again|so|very))\b",
    re.IGNORECASE,
)
# Hard words that accuse only where somebody or something of theirs is meant.
_HARSH = r"(?:ridiculous|unacceptable|unprofessional(?:ly|ism)?|rude(?:ly|ness)?|arrogan(?:t|ce)|stupid(?:ity)?|lazy|useless|amateur(?:s|ish)|nonsense|unfair(?:ly)?|ignoran(?:t|ce)|dishonest|mediocre|careless|heartless|cruel|sloppy)"
_ACCUSED = re.compile(
    rf"\b(?:you|your|this is|it is|it's|that is|that was|treated?|silence|way|how)\b[^.!?,;]{{0,45}}\b{_HARSH}\b(?! (?:of me|on my part|if i|not to))"
    rf"|\b{_HARSH}\b[^.!?,;]{{0,25}}\b(?:of you|to me|of your|from you|you are|you were)\b",
    re.IGNORECASE,
)
_WHY = {
    "threat": "This reads as a threat or an ultimatum; ask once, kindly.",
    "demand": "This pushes; ask as a favour and leave them room.",
    "insult": "This accuses or insults; leave it out.",
    "chase": "This counts their silence against them; ask once, kindly.",
    "plead": "This pleads or presses; calm confidence works better.",
}
_STRONG = tuple(
    (name, re.compile("|".join(each), re.IGNORECASE))
    for name, each in (("threat", _THREAT), ("insult", _INSULT), ("chase", _CHASING), ("plead", _PLEADING))
)
_MILD = (("demand", re.compile("|".join(_DEMAND), re.IGNORECASE)),)


def check_pressure(text: Text) -> Iterator[Finding]:
    """One finding for every sentence that pushes."""
    for sentence in text.sentences:
        plain = phrases.straighten(sentence.words)
        gentle = bool(_KIND.search(plain))
        if _ACCUSED.search(plain):
            yield _pushy(sentence, "insult")
            continue
        for name, pattern in _STRONG + (() if gentle else _MILD):
            if pattern.search(plain) and not (gentle and name in ("chase", "threat")):
                yield _pushy(sentence, name)
                break


def _pushy(sentence: Span, name: str) -> Finding:
    return Finding(FaultKind.TOO_PUSHY, sentence.start, sentence.end, sentence.words, _WHY[name], ("",))
