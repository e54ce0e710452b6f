"""`postiz.json`: the plan as requests for Postiz's public API, one for each post, all of them drafts.

`integration.id` and `image[].id` are Postiz's own: put in the id of your channel, and what `/upload-from-url` answers
for the picture in `path` (its fields: gitroomhq/postiz-app media.dto.ts). A network that Postiz knows is a row of
`SETTINGS`. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC
from typing import Any

from plugins.crosspost.pictures import address
from plugins.crosspost.schedule import Post
from plugins.settings import Settings

SETTINGS: Mapping[str, Mapping[str, str]] = {
    "facebook": {"__type": "facebook"},
    "x": {"__type": "x", "who_can_reply_post": "everyone"},
    "linkedin": {"__type": "linkedin"},
    "instagram": {"__type": "instagram", "post_type": "post"},
    "threads": {"__type": "threads"},
    "bluesky": {"__type": "bluesky"},
    "mastodon": {"__type": "mastodon"},
    "telegram": {"__type": "telegram"},
    "pinterest": {"__type": "pinterest", "board": "", "title": "{title}", "link": "{url}"},
    "google_business": {
        "__type": "gmb",
        "topicType": "STANDARD",
        "callToActionType": "LEARN_MORE",
        "callToActionUrl": "{url}",
    },
}
"""What Postiz wants to know for each network beside text and picture (docs.postiz.com/public-api, read 2026-11-21)."""


def postiz(posts: Sequence[Post], settings: Settings) -> list[dict[str, Any]]:
    """The bodies of `POST /posts`, in order of time."""
    return [_body(post, settings) for post in posts if post.teaser.platform in SETTINGS]


def _body(post: Post, settings: Settings) -> dict[str, Any]:
    teaser, picture = post.teaser, address(post.teaser, settings)
    shown = {"id": "", "path": picture, "alt": teaser.alt}
    values = {"title": teaser.title or post.entry.title, "url": teaser.url}
    return {
        "type": "draft",
        "date": f"{post.when.astimezone(UTC):%Y-%m-%dT%H:%M:%S.000Z}",
        "shortLink": False,
        "tags": [],
        "posts": [
            {
                "integration": {"id": f"your-{teaser.platform}-id"},
                "value": [{"content": teaser.text, "image": [shown] if picture else []}],
                "settings": {
                    name: value.format(**values) for name, value in SETTINGS[teaser.platform].items()
                },
            }
        ],
    }
