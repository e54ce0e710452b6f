"""What a browser may load and run."""

import pytest

from plugins.assets.policy import NEEDS, of_page, of_site

SITE = "https://practice.example"


def directives(policy: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (part.split() for part in policy.split("; "))}


def test_a_page_loads_nothing_but_what_is_its_own() -> None:
    said = directives(of_page((), SITE, {}))
    assert said.pop("default-src") == said.pop("base-uri") == ["'none'"]
    assert all(sources == ["'self'", SITE] for sources in said.values())


@pytest.mark.parametrize("policy", [of_page((), SITE, {}), of_page(NEEDS, SITE, {}), of_site(SITE, {})])
def test_nothing_inline_is_ever_run(policy: str) -> None:
    assert "unsafe-inline" not in policy
    assert "'unsafe-eval'" not in policy
    assert "data:" not in policy


def test_only_the_search_runs_webassembly() -> None:
    assert "wasm" in of_page(["search"], SITE, {})
    assert "wasm" not in of_page([need for need in NEEDS if need != "search"], SITE, {})


def test_a_server_says_what_any_page_may_need() -> None:
    site = directives(of_site(SITE, {}))
    for need in NEEDS:
        for name, sources in directives(of_page([need], SITE, {})).items():
            assert set(sources) <= set(site[name])


def test_a_page_with_a_video_allows_its_player_and_no_other() -> None:
    said = directives(of_page(["https://tube.example"], SITE, {}))
    assert said["frame-src"] == ["https://tube.example"]
    assert said["media-src"] == ["'self'", SITE, "https://tube.example"]
    assert "https:" in directives(of_site(SITE, {}))["frame-src"]


def test_a_need_that_nobody_knows_is_refused() -> None:
    with pytest.raises(KeyError):
        of_page(["serch"], SITE, {})


def test_a_counter_brings_its_own_addresses_and_no_other() -> None:
    counter = {"src": "https://stats.example/js/count.js", "data-to": "https://in.stats.example/x"}
    before, after = directives(of_page((), SITE, {})), directives(of_page((), SITE, counter))
    added = {name: set(sources) - set(before.get(name, ())) for name, sources in after.items()}
    theirs = {"https://stats.example", "https://in.stats.example"}
    assert {name: sources for name, sources in added.items() if sources} == {
        "script-src": theirs,
        "img-src": theirs,
        "connect-src": theirs,
    }


def test_a_first_party_counter_brings_no_other_address() -> None:
    assert directives(of_page((), SITE, {"src": "/count.js"}))["script-src"] == ["'self'", SITE]


def test_the_address_of_a_site_in_a_folder_is_its_host() -> None:
    assert directives(of_page((), f"{SITE}/blog", {}))["style-src"] == ["'self'", SITE]
