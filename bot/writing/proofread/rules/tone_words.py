"""The words of tone: slang and abbreviations with what to write instead, casual greetings, shouted words."""
# ruff: noqa: E501  a table is read by its rows: one rule, one line

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from bot.writing.proofread.wordsets import word_set

CASUAL_GREETING = re.compile(
    r"(?:hey+|heya|hiya|hiy[ao]|ay+o|yo+|sup|'?sup|wassup|wazzup|what'?s up|what up|whaddup|howdy|oi|ello|g'day|gday|wagwan|"
    r"hola|ahoy|greetings earthlings?|heyy+o?|hellooo*|hii+|morning|mornin'?|evening|afternoon|alright|ey up|dude|bro|"
    r"(?:hi|hello|dear) (?:guys|mate|dude|bro|buddy|pal|folks|fam|y'?all|gang|peeps|boss|lovely|hun|my friends?|man))(?!\w|-)",
    re.IGNORECASE,
)

_WRITE = {
    "gonna": "going to", "wanna": "want to", "gotta": "have to", "kinda": "rather", "sorta": "rather", "lemme": "let me",
    "gimme": "give me", "dunno": "do not know", "ain't": "am not", "y'all": "you all", "you all's": "your", "yeah": "yes",
    "yep": "yes", "yup": "yes", "nope": "no", "nah": "no", "anyways": "in any case", "gotcha": "understood", "coulda": "could have",
    "shoulda": "should have", "woulda": "would have", "cuz": "because", "'cause": "because", "coz": "because", "outta": "out of",
    "lotta": "a lot of", "lotsa": "many", "whatcha": "what you", "betcha": "I am sure", "c'mon": "please", "ya": "you",
    "awesome": "excellent", "super awesome": "excellent", "stoked": "pleased", "psyched": "pleased", "pumped": "pleased", "hyped": "pleased",
    "guys": "team", "you guys": "you", "you folks": "you", "had a blast": "very much enjoyed", "tons of": "many", "a ton of": "a lot of",
    "a bunch of": "several", "loads of": "many", "heaps of": "many", "stuff": "things", "no worries": "that is fine", "cheers": "Kind regards", "freaking": "very", "fricking": "very", "friggin": "very",
    "hit me up": "please write to me", "shoot me": "send me", "talk soon": "goodbye", "tho": "though", "thru": "through", "info": "information",
    "totally": "completely", "ok dokey": "all right", "def": "definitely", "defo": "definitely", "deffo": "definitely", "probs": "probably", "obvs": "obviously", "tbf": "to be fair", "thanks a bunch": "thank you very much", "thanks a million": "thank you very much", "thanks a ton": "thank you very much", "prob": "probably",
}  # fmt: skip

