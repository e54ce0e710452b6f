"""Pictures and other files beside the articles: published without metadata, or not at all."""
