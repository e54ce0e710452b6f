"""The pages that the site makes of its articles: topics, archive, series, corrections, videos, search ..."""
