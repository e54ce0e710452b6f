"""What an office grants a person or a vehicle: licences, passports, registrations, plates."""

from __future__ import annotations

import re

from plugins.checks.identifiers.check_digits import vin
from plugins.checks.identifiers.codes import label, labelled
from plugins.checks.identifiers.document import Document, Spans
from plugins.pattern import Pattern

LICENCE = label(
    r"(?:driver['’]?s?['’]?|driving|commercial[ ]driver['’]?s?|nursing|medical"
    r"|pilot|professional|state|driver['’]?s?|bar|contractor['’]?s?|cosmetology|liquor"
    r"|marriage|teaching|gun|firearms?|fishing"
    r"|hunting|concealed[ ]carry|business|pharmac(?:y|ist))?[ ]?(?:licen[sc]e|permit|certificate"
    r"|certification|registration|lic\.?|cert\.?|credential)"
    r"|(?:state[ ])?id(?:entity|entification)?[ ]card|national[ ]id(?:entity)?|passports?|d\.?l\.?|oln|cdl"
    r"|npi|dea|gmc|foid|twic|i-94|bar|(?:marijuana|cannabis|mmj)[ ]card"
    r"|nmc|visa|(?:green|resident)[ ]card"
    r"|alien(?:[ ]registration)?|a-number|a|naturali[sz]ation|global[ ]entry|birth[ ]certificate"
    r"|death[ ]certificate|board[ ]certification"
    r"|(?:licencia|carn[ée]t?)(?:[ ]de[ ](?:conducir|manejo))?|permiso(?:[ ]de[ ](?:conducir|residencia))?|pasaporte"
    r"|c[ée]dula|colegiad[oa]|permis(?:[ ]de[ ]conduire)?"
    r"|passeport|rfc|known[ ]traveler|tribal",
    r"(?:driver['’]?s?['’]?|driving|commercial[ ]driver['’]?s?|nursing|medical|pilot|rn|pharmac(?:y"
    r"|ist))[ ](?:licen[sc]e|permit|certificate|registration)"
    r"|licen[sc]e[ ](?:no\.?|number)|passports?|(?:state[ ]|national[ ])?id(?:entity|entification)?[ ]card"
    r"|cdl|dl|npi|dea|dni|foid|twic|oln|cert|credencial|nie|curp|cpf|a-number"
    r"|pasaporte|permiso[ ]de[ ](?:conducir|residencia)|licencia[ ]de[ ](?:conducir|manejo)|c[ée]dula|carnet",
    "bar d l oln foid twic i credential cert credencial marijuana cannabis mmj license licence permit "
    "certificate certification registration lic card id national passport "
    "passports dl cdl npi dea gmc nmc visa green alien a naturalization naturalisation global licencia "
    "permiso pasaporte carné cédula cedula colegiado colegiada permis passeport known tribal dni nie curp rfc "
    "cpf carnet identity identification",
)
VANITY = Pattern(
    r"\b(?:plates?|licen[sc]e tags?|matr[íi]cula|placas?)(?:[ ]on[ ](?:his|her|the)[ ]\w+)?[ ,:]{1,2}"
    r"(?:(?:that[ ]|which[ ])?(?:reads?|said|says?|spell(?:s|ed)|is|was|reading|saying|dice|dec[íi]a)"
    r"[ ,:]{1,2})?[\"'“‘]?"
    r"(?P<value>(?-i:[A-Z][A-Z\d]{1,3}[ -]?[A-Z\d]{2,5}))(?![\w'’])",
    re.IGNORECASE,
)
VANITY_WORDS = frozenset(
    ("plate", "plates", "license", "licence", "matrícula", "matricula", "placa", "placas")
)
"""With one of these it begins."""
PLATE = label(
    r"(?:licen[sc]e|number|registration|vanity)?[ -]?(?:plates?|tags?)|vehicle(?:[ ](?:registration"
    r"|identification|id|tag))?|placard|chassis|reg(?:istration)?"
    r"|(?:car|truck|van|boat|hull|motorcycle|trailer|scooter|aircraft|tail)[ ](?:registration|tags?|plates?"
    r"|id)|tail|aircraft|plane|vin|matr[íi]cula|placas?|bastidor"
    r"|plaque(?:[ ]d['’]immatriculation)?|immatriculation|parking[ ](?:permit|pass)|insurance[ ]disc|hull"
    r"|odometer[ ]of|medallion|blue[ ]badge",
    r"(?:[A-Z][a-z]*(?:['’]s)?|his|her|its|their)[ -](?:plates?|tags?)(?:[ ]number)?"
    r"|plates|vins?|vehicle[ ](?:registration|identification[ ]number)|(?:chassis|hull)[ ]number"
    r"|matr[íi]cula|placas|(?:his|her|its)[ ](?:boat|car|truck|van)"
    r"|with[ ]tags?|reg(?=[ ]\Z)|(?<=,[ ])registration|(?<=,[ ])tags?|(?<=\()(?:tags?|reg\.?)|plate|placas?",
    "plate plates tag tags vehicle placard chassis registration reg car truck van boat hull motorcycle "
    "trailer scooter aircraft plane tail vin vins matrícula matricula placa placas bastidor plaque "
    "immatriculation parking medallion badge",
    least=3,
)
VIN = Pattern(r"(?<![\w-])(?=[A-Z\d]{0,9}[A-Z])[A-HJ-NPR-Z\d]{13}\d{4}(?![\w-])")
VEHICLE = Pattern(
    r"\b(?:vehicles?|cars?|trucks?|vans?|pickup|suvs?|sedan|coupe|minivan|motorcycle|motorbike|bike|scooter"
    r"|moped|jeep|trailer|rv|bus|taxi|auto|vin"
    r"|chassis|honda|toyota|ford|chevy|chevrolet|bmw|audi|nissan|kia|tesla|subaru|harley|camry|civic|corolla"
    r"|driver|crash\w*|wreck\w*|coche|carro"
    r"|camioneta|moto)\b",
    re.IGNORECASE,
)


