"""The settings of the site on which the theme is tested."""

SITENAME = 'Test & "Practice"'
SITESUBTITLE = "Plain words"
SITEURL = "https://test.example"
AUTHOR = "Your Name, MD"
AUTHOR_CREDENTIALS = "Family medicine"
AUTHOR_BIO = "Writes about everyday health."
AUTHOR_PROFILES = {"mastodon": "https://mastodon.example/@yourname", "x": "https://x.com/yourname"}
AUTHOR_CERTIFICATIONS = ["Board of tests"]
AUTHOR_PUBLICATIONS = ["10.1161/HYP.0000000000000087", "A chapter in a book"]
TOPIC_TEXTS = {"Heart": "What the heart needs.", "home care": "What helps at home."}
PRACTICE_NAME = "Test Practice"
PRACTICE_CONTACTS = ["(555) 555-0100", "office@test.example"]
PLATFORMS = ["mastodon"]
DEFAULT_PAGINATION = 2
