"""Addresses on the web that lead to one person: profiles, fundraisers, obituaries, albums, patients' records."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.identifiers.document import Document, Spans
from plugins.checks.identifiers.plain_words import small, words_in
from plugins.checks.identifiers.tables import words
from plugins.pattern import Pattern

LINK = Pattern(
    r"(?<![\w@./-])(?:https?://|www\.)[^\s<>\"'`\0|\\]+"
    r"|(?<![\w@./-])(?:[\w-]+\.){1,3}(?:com|org|net|me|us|social|app|gl|ly|live|tv|gg|page|blog|health"
    r"|example|co|uk|ca|es|mx)/[^\s<>\"'`\0|\\]+",
    re.IGNORECASE,
)
DOMAIN = Pattern(r"\.[a-z]{2,7}\Z")
"""What stands before the first slash of an address without a scheme."""
HEAD = Pattern(r"[\w-]*(?:\.[\w-]+)*")
"""A link is looked for from its most telling signs backward, as there are few: this is read from right to left."""
TAIL = Pattern(r"[.,;:!?*_\]}]+\Z")

FUNDRAISER = Pattern(
    r"(?:^|\.)(?:gofund(?:\.me|me\.com)|caringbridge\.org|mealtrain\.com|givesendgo\.com|giveforward\.com"
    r"|youcaring\.com|justgiving\.com|fundly\.com"
    r"|fundrazr\.com|plumfund\.com|gogetfunding\.com|mightycause\.com|spotfund\.com|posthope\.org"
    r"|lotsahelpinghands\.com|helphopelive\.org|crowdfunder\.\w+"
    r"|ketto\.org|milaap\.org|launchgood\.com|donorbox\.org|legacy\.com|dignitymemorial\.com"
    r"|tributearchive\.com|tributes\.com|everloved\.com|forevermissed\.com"
    r"|findagrave\.com|echovita\.com|gatheringus\.com|mykeeper\.com|ancientfaces\.com|ancestry\.\w+"
    r"|23andme\.com|gedmatch\.com|patientslikeme\.com|mugshots\.com"
    r"|photos\.app\.goo\.gl|photos\.google\.com|share\.icloud\.com)/?.+",
    re.IGNORECASE,
)
PROFILE = Pattern(
    r"^(?:www\.|m\.|mobile\.|old\.|[a-z]{2}\.)?(?:(?:facebook|fb|twitter|x|instagram|instagr|threads"
    r"|snapchat|pinterest|vk|onlyfans|venmo|cash|tumblr|twitch|patreon|ko-fi)"
    r"\.(?:com|net|me|am|app|tv)/(?:profile\.php\?id=|people/|add/|user/|u/)?[@$]?[\w.-]{3,}"
    r"|linkedin\.com/in/.+|(?:tiktok|youtube|medium|threads)\.(?:com|net)/@.+|youtube\.com/(?:user|channel"
    r"|c)/.+|reddit\.com/(?:u|user)/.+|bsky\.app/profile/.+"
    r"|(?:[\w-]+\.)+(?:social|online|world)/@.+|flickr\.com/(?:photos|people)/.+|strava\.com/athletes/.+"
    r"|t\.me/\w+|soundcloud\.com/.+|spotify\.com/user/.+"
    r"|nextdoor\.com/profile/.+|match\.com/profile/.+|icloud\.com/(?:photos|sharedalbum)/?.+)",
    re.IGNORECASE,
)
BLOG = Pattern(
    r"^[\w-]+\.(?:wordpress|blogspot|tumblr|livejournal|weebly|wixsite|substack|medium)\.com", re.IGNORECASE
)
FUNCTION = Pattern(
    r"\.(?:com|net)/(?:share|sharer|intent|hashtag|search|watch|events?|groups?|pages?|help|legal|policies"
    r"|privacy|home|explore|login|about|settings|dialog|plugins|tr|i|p|reel|status)\b(?:[/?.]|$)",
    re.IGNORECASE,
)
INSTITUTION = Pattern(
    r"gov|cdc|nih|fda|hhs|cms|usda|medline|health|clinic|hospital|medic(?!al?journey)|doctor|physician|(?:^"
    r"|/@?)dr[._A-Z]|nurs(?:es|ing)|univers|college|school|institute|center|centre|foundation"
    r"|society|assoc|official|news|magazine|journal|whitehouse|usa(?:gov|\b)|america|national|department"
    r"|office|agency|redcross|library|museum|campaign|\bwho\b|unicef|nhs|ama\b|acp\b|aha",
    re.IGNORECASE,
)
RECORD = Pattern(
    r"[?&;](?:mrn|ssn|dob|patient(?:_?(?:id|name|no|number))?|pat_?id|ptid|member_?(?:id|no)?"
    r"|subscriber(?:_?id)?|policy(?:_?no)?|chart(?:_?(?:id|no))?|encounter(?:_?id)?|csn"
    r"|(?:first|last|full)_?name|nhs(?:_?no)?|accession(?:_?no)?|case_?(?:id|no)|claim(?:_?id)?"
    r"|account(?:_?(?:id|no))?|record(?:_?id)?|birth_?date|historia|paciente)=[^&#\s]+"
    r"|/(?:patients?|charts?|encounters?|members?|mrn|medical-?records?|emr|ehr|pacientes?"
    r"|subjects?)/[\w-]*\d[\w-]*|/obituar(?:y|ies)/.+|/(?:in-)?memoriam?/.+|obituary"
    r"|^(?:photos?|albums?|gallery)\.[^/]+/(?:share|shared|albums?|gallery|s)/.+|/inmates?/.*\d|/mugshots?/.+",
    re.IGNORECASE,
)
WORKS = (
    r"(?:blog|story|page|profile|account|channel|vlog|album|photos?|pictures|journey|fundraiser|memorial"
    r"|obituary|diary|feed|wall|instagram|facebook|twitter|tiktok|youtube|linkedin)"
)
THEIRS = Pattern(
    rf"(?:\b(?:patient|mother|father|wife|husband|daughter|son|sister|brother|widow|girl|boy)['’]s|\b(?:her"
    rf"|his)|\b(?:family|parents)['’]s?)[ ](?:own[ ])?(?:\w+[ ])?{WORKS}\b"
    r"|\b(?:videos?|photos?|pictures?|clips?|film|footage|recordings?|interviews?|story|stories"
    r"|albums?|article|report|v[íi]deos?|fotos?)"
    r"[ ](?:of|with|about|on|showing|featuring|de|sobre)[ ](?:(?:my|our|the|this|mi|la|el)[ ](?:[\w-]+"
    r"[ ]){0,2}?(?:patient|paciente)(?![\w’'-])|him\b|her(?=[ ](?:[a-z]+ing|in|at|on|after)\b|\W*\Z))"
    r"|\b(?:paper|newspaper|news|herald|gazette|station|tv|radio|press|magazine|reporters?|channel \d+"
    r"|journalist|local|story|article|coverage|peri[óo]dico)"
    r"\b[^\n]{0,40}\b(?:cover(?:ed|s|age)|reported|told|tells|featured|ran|wrote|interviewed|published|aired"
    r"|profiled|carried|printed|picked up|cont[óo])"
    r"\b[^\n]{0,20}\b(?:his|her|him|(?:my|our|the) patient(?:['’]s)?|su)(?:[ ](?:rescue|story|case|accident"
    r"|crash|recovery|death|arrest|funeral|fight|battle|journey|transplant|surviv\w+|wedding|birth|ordeal"
    r"|stroke|illness|historia|caso))?\b"
    r"|\b(?:s?he|patient|mother|father|wife|husband|daughter|son|paciente)[ ](?:also[ ]|now[ ]|still"
    r"[ ])?(?:keeps?|kept|runs?|ran|hosts?|maintains?|started|has|sells|owns)[ ](?:an?|the|his|her)[ ](?:"
    r"[\w-]+[ ]){0,3}?"
    r"(?:blog|diary|journal|site|website|vlog|channel|page|shop|store|podcast|newsletter|account|profile|log"
    r"|photo log|album)\b"
    r"|\b(?:[Ss]?he|[Pp]atient)[ ](?:\w+[ ])?(?:blogs?|vlogs?|tweets?|posts?|posted"
    r"|streams?|chronicles?d?|writes|wrote|documents|documented|journals)\b[^\n]{0,60}\b(?:at|on|under"
    r"|here)\W*\Z"
    r"|\bpatient['’]s[ ](?:\w+[ ])?(?:website|site|video|podcast|post|pictures?)\b"
    r"|\b(?:shared|posted|uploaded|written|run) by (?:the|my|her|his) (?:patient|mother|father|family|wife"
    r"|husband|daughter|son|parents?)\b"
    r"|\b(?:patient|family|paciente)[ ](?:photo[ ])?(?:album|blog|vlog|diary|fundraiser|memorial|photos?|pictures)"
    r"\W*\Z"
    r"|\b(?:obituary|memorial page|death notice)\b|\b(?:blog|p[áa]gina|perfil|historia) (?:de la|del|de mi) "
    r"paciente\b",
    re.IGNORECASE,
)
"""Words before a link that make it one person's, whatever it is."""
THEIR_WORDS = words(
    "her his him he she patient mother father wife husband daughter son sister brother widow girl boy family parent "
    "parents paciente su obituary memorial notice"
)
"""One of these is part of every alternative of `THEIRS`."""
OF_A_PATIENT = Pattern(
    r"\b(?:patient|paciente|ella|s?he (?:\w+ )?(?:posts?|posted|wrote|writes|shares?|shared|tells|told|says"
    r"|uploads?|uploaded|streams?|goes by)|recovery|journey)\b",
    re.IGNORECASE,
)
PERSONAL = Pattern(
    r"^(?:[a-z]{1,6}\.)?(?:linkedin\.com/in/|facebook\.com/(?:profile\.php\?id=|people/"
    r"|[a-z]+\.[a-z.]+(?:\d+)?(?:[/?]|$))|reddit\.com/u(?:ser)?/)",
    re.IGNORECASE,
)


