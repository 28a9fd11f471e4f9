"""What the names of employers end in, which neither a surname nor the sentence around a name does."""

from __future__ import annotations

from bot.language.names.words import table

LEGAL = table(
    "inc incorporated ltd limited llc llp plc gmbh ag corp corporation co sa bv pty lp kg oy ab as nv srl",
    "spa pvt",
)
ALSO_WORDS = table("as co sa ag")  # legal forms that go on with a sentence as often as they end a name

_BUSINESS = table(
    "group partners associates services industries holdings ventures enterprises works company",
    "international global worldwide network networks sons unlimited collective cooperative guild league",
    "alliance brands products supplies supply goods stores store supermarket market markets house title",
    "office agency consulting consultancy advisory solutions systems interactive practice precision",
    "exchange hub centre center district municipal regional federal",
)
_TECHNOLOGY = table(
    "labs lab technologies technology tech software digital data analytics ai robotics security mobility",
    "telecom telecoms broadband semiconductors instruments optics photonics games gaming",
)
_MONEY_AND_LAW = table(
    "bank banking capital insurance mutual savings credit payments wealth finance financial fund sacco",
    "treasury mortgages brokers actuaries accountants legal law chambers solicitors trust",
)
_HEALTH = table(
    "hospital nhs clinic surgery pharmacy health healthcare care homecare hospice medical surgical nursing",
    "nurseries nursery diagnostics imaging genomics pharma pharmaceuticals biotech bio therapeutics",
    "sciences dental dentists orthodontics orthopaedics podiatry physio surgeons opticians veterinary vets",
    "ambulance",
)
_EDUCATION = table(
    "college school university institute academy faculty polytechnic seminary campus learning education",
    "training primary secondary elementary middle high prep grammar infants juniors kindergarten preschool",
    "daycare childcare tutors tutoring library",
)
_PUBLIC_AND_CHARITY = table(
    "council foundation society department ministry authority county city borough federation union",
    "association charity commission bureau board service corps navy army embassy consulate police",
    "constabulary pd fd rescue relief appeal forum mission ministries church parish synagogue mosque temple",
    "cathedral priory monastery convent shelter sanctuary",
)
_FOOD_AND_STAY = table(
    "foods brewery brewhouse brewing brewers bakery bakers cafe coffee roasters restaurant diner bistro",
    "grill kitchen kitchens catering caterers tavern pub chippy takeaway deli dairy dairies creamery",
    "butchers greengrocers importers wines spirits beverages winery oysters patisserie chocolates",
    "confectionery hotel hotels inn lodge lodges lodging resort spa hostel retreat cottages caravans",
    "holidays adventures",
)
_TRADES = table(
    "builders construction plumbing roofing engineering engineers electrical electric mechanical carpentry",
    "joinery brickwork welding flooring landscaping printing paints tooling castings forge forgings foundry",
    "steel steels mills crystal ceramics pottery chemicals polymers plastics minerals quarries aggregates",
    "cement timber lumber sawmill sawmills textile textiles manufacturing processing packaging heating",
    "cooling lighting housing homes properties estates estate lettings realty realtors rentals storage",
    "plastering scaffolding decorating tiling glazing rendering groundworks demolition drylining brickworks",
    "architects surveyors contractors interiors bathrooms windows doors signs infra staffing",
)
_LAND_AND_ENERGY = table(
    "energy gas oil power solar wind water mining fishing fisheries farm farms farming orchard orchards",
    "ranch garden gardens growers plant seeds feeds tractors zoo wildlife kennels stables grooming",
)
_TRANSPORT = table(
    "airlines airways air aviation airport aero aerospace defence defense rail railway railways trains",
    "transit transport logistics freight haulage trucking shipping couriers removals express lines ferries",
    "cruises port ports harbor harbour marine marina boats boatyard yachts coaches buses cabs taxis cars",
    "autos motors garage tyres cycles travel travels tours",
)
_MEDIA_AND_LEISURE = table(
    "media studio studios press publishing publishers news books music records films pictures entertainment",
    "broadcasting messenger marketing design designs fashion clothing apparel footwear shoes tailors",
    "tailoring outfitters outdoor furniture toys jewellers jewelers cosmetics barbers salon florist",
    "florists street sports fitness pilates club gym leisure rugby theatre playhouse cinema cinemas",
    "orchestra opera ballet choir festival casino museum gallery archives heritage observatory aquarium",
)

COMPANY_ENDINGS = LEGAL.union(
    _BUSINESS, _TECHNOLOGY, _MONEY_AND_LAW, _HEALTH, _EDUCATION, _PUBLIC_AND_CHARITY,
    _FOOD_AND_STAY, _TRADES, _LAND_AND_ENERGY, _TRANSPORT, _MEDIA_AND_LEISURE,
)  # fmt: skip

SHORT_FORMS = table("hosp uni")  # of such words, where they end a name

SMALL_ENDINGS = table(
    "general depot express direct foods market group bank labs college school council hospital university",
    "hotel coffee media systems tech software care",
)  # common words that still go on with a name written small: "fastenal depot", "anglian group"

WORKPLACES = table(
    "nursery nurseries preschool kindergarten daycare school academy college hospital hospice clinic",
    "surgery dental dentists vets pharmacy physio hotel inn hostel resort lodge spa pub tavern cafe",
    "coffee roasters bakery bakers brewery brewing kitchen kitchens restaurant bistro diner deli dairy",
    "creamery butchers chocolates foods catering farm farms orchard garden gardens plants florist",
    "florists garage motors cycles gym salon barbers museum gallery theatre library press books records",
    "studio studios housing homes trust foundation rescue sanctuary district council builders roofing",
    "joinery flooring landscaping plumbing electrical logistics freight haulage coaches solicitors",
    "thrift",
)  # where somebody can work: behind two words or more, written small, they end a name: "blue door bakery"

MADE_WORDS = (
    "works", "ation", "ision", "ution", "ction", "istics", "onics", "omics", "ware", "tech", "soft", "ments",
)  # fmt: skip  # endings of words that were made for employers, and that no surname has

NUMBERED = table(
    "local studio no pier school channel formula radio area terminal route unit",
)  # "Teamsters Local 3"