_SLANG = (
    r"i'm kinda wondering", r"gonna", r"wanna", r"gotta", r"kinda", r"sorta", r"lemme", r"gimme", r"dunno", r"ain't", r"y'all", r"yeah", r"yep", r"yup", r"nope", r"nah",
    r"anyways", r"anyhoo", r"gotcha", r"coulda", r"shoulda", r"woulda", r"cuz", r"'cause", r"coz", r"outta", r"lotta", r"lotsa", r"whatcha", r"betcha", r"c'mon", r"ya", r"tryna", r"finna", r"innit", r"dontcha",
    r"(?:super |so |totally |pretty |just |really |truly |freaking )?awesome(?:ness)?", r"awesomesauce", r"stoked", r"jazzed", r"buzzing(?= (?:about|after|to|with)|[.,!])", r"be rad", r"psyched", r"amped", r"(?:super |so |totally |really )?(?:pumped|hyped)(?: up)?(?= (?:about|to|for)|[.,!])",
    r"super (?:cool|excited|interesting|interested|keen|happy|nice|friendly|fun|great|impressed|impressive|helpful|chill|smart|easy|fast|good|busy|glad|grateful|thankful|pumped|sweet|stoked|important|motivated|curious|quick|useful|inspiring|welcoming|nervous|bummed|hard|amazing)",
    r"(?-i:mega) (?:moving|helpful|impressive|\w+ing(?<!building)|\w+ed|\w+ful|proud|big|nice|fun|grateful)", r"mega (?:cool|excited|interesting|happy|impressed|keen|good|busy)", r"(?:crazy|insanely|stupidly|wicked|hella|mad|proper|dead|bloody|damn|darn|well) (?:good|cool|impressive|smart|fun|nice|fast|interesting|talented|chuffed|impressed|excited|jealous)",
    r"(?:so|pretty|really|very|way|too|totally|how|damn) cool(?! (?:room|store|storage|chain|box|temperature|climate))", r"cool(?=[,!])(?:, no worries)?", r"that's cool", r"(?:is|was|sounds|looks|be|are|were|sounded|looked) (?:so |really |totally |pretty )?cool(?=[ .,!])(?! (?:and dry|enough|to the touch|in summer|down|dry))",
    r"(?:cool|neat|sweet|nice one)(?=[.!] )", r"no worries", r"no biggie", r"no prob(?:s|lemo)?", r"no sweat", r"my bad", r"oops+", r"whoops", r"oopsie", r"hit me up", r"hmu", r"(?:give me a )?holl(?:er|a)(?: at me)?", r"give me a (?:shout|buzz|ring-a-ding|bell)", r"shoot me (?:an? )?(?:email|e-mail|text|message|line|note)", r"drop me a line", r"ping me", r"buzz me",
    r"guys", r"you (?:guys|folks|lot|peeps)", r"folks", r"peeps", r"fam", r"dudes?", r"bros?", r"brah", r"bruh", r"bruv", r"mates?(?=[,.!]|$| )(?<!class mate)(?<!team mate)(?<!second mate)(?<!first mate)(?<!chief mate)(?! certificate| to)", r"cheers,? mate", r"buddy", r"bloke[s]?", r"chaps?", r"lads?", r"homies?", r"besties?", r"babe", r"hun(?=[ ,!.])",
    r"had (?:an absolute |a total |such a )?(?:a )?blast", r"(?:a|what a|absolute|total|real) blast(?=[ .,!])(?! (?:furnace|chiller|freezer|radius))", r"freak(?:ing|in'?)|frick(?:ing|in'?)|frigg(?:ing|in'?)|effing|flipping|bloody(?! mary)", r"damn", r"darn", r"dang", r"hell of an?", r"as hell", r"what the hell", r"heck(?: of an?| yeah)?", r"crap(?:py)?", r"sucks?(?=[ .,!])(?! (?:up|in|out|air))", r"sucked", r"screw(?:ed)? (?:up|it)", r"mess(?:ed)? up", r"bs", r"bull(?:shit|crap)", r"shit(?:ty)?", r"wtf", r"pissed(?: off)?", r"badass", r"kick[- ]?ass", r"kicks? (?:some )?(?:ass|butt)", r"half-?assed", r"pain in the (?:ass|butt|neck)",
    r"(?:was|is|were|are|so|totally|pretty|absolutely|looks?|sounds?) (?:so |totally |pretty |absolutely )?(?P<lit>lit|dope|sick|rad|epic|fire|wicked|gnarly|sweet|lush|mint|peng|bomb|insane|bonkers|bananas|nuts|ace|brill|fab|legit|killer|banging|boss|mental|tight|bussin|savage|off the hook|off the charts|out of this world|the bomb|the bee's knees|da bomb|next level|on fire|on point|spot on|top notch)(?=[ .,!;]|$)(?! (?:by|with|from|of|leave|today|day|to stomach|deadline|and tired))",
    r"off the hook", r"totally (?!different|agree|understand|clear|new|separate|closed)\w+", r"legit", r"low[- ]?key", r"high[- ]?key", r"no cap", r"slay(?:ed|ing)?", r"vibes?(?:d|ing)?", r"good vibes", r"chill(?:in'?|ing|ed)?(?! (?:water|chain|room|beam|factor|goods|food|wine|soup))(?=[ .,!](?!water))(?<!wind chill)", r"chillax", r"hang(?:ing|ed)? out", r"hung out", r"grab (?:a|some) (?:beer|pint|bite|drink|coffee)", r"my jam", r"(?:bummer|bummed(?: out)?)", r"gutted", r"chuffed", r"knackered", r"chinwag", r"natter(?:ing|ed)?", r"cheeky \w+", r"rockstars?", r"rock ?star", r"ninjas?", r"gurus?(?= (?:at|of|in))", r"wizards? (?=at|with)", r"you(?:'re| are) the (?:best|bomb|man|goat)", r"you (?:guys )?rock", r"(?:totally |really )?rocked(?= |[.!,])(?! the boat)", r"nailed it", r"(?:totally )?(?:nail|crush|smash|ace|kill|crushed|smashed|killed)(?:ed|ing)? it", r"kill it", r"blew my mind", r"mind[- ]?blow(?:n|ing)", r"blown away", r"(?:my )?mind is blown", r"geek(?:ed|ing)? out", r"nerd(?:ed|ing)? out", r"geeky", r"nerdy", r"fan ?(?:boy|girl)(?:ing)?", r"tons of", r"a ton (?=of)", r"a (?:whole )?bunch of(?! flowers| keys)", r"loads of(?! up| \d)", r"heaps of", r"oodles of", r"gazillion|zillion|bazillion", r"all that jazz", r"and (?:all that )?stuff", r"(?:cool|your|all the|all that|some|all this|my|this|that|the) stuff", r"stuff like that", r"thingy|thingies|thingamajig", r"whatnot", r"whatever(?=[.,!]| works)(?: works)?", r"or whatever", r"okey[- ]dok(?:e|ey|ie)", r"okie[- ]dok(?:e|ey|ie)", r"(?-i:k)(?=[.,!] )", r"alrighty", r"righto", r"ta (?=for |very)(?:very much)?", r"ta[- ]?ta", r"toodles", r"toodle-?oo", r"cheerio", r"laters(?=[,!.]|$)", r"see (?:ya|yous|u)(?: (?:later|soon|around))?", r"see you (?:later|around)(?=[,.!]|$)", r"catch (?:ya|you) later", r"cya", r"peace(?: out)?(?=[,!]|\s*$)", r"later gator", r"talk soon", r"over and out", r"ciao", r"(?-i:Cheers)(?=[,!.]?\s*(?:\n|$))", r"cheers(?= for| again|,)", r"thanks a (?:bunch|million|ton)", r"thanks? (?:heaps|loads|tons)", r"many thx",
    r"piece of cake", r"easy[- ]peasy", r"no[- ]brainer", r"slam dunk", r"game[- ]?changer", r"the real deal", r"hands down", r"big time", r"for real", r"for sure(?=[!,])", r"dig it", r"i (?:really |totally )?dig (?=(?:the|your|how|that|this)\b)", r"i'm down(?= (?:for|to|with)|[.,!])", r"i'm so down", r"i'm game", r"count me in", r"sign me up", r"let's (?:do this|roll|rock|go)(?=[ !.])", r"bring it on", r"fingers crossed", r"it is what it is", r"same here", r"you know what i mean", r"ya know", r"y'know", r"if you know what i mean", r"my cup of tea", r"right up my (?:alley|street)", r"hook (?:me|a \w+) up", r"spill the (?:tea|beans)", r"grind(?:ing)?(?= (?:culture|hard|24))", r"hustl(?:e|ing)", r"side gig", r"gig(?=[.,!])", r"moolah|dosh|dough(?= to pay)", r"(?:two|\d+) (?:bucks|quid|grand)", r"bucks", r"screw (?:that|you)", r"lame", r"dumb", r"meh", r"ugh", r"duh", r"yikes", r"yay+", r"woo+(?:hoo+)?", r"yahoo+(?=!)", r"wow(?:za|zers)?(?=[ ,!.])", r"omfg", r"holy (?:cow|moly|smokes|crap)", r"haha+(?:ha)*", r"hehe+", r"lmao", r"pretty please", r"pretty sweet", r"super duper", r"yummy", r"cutie", r"adulting", r"shout[- ]?out(?: to)?", r"props to", r"kudos to", r"high five", r"hit it off", r"gosh", r"golly", r"jeez", r"geez", r"cray(?:-cray)?", r"obvs", r"totes", r"deffo|defo", r"def(?= (?!leppard)\w)", r"probs", r"natch", r"presh", r"perf(?=[ ,!.])", r"fab(?=[ !,.])(?! lab)", r"brill(?=[ !,.])", r"ace(?=[!,])", r"hots for", r"gung[- ]ho", r"thru", r"tho(?=[ ,.!])", r"nite", r"luv(?:d|ed)?", r"skool", r"kool", r"sooo+", r"reall+lly", r"sl+aps", r"snazzy", r"comfy", r"cushy", r"swag", r"dead easy", r"ballpark", r"cut to the chase", r"long story short", r"bite the bullet", r"jump on a call", r"hop on a (?:call|zoom)", r"touch base", r"(?:i'm|am) all (?:over|about) (?:it|that|this)", r"bad boy", r"big shot", r"head honcho", r"top dog", r"hotshot", r"the boss man", r"(?:in a|right) jiffy", r"asap-ish",
    r"(?-i:Bet)(?=[,.!])", r"(?-i:Sorted)(?=[.!])", r"(?:smash|crush|nail) (?:the|my|your|those|these) (?:targets?|goals?|numbers?|interview|test|job)", r"(?:had|having|have) a (?:real |total )?(?:ball|hoot)", r"(?:was|is|'s|are|were) (?:such )?a (?:hoot|riot|gas)(?=[ .,!])(?! (?:leak|boiler|engine|works|meter|main|control))",
    r"(?:is|was|looks?|sounds?|seems?|a bit|pretty|kind of|so) (?:sus|shady|sketchy|dodgy)(?=[ .,!])", r"(?:is|was|are|were|'s|looks|be) (?:so |just |totally |absolutely |pretty )?(?:swell|lush|wild|goated|peachy|nifty|cracking|banging|jammin'?|cookin'?|slick|snatched)(?=[.,!])", r"(?:a|some|what a) (?:cracking|banging|stonking|smashing|belting) \w+",
    r"(?:a|an absolute|total|real|you|such a) legends?(?=[.,!]|$)", r"(?:i'm|i am|we're) all in(?=[.,!]| on)", r"(?:i'm|i am) your (?:guy|man|gal|girl)", r"it (?:really |totally |just )?rocks(?=[.,!])", r"(?:would|'d|could) kill (?:for|to)(?= )", r"your crib", r"mad skill[sz]?", r"an? (?:absolute |total |real )?(?:beast|monster|machine|rock ?star|ninja|boss|killer) (?=(?:at|with|in) )",
    r"i reckon(?= it went| so|[,.])", r"(?-i:Later)(?=[,!.]?\s*(?:\n|$))", r"(?:sweet|nice|cool) as", r"gas(?:sed)? up", r"on a roll here", r"big ups", r"spill(?:ed)? the tea", r"ate (?:that|it) up", r"(?:a|total|whole|real|the) (?:whole )?mood(?=[.,!])", r"(?:is|was|are|were) (?:so |totally )?(?:mid|salty|extra|shook|gucci|clutch|peak)(?=[.,!])",
    r"(?:is|was|were|are|'s) (?:so |just |totally )?unreal(?=[.,!])", r"bricking it", r"to die for", r"well (?:lovely|nice|happy|pleased(?= with myself)|funny|tasty|clever|fit)(?=[ .,!])", r"pal(?=[.,!]|$)", r"cheers(?= (?:big|my|all|guys|pal|mate|buddy|everyone)\b)", r"be that (?:guy|girl|person)(?=,| but)", r"insanely \w+",
    r"straight up(?=[.,!]|$)", r"oh well(?=[,.!])", r"onwards and upwards", r"whenevs", r"stay (?:golden|cool|frosty|gold)", r"a+ight", r"wh?[ao]ss+up", r"wazzup",
    r"let's go+(?=[\s!.]|$)", r"(?:take|took) a rain ?check", r"pull(?:ed)? strings", r"(?:the|a) whole (?:nine yards|shebang|enchilada)", r"no strings(?: attached)?", r"(?:cut|cutting) corners like crazy", r"like crazy", r"like a boss", r"like whoa",
)  # fmt: skip