def licence(document: Document) -> Spans:
    """A number of a licence, permit, certificate, passport or identity card.

    Bad: Driver's license R013-0366-7725
    Bad: His commercial driver licence WDLABCD456DE needs a medical certificate.
    Bad: Pasaporte n.º XD4410927
    Bad: The prescription carried DEA AB1234563, his NPI was on the back.
    Good: Our NPI number and state license are posted. The license fee is 1200 dollars.
    Good: DEA rules for telehealth change on January 1, 2026.
    """
    return labelled(document.codes, LICENCE)


def vehicle(document: Document) -> Spans:
    """A vehicle identification number by its shape: its check digit fits, or a vehicle is spoken of before or after it.

    Bad: Form 1HGCM82633A004352
    Bad: The motorcycle JHMKXUMF7EV601537 was totaled.
    Good: The primer ACGTACGTACGTA1234 and the hash 1HG9TDM098E496978 mean nothing.
    """
    for code in document.codes:
        for match in VIN.finditer(document.flat, code.start, code.end):
            near = document.flat[max(0, match.start() - 80) : match.end() + 60]
            if vin(match[0]) or VEHICLE.search(near):
                yield match.span()


def plate(document: Document) -> Spans:
    """A licence plate, a vehicle's registration, a parking placard.

    Bad: Plates: PLW-4126 (blue sedan)
    Bad: Paramedics wrote down the license plate 7KLM392.
    Bad: Matrícula 4821 KLM, según el parte.
    Bad: Her plate said GARDENR.
    Good: The growth plates of 1,200 children were open. Volcanic plates, 1980.
    Good: Put half a plate of vegetables on 2 plates.
    """
    yield from labelled(document.codes, PLATE)
    yield from (match.span("value") for match in document.starting(VANITY, document.at(VANITY_WORDS)))
