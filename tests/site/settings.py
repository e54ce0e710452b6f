"""The settings of the little site that the tests build."""

SITENAME = "Test & Practice"
SITEURL = "https://test.example"
PRACTICE_CONTACTS = ["(555) 555-0100", "office@test.example"]
PLATFORMS = ["facebook", "x", "linkedin", "bluesky", "mastodon"]
OUTPUT_PATH = "../../.cache/never-used"
