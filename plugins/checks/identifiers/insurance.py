"""Who pays: insurance plans, accounts, payment cards."""

from __future__ import annotations

from plugins.checks.identifiers.check_digits import iban, luhn
from plugins.checks.identifiers.codes import label, labelled
from plugins.checks.identifiers.document import Document, Spans
from plugins.pattern import Pattern

PLAN = label(
    r"(?:health|insurance|dental|vision|drug)?[ ]?plan|policy[ -]?holder(?:['’]s)?|(?:insurance|health"
    r"|medical|ohip|medicare|medicaid|benefits?)[ ]cards?"
    r"|insurance|polic(?:y|ies)|members?|membership|subscribers?(?:['’]s)?|beneficiar(?:y|ies)|enrollees?"
    r"|insured(?:['’]s)?|gr(?:ou)?p"
    r"|claims?|coverage|certificate of coverage|(?:prior[ -])?auth(?:ori[sz]ation)?|medicare|medicaid"
    r"|medi-cal|masshealth|tricare"
    r"|sponsor(?:['’]s)?|medigap|aetna|cigna|humana|kaiser|anthem|unitedhealthcare|uhc|blue[ ](?:cross"
    r"|shield)|bcbs|payer|payor|carin"
    r"|aflac|dependent|cobra|p[óo]liza|afiliad[oa]|afiliaci[óo]n|asegurad[oa]|beneficiari[oa]|tarjeta "
    r"sanitaria|seguro(?: m[ée]dico)?"
    r"|assurance[ -]maladie|assur[ée]e?|workers['’]?[ ]comp(?:ensation)?",
    r"hicns?|mbi|rx[ -]?(?:bin|grp|group|pcn|id)|health[ ]card(?:[ ]number)?|ohip|ramq|phn|cip|nuss"
    r"|(?:subscriber|policy|member|beneficiary)(?=[ ]\Z)|rxgrp[ ]\w+,[ ]id|(?<=\d[,;][ ])(?:group|grp)"
    r"|(?<=\d[ ])(?:group|grp)",
    "policyholder holder plan plans insurance policy policies member members membership subscriber "
    "subscribers beneficiary beneficiaries enrollee insured group grp claim claims coverage auth "
    "authorization authorisation medicare medicaid medi masshealth tricare sponsor medigap aetna cigna "
    "humana kaiser anthem unitedhealthcare uhc blue bcbs payer payor aflac dependent cobra póliza poliza "
    "afiliado afiliada afiliación asegurado asegurada beneficiario beneficiaria tarjeta seguro assurance "
    "assuré assurée comp compensation hicn hicns mbi rx rxbin rxgrp rxpcn rxid card cards ohip ramq phn "
    "cip nuss health",
)
ACCOUNT = label(
    r"(?:patient|bank|billing|checking|savings|visit|hospital|guarantor|hsa|fsa|hospital|venmo|paypal"
    r"|credit)?[ ]?(?:account|acct|acc|a/c)\.?"
    r"|billing|guarantor|invoice|statement|fin|routing|sort[ ]code|payment|receipt|bill|remittance"
    r"|collections?|transaction|zelle|hsa|fsa"
    r"|credit[ ]card|debit[ ]card|card|cuenta(?:[ ]bancaria)?|factura|recibo|compte|transit",
    r"(?:accounts?|acct\.?|acc\.|a/c|har|csn|invoice|routing|iban|visit[ ]account|sort[ ]code|aba"
    r"|cuenta(?:[ ]bancaria)?|factura|facture|guarantor|(?:card|account|acct)[ ]ending)",
    "account accounts acct acc a har csn invoice statement routing billing guarantor payment receipt bill "
    "remittance collections collection transaction hsa fsa cuenta factura facture recibo compte iban sort "
    "aba card zelle transit fin ending",
)
CARD = Pattern(r"(?<![\w.-])(?:[3-6]\d{3}(?:[ -]?\d{4}){3}|3[47]\d\d[ -]?\d{6}[ -]?\d{5})(?![\w-])")
IBAN = Pattern(r"(?<!\w)[A-Z]{2}\d\d(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,4})?(?!\w)")


def plan(document: Document) -> Spans:
    """A number of a health plan: policy, member, subscriber, beneficiary, claim, Medicare, Medicaid and the like.

    Bad: The claim under policy number 188182288 was denied.
    Bad: Her OHIP card, 4532 771 908 KW, had expired.
    Bad: Número de póliza: PZ-2291847
    Good: Medicare Part D covers 1,200 drugs. The plan of 2024 has 12,000 members.
    Good: Group 1 had 4410 patients. Bring your insurance card.
    """
    return labelled(document.codes, PLAN)


def account(document: Document) -> Spans:
    """A number of an account or a bill: bank, patient, guarantor, invoice, routing.

    Bad: Billing acct. no. 8982-502277
    Bad: Número de cuenta 0049 1500 05 1234567892
    Good: On all accounts, 2024 was better. Infections account for 12,345 deaths.
    Good: Bill 99213 or 99214 with modifier 25.
    """
    return labelled(document.codes, ACCOUNT)


def payment(document: Document) -> Spans:
    """A payment card or an international account number whose check digits fit.

    Bad: He charged the copay to 4111 1111 1111 1111.
    Bad: Reimburse GB82 WEST 1234 5698 7654 32, please.
    Good: The code 4111 1111 1111 1112 is no card. GB82 is a road.
    """
    for pattern, back, proven in ((CARD, 0, luhn), (IBAN, 2, iban)):
        for match in document.at_numbers(pattern, back):
            if proven(match[0]):
                yield match.span()
