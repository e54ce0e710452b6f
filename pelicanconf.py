"""Your settings. Change what stands between the quotes; `./rounds check` says if something isn't right.

Lines that start with # are explanations or examples: take the # away to use one.
"""

# --- Who you are -------------------------------------------------------------------------------------------------

SITENAME = "Your Practice"
SITESUBTITLE = "Plain words about health, from your own doctor"
SITEURL = "https://practice.example"  # where your site will be, without a slash at the end

AUTHOR = "Your Name, MD"
AUTHOR_CREDENTIALS = "Family medicine"  # shown under your name: specialty, board certification
AUTHOR_BIO = "Writes about everyday health: what helps, what doesn’t, and how sure we are."
AUTHOR_PROFILES = {
    # "linkedin": "https://www.linkedin.com/in/yourname",
    # "mastodon": "https://mastodon.example/@yourname",
}
AUTHOR_CERTIFICATIONS = [
    # the full name of a board certification, as the board writes it; one per line
]
AUTHOR_PUBLICATIONS = [
    # what you published yourself: a DOI, a PubMed number (PMID), an entry of content/references.json, or the whole
    # reference; one per line
]

# --- Your topics -------------------------------------------------------------------------------------------------

# A sentence or two on top of a topic's page. The name is the Category or tag, written as in your articles.
TOPIC_TEXTS = {
    "Heart": "Blood pressure, cholesterol, and the medicines for them: what helps, what doesn’t, and how sure we are.",
    "Children": "Food, vaccines and everyday worries, for parents who want to know where an answer comes from.",
    "For colleagues": "Trials at the desk: what they found, whom they left out, and the figures for a shared decision.",
}

# --- Your practice -----------------------------------------------------------------------------------------------

PRACTICE_NAME = "Your Practice"
# The only phone numbers and e-mail addresses that may appear on the site and in posts.
PRACTICE_CONTACTS = ["(555) 555-0100", "office@practice.example"]

# How readers get help at once: at the end of every article for patients, and at the foot of every page. With the number
# that is right where your readers live; or a plain text, for one language.
URGENT_HELP = {
    "en": "In an emergency, call your local emergency number.",
    "es": "En una emergencia, llame al número local de emergencias.",
}

# What others may do with your texts, such as "CC BY-NC-ND 4.0" and "https://creativecommons.org/licenses/by-nc-nd/4.0/".
LICENSE = ""
LICENSE_URL = ""

TIMEZONE = "America/New_York"
DEFAULT_LANG = "en"  # "en" or "es"; an article can say otherwise with "Lang: es"

# --- Where you share ---------------------------------------------------------------------------------------------

PLATFORMS = None  # None: chosen by each article's purpose. Or a list: ["facebook", "x", "linkedin"]
PLATFORM_OVERRIDES = {
    # "x": {"limit": 4000},  # for a paid account
    # "our_forum": {  # a place of your own; what each line means is said in plugins/platforms/platform.py
    #     "label": "Our forum",
    #     "purpose": "Patients of the practice among themselves.",
    #     "audiences": ["patients"],
    #     "counting": "code_points",
    #     "limit": 1000,
    #     "best": 400,
    #     "hashtags": 0,
    #     "link_placement": "text",
    #     "call_to_action": True,
    #     "card": "og",
    #     "alt_limit": 420,
    #     "lifetime_hours": 24,
    #     "compose": "",
    #     "checked": "2026-11-21",  # the day on which you read these figures, and where:
    #     "sources": {name: "the forum's rules" for name in (
    #         "counting", "limit", "best", "hashtags", "card", "alt_limit", "lifetime_hours")},
    # },
}
HASHTAGS = {
    # "blood pressure": "BloodPressure",  # your own hashtag for a tag or topic
}

# --- What you ask readers to do ----------------------------------------------------------------------------------