FILM = Pattern(
    r"^(?:m\.)?(?:youtube\.com/(?:watch|shorts|live)|youtu\.be/|vimeo\.com/\d|tiktok\.com/.+/video"
    r"|instagram\.com/(?:p|reel|tv)/|facebook\.com/(?:watch|.+/videos/))",
    re.IGNORECASE,
)
DOES = Pattern(
    r"\A\W*(?:(?:and|now|today|but)[ ,]+)?(?:s?he|(?:my|our|this|the)[ ](?:[\w-]+[ ]){0,2}?patient|mi paciente)[ ]"
    r"(?!(?:\w+[ ])?(?:explain|talk|teach|lectur|present|discuss|describ|show|speak|demonstrat)\w*)"
    r"[^\n]{3,80}\b(?:see|watch|here|look|listen|link|proof|video|mira|ver)\b\W*\Z",
    re.IGNORECASE,
)
"""What one person does, to be seen in the film behind the link."""
HANDLE = Pattern(r"(?<![\w@./])(?:@[A-Za-z_][\w.]{2,29}(?<![.])(?!@|\.?\w)|u/[\w-]{3,20})")
GOES_BY = Pattern(
    r"\b(?:handles?|twitter|instagram|insta|ig|tik ?tok|snap(?:chat)?|threads|bluesky|mastodon|facebook"
    r"|youtube|reddit|twitch"
    r"|telegram|discord|venmo|cash ?app|linkedin|username|user name|screen name|goes by|posts? as|follow|dm"
    r"|dms|tweet\w*"
    r"|tag(?:ged)?|online|usuario|sígue\w+|cuenta|profile|account|channel)\b",
    re.IGNORECASE,
)
WHOSE = Pattern(
    r"\b(?:(?:my|our|the|this) (?:[\w-]+ ){0,2}?patient|he|she|his|her|him|paciente|(?:mother|father|wife"
    r"|husband|son|daughter)['’]s)\b",
    re.IGNORECASE,
)