def _listed() -> list[str]:
    """The plain phrases of the data file, the longest first."""
    lines = (files("bot.writing.proofread") / "data" / "slang.txt").read_text("utf-8").splitlines()
    return sorted((re.escape(line) for line in lines if line and line[0] != "#"), key=len, reverse=True)


@cache
def slang_regex() -> re.Pattern[str]:
    """Talk among friends; made when first asked for, as part of it is read from a file."""
    return re.compile(
        r"(?<![\w'-])(?:" + "|".join([*_SLANG, *_listed()]) + r")(?:(?<!\w)|(?!\w|'[a-z]))",
        re.IGNORECASE | re.MULTILINE,
    )


_SHORT = {
    "asap": "when you can", "pls": "please", "plz": "please", "plse": "please", "thx": "thank you", "thnx": "thank you", "thks": "thank you", "tnx": "thank you", "thanx": "thank you", "tks": "thank you", "tx": "thank you", "ty": "thank you", "tysm": "thank you very much", "tyvm": "thank you very much",
    "btw": "by the way", "u": "you", "ur": "your", "r": "are", "n": "and", "b4": "before", "gr8": "great", "l8r": "later", "2day": "today", "2moro": "tomorrow", "2morrow": "tomorrow", "tmrw": "tomorrow", "tmr": "tomorrow", "tmw": "tomorrow", "tomoz": "tomorrow", "tom'w": "tomorrow", "2nite": "tonight", "4u": "for you", "4 u": "for you", "msg": "message", "msgs": "messages", "omg": "", "lol": "", "rofl": "", "lmk": "let me know",
    "imo": "in my opinion", "imho": "in my opinion", "fwiw": "for what it is worth", "idk": "I do not know", "tbh": "to be honest", "brb": "", "ttyl": "goodbye", "nvm": "never mind", "afaik": "as far as I know", "iirc": "if I remember rightly", "w/": "with", "w/o": "without", "b/c": "because", "bc": "because", "rn": "right now", "icymi": "", "jk": "", "np": "", "hru": "how are you", "sry": "sorry", "soz": "sorry", "ppl": "people", "wknd": "weekend", "mtg": "meeting", "appt": "appointment", "fyi": "for your information", "eod": "the end of the day", "cob": "the end of the day", "eob": "the end of the day", "eow": "the end of the week", "eom": "the end of the month", "ooo": "away", "wfh": "work from home", "wrt": "about", "abt": "about", "cu": "goodbye", "cul8r": "goodbye", "coz": "because", "bcoz": "because", "becoz": "because", "dnt": "do not", "kk": "", "hv": "have", "gd": "good", "wld": "would", "cld": "could", "shld": "should", "wud": "would", "cud": "could", "rly": "really", "wdyt": "what do you think", "ttys": "goodbye", "ttfn": "goodbye", "hbu": "and you", "wbu": "and you", "ofc": "of course", "idc": "", "istg": "", "wtv": "whatever", "omw": "on my way", "tgif": "", "obv": "obviously", "avail": "available", "bcos": "because", "rgds": "regards", "brgds": "best regards", "atb": "all the best", "y'day": "yesterday", "yest": "yesterday", "yrs": "years", "irl": "in person", "ftw": "", "smh": "", "ngl": "honestly", "iykyk": "", "otoh": "on the other hand", "aka": "also called", "rsvp asap": "please reply soon", "tia": "thank you", "hth": "I hope that helps", "ikr": "", "tbd": "to be decided", "tba": "to be announced", "tbc": "to be confirmed", "eta": "expected time", "diy": "do it yourself", "faqs?": "", "govt": "government", "mgmt": "management", "mgr": "manager", "dept": "department", "exp": "experience", "w/e": "whatever", "thru": "through", "thr": "there", "plz lmk": "please let me know", "re:": "about", "vs": "versus", "approx": "about", "xmas": "Christmas", "congrats": "congratulations", "pic": "picture", "pics": "pictures", "convo": "conversation", "bday": "birthday", "bf": "", "gf": "", "bff": "", "dm": "message", "dms": "messages", "dm'd": "wrote to", "ily": "", "g2g": "", "gtg": "", "yolo": "", "fomo": "", "m8": "", "str8": "straight", "any1": "anyone", "some1": "someone", "every1": "everyone", "no1": "no one", "1st of all": "first of all",
}  # fmt: skip
# Listed above for their meaning only; too often right in a message to be flagged.
_CAREFUL = (
    r"(?-i:u|r)(?= (?:u|are|have|can|need|want|for|guys|all|free|know|would|will|still|think|could|had|ok|doing|there|looking|the|going|in|on|at|to|do|don't|did|like|should|said)\b|[.,!?])(?<![A-Z&/] u)(?<![A-Z&/] r)",
    r"(?<= )(?-i:u|ur)(?= |[.,!?])",
    r"(?-i:how r)(?= (?:u|you|things))", r"(?<= )(?-i:w/|w/o|b/c)(?= ?\w)", r"(?-i:ty|TY)(?=[ ,!.]*(?:so much|for|$))", r"(?-i:rn|bc)(?= (?:i|you|we|it|they|and|but)\b|[.!,])", r"(?-i:np|jk)(?=[ ,.!])", r"by COB", r"(?:dm|DM) (?=me\b)", r"(?<=[a-z] )n(?= (?:the|i|u|you|me|then|we)\b)", r"(?<=[a-z] )2(?= (?:u|you|me|meet|hear|see|work|do)\b)", r"(?<=[a-z] )4(?= (?:u|you|me|the|your|ur)\b)",
    r"(?-i:atm)(?=[ .,!])", r"(?-i:v\.?) (?=(?:good|nice|keen|happy|much|interested|interesting|excited|kind|busy|soon)\b)", r"(?:please |can you |will )pm (?=me\b)", r"(?-i:Bc|B/c) (?=(?:i|you|we|it|they)\b)", r"(?-i:k|kk)(?=[.,!?])(?<![A-Z&/\d] k)", r"txt (?=(?:me|you|us)\b)", r"rsvp(?: asap)?", r"congrats", r"(?:hope|will|can|let) u", r"\d+ ?yrs?(?= )",
)  # fmt: skip


@cache
def abbreviation_regex() -> re.Pattern[str]:
    """Chat abbreviations, the longest first; made when first asked for, as its words are read from a file."""
    short = sorted(set(_SHORT) - word_set("left_alone"), key=len, reverse=True)
    words = "|".join([*_CAREFUL, *map(re.escape, short)])
    return re.compile(rf"(?<![\w'/@.-])(?:{words})(?:(?<!\w)|(?![\w/@]|'[a-z]|-\w))", re.IGNORECASE)


INSTEAD: dict[str, tuple[str, ...]] = {
    **{word: (instead,) for word, instead in _SHORT.items()},
    **{word: (instead,) for word, instead in _WRITE.items()},
}

ACRONYM_LIKE = frozenset(
    [
        "it",
        "us",
        "who",
        "all",
        "am",
        "pm",
        "uk",
        "ma",
        "pa",
        "pr",
        "as",
        "is",
        "or",
        "in",
        "on",
        "at",
        "an",
        "ed",
        "ed",
        "it",
        "id",
        "it",
        "ai",
        "who",
        "aids",
        "mash",
        "gas",
        "lead",
    ]
) - frozenset(["all", "am", "as", "is", "or", "in", "on", "at", "an"])
