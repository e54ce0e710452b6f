"""Where an address plays a video, and from which second on."""

import pytest

from plugins.videos.sites import names_no_video, place_of

YOUTUBE = "https://www.youtube-nocookie.com/embed/abc-EFG_123?autoplay=1"
UUID = "9c9de5e8-0a1e-484a-b099-e80766180a6d"


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/watch?v=abc-EFG_123",
        "https://m.youtube.com/watch?list=PL1&v=abc-EFG_123&t=4s",
        "https://youtu.be/abc-EFG_123",
        "https://youtu.be/abc-EFG_123?si=tracking",
        "https://www.youtube.com/shorts/abc-EFG_123",
        "https://www.youtube.com/live/abc-EFG_123?feature=share",
        "http://youtube.com/embed/abc-EFG_123",
        "https://www.youtube-nocookie.com/embed/abc-EFG_123",
    ],
)
def test_every_way_to_name_a_youtube_video_plays_it_without_cookies(address: str) -> None:
    place = place_of(address)
    assert (place.site, place.player) == ("YouTube", YOUTUBE)
    assert place.watch == "https://www.youtube.com/watch?v=abc-EFG_123"
    assert place.origin == "https://www.youtube-nocookie.com"


@pytest.mark.parametrize(
    ("address", "watch_at_65", "player_at_65"),
    [
        (
            "https://youtu.be/abc-EFG_123",
            "https://www.youtube.com/watch?v=abc-EFG_123&t=65s",
            f"{YOUTUBE}&start=65",
        ),
        (
            "https://vimeo.com/76979871",
            "https://vimeo.com/76979871#t=65s",
            "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1#t=65s",
        ),
        (
            "https://vimeo.com/76979871/0a1b2c3d4e",
            "https://vimeo.com/76979871/0a1b2c3d4e#t=65s",
            "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=0a1b2c3d4e#t=65s",
        ),
        (
            f"https://tube.example/videos/watch/{UUID}",
            f"https://tube.example/w/{UUID}?start=65s",
            f"https://tube.example/videos/embed/{UUID}?autoplay=1&p2p=0&start=65s",
        ),
        (
            "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv",
            "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=65s",
            "https://tube.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?autoplay=1&p2p=0&start=65s",
        ),
        (
            "https://files.example/salt.mp4",
            "https://files.example/salt.mp4#t=65",
            "https://files.example/salt.mp4#t=65",
        ),
        ("https://other.example/salt", "https://other.example/salt", ""),
    ],
)
def test_a_chapter_plays_from_its_second_on(address: str, watch_at_65: str, player_at_65: str) -> None:
    place = place_of(address)
    assert (place.watch_at(65), place.player_at(65)) == (watch_at_65, player_at_65)


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("https://www.youtube.com/@yourname", True),
        ("https://www.youtube.com/playlist?list=PL1", True),
        ("https://youtu.be/tooshort", True),
        ("https://vimeo.com/channels/staffpicks", True),
        ("https://youtu.be/abc-EFG_123", False),
        ("https://other.example/salt", False),
        ("https://notyoutube.com/@yourname", False),
        ("", False),
    ],
)
def test_a_channel_is_no_video(address: str, wrong: bool) -> None:
    assert names_no_video(address) is wrong


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/?https://youtu.be/abc-EFG_123",
        "https://youtube.com.evil.example/watch?v=abc-EFG_123",
        "https://evilyoutube.com/watch?v=abc-EFG_123",
    ],
)
def test_an_address_elsewhere_is_never_taken_for_a_player(address: str) -> None:
    assert place_of(address).player == ""