CALLS_TO_ACTION = {
    # "book_visit": {"address": "https://practice.example/book"},
    # "subscribe": {"address": "https://practice.example/newsletter"},
    # "ask_question": {"address": "tel:+15555550100"},  # a telephone only: health details don't belong in a form
}

# --- How your cards look -----------------------------------------------------------------------------------------

CARD_COLORS = {"background": "#fffdf9", "accent": "#0b4f4a"}
CARD_LOGO = ""  # a picture in content/, such as "images/logo.png"
CARD_MARK = ""  # a few letters in the lower right corner, such as "yourpractice.example"
CARD_FONT = ""  # a font file in content/, such as "fonts/letters.ttf"; "" is Source Sans

# --- Privacy and safety ------------------------------------------------------------------------------------------

# Texts that look like an identifier and are none: a public helpline, a colleague's name, the file name of a PDF that you
# have read. One text each, without wildcards; what stands in one article alone is better acknowledged in its head.
PRIVACY_ALLOW = []
HTML_ALLOWED = []  # names of raw HTML elements that articles may hold, such as "svg"

# True: corrections are offered to Google's Fact Check Explorer, whose rules stand in plugins/head_metadata/json_ld/claims.py.
CLAIM_REVIEW = False

# How many years older than an article its sources may be before you are asked to look again; 0: any.
REFERENCE_AGE = 10

# Counts visits. Off: no page has a script. Its attributes as the counter's maker says them, such as
# {"src": "https://stats.example/count.js", "data-domain": "practice.example"}; its address joins the security policy.
COUNTER = {}

# --- Where the site goes -----------------------------------------------------------------------------------------

PUBLISH_TO = {"site": {"kind": "directory", "path": "published"}}

# --- The machinery: best left as it is -----------------------------------------------------------------------------

# Who draws the cards. None: the cores of this machine. Or "module:function", which returns any concurrent.futures.Executor;
# the module may lie beside this file. For a dask cluster: def workers(): return Client("tcp://...").get_executor()
EXECUTOR = None

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["."]
PLUGINS = [
    "plugins.rebuild.plugin",
    "plugins.reading.plugin",
    "plugins.rendering.plugin",
    "plugins.citations.plugin",
    "plugins.images.plugin",
    "plugins.calls_to_action.plugin",
    "plugins.og_cards.plugin",
    "plugins.crosspost.plugin",
    "plugins.plain_language.plugin",
    "plugins.feeds.plugin",
    "plugins.videos.plugin",
    "plugins.events.plugin",
    "plugins.handout.plugin",
    "plugins.furniture.plugin",
    "plugins.site_pages.plugin",
    "plugins.head_metadata.plugin",
    "plugins.assets.plugin",
    "plugins.translations.plugin",
    "plugins.checks.plugin",
]

ARTICLE_PATHS = [""]
ARTICLE_EXCLUDES = ["pages", "images"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images"]
USE_FOLDER_AS_CATEGORY = False
DEFAULT_CATEGORY = "Health"
DEFAULT_PAGINATION = 10

ARTICLE_URL = PAGE_URL = "{slug}/"
ARTICLE_SAVE_AS = PAGE_SAVE_AS = "{slug}/index.html"
ARTICLE_LANG_URL = PAGE_LANG_URL = "{lang}/{slug}/"
ARTICLE_LANG_SAVE_AS = PAGE_LANG_SAVE_AS = "{lang}/{slug}/index.html"
CATEGORY_URL = "topics/{slug}/"
CATEGORY_SAVE_AS = "topics/{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
AUTHOR_URL = "authors/{slug}/"
AUTHOR_SAVE_AS = "authors/{slug}/index.html"
DIRECT_TEMPLATES = ["index", "404"]  # the other pages are rows of KINDS in plugins/site_pages/kinds.py
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]

FEED_MAX_ITEMS = 20  # the newest articles, in each feed
FEED_ALL_ATOM = None  # the feeds are made by plugins/feeds, not by Pelican
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
