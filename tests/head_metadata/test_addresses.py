"""What an address says, and what something written down has for an address."""

import pytest

from plugins.head_metadata.addresses import contact_address, fediverse_handle, handle, host


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("(555) 555-0100", "tel:5555550100"),
        ("+1 555 555 0100", "tel:+15555550100"),
        ("office@practice.example", "mailto:office@practice.example"),
        ("https://practice.example/book", "https://practice.example/book"),
        ("12 Main Street", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_a_contact_is_called_or_written_to_by_its_form(written: str, address: str) -> None:
    assert contact_address(written) == address


@pytest.mark.parametrize(
    ("profile", "at_x", "in_the_fediverse"),
    [
        ("https://x.com/yourname", "@yourname", "@yourname@x.com"),
        ("https://mastodon.example/@yourname", "@yourname", "@yourname@mastodon.example"),
        ("https://mastodon.example/@yourname/", "@yourname", "@yourname@mastodon.example"),
        ("https://www.linkedin.com/in/yourname", "", ""),
        ("https://practice.example/", "", ""),
        ("", "", ""),
    ],
)
def test_a_profile_gives_a_handle_only_where_it_ends_in_a_name(
    profile: str, at_x: str, in_the_fediverse: str
) -> None:
    assert (handle(profile), fediverse_handle(profile)) == (at_x, in_the_fediverse)


def test_a_host_is_named_without_www() -> None:
    assert host("https://www.linkedin.com/posts/1") == "linkedin.com"