def handle(document: Document) -> Spans:
    """The name under which one patient posts.

    Bad: My patient goes by @lupus.and.lattes on Instagram.
    Bad: He posts as u/one-lung-hiker about his surgery.
    Good: Follow us on Instagram, @acme_clinic. Write to @CDCgov.
    """
    for match in document.starting(HANDLE, document.signs("@", "u/")):
        sentence = document.sentence(match.start())
        if sentence.says(GOES_BY) and sentence.says(WHOSE) and not INSTITUTION.search(match[0]):
            yield match.span()


def link(document: Document) -> Spans:
    """A link to a fundraiser, an obituary, an album, a person's profile or a record (`?mrn=`).

    Bad: Her story is on https://www.facebook.com/some.patient.41
    Bad: https://www.gofundme.com/f/help-a-mother-breathe
    Bad: He dances the tango again, watch https://youtu.be/exmpl54321
    Bad: See portal.clinic.example/chart?mrn=xk41
    Bad: The patient's blog, https://life-with-lupus.example/about, says it better.
    Good: https://www.facebook.com/HealthCareGov, https://twitter.com/a_colleague and https://twitter.com/intent/tweet?text=x
    Good: Read https://www.cdc.gov/shingles/vaccines/index.html or our https://www.linkedin.com/company/clinic
    """
    end = 0
    for anchor in sorted(_anchors(document)):
        before = document.flat[max(end, anchor - 80) : anchor]
        match = LINK.match(document.flat, anchor - len(HEAD.match(before[::-1])[0]))
        if not match or match.start() < end:
            continue
        (start, end), address = match.span(), trimmed(match[0])
        after = document.flat[end : end + 40].partition(". ")[0]
        sentence = document.flat[max(0, start - 120) : start].rpartition("\n\n")[2].rpartition(". ")[2]
        if leads_to_a_person(
            re.sub(r"^https?://(?:www\.)?|^www\.", "", address, flags=re.IGNORECASE), sentence, after
        ):
            yield start, start + len(address)


def _anchors(document: Document) -> Iterator[int]:
    """Where the most telling signs of a link stand."""
    yield from document.signs("://", "www.")
    for slash in document.signs("/"):
        if domain := DOMAIN.search(document.flat, max(0, slash - 8), slash):
            yield domain.start()


def trimmed(address: str) -> str:
    """Without the stops of the sentence and the bracket that opened before it."""
    if address.count(")") > address.count("("):
        address = address[: address.index(")")]
    return TAIL.sub("", address)


def leads_to_a_person(address: str, before: str, after: str = "") -> bool:
    """Whether one person stands behind an address (without its scheme), by itself or by the words before it."""
    host, _, path = address.partition("/")
    if host.lower().endswith((".gov", ".mil")) and not RECORD.search(address):
        return False
    if RECORD.search(address) or FUNDRAISER.search(address):
        return bool(path)
    whose = not THEIR_WORDS.isdisjoint(words_in(small(before)))
    if (whose and THEIRS.search(before)) or (FILM.search(address) and DOES.search(before)):
        return True
    known = PERSONAL.search(address) or (PROFILE.search(address) and OF_A_PATIENT.search(f"{before} {after}"))
    return bool(known) and not FUNCTION.search(address) and not INSTITUTION.search(address)
