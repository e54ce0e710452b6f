"""The settings of a site that has a page of every kind. The test that builds it gives it its address."""

SITENAME = "Your Practice"
SITESUBTITLE = "Plain words about health, from your own doctor"
AUTHOR = "Your Name, MD"
AUTHOR_CREDENTIALS = "Family medicine"
AUTHOR_BIO = "Writes about everyday health: what helps, what doesn't, and how sure we are."
AUTHOR_PROFILES = {"mastodon": "https://mastodon.example/@yourname", "x": "https://x.com/yourname"}
AUTHOR_CERTIFICATIONS = ["The name of your board certification"]
AUTHOR_PUBLICATIONS = ["Your Name. The title of your paper. Its journal. 2026;1(1):1-9."]
TOPIC_TEXTS = {
    "Heart": "Blood pressure, and what to do about it: what helps, what doesn’t, and how sure we are."
}
PRACTICE_NAME = "Your Practice"
PRACTICE_CONTACTS = ["(555) 555-0100", "office@practice.example"]
URGENT_HELP = {
    "en": "In an emergency, call your local emergency number.",
    "es": "En una emergencia, llame al número local de emergencias.",
}
LICENSE = "CC BY-NC-ND 4.0"
LICENSE_URL = "https://creativecommons.org/licenses/by-nc-nd/4.0/"
PLATFORMS = ["mastodon"]
CALLS_TO_ACTION = {"subscribe": {"address": "https://practice.example/newsletter"}}
DEFAULT_PAGINATION = 4
