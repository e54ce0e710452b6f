"""The catalogue of calls to action: what is chosen, what is said, and what never may be."""

import re
from datetime import datetime

import pytest

from plugins.calls_to_action.catalog import catalogue, choose, findings, setting_findings
from plugins.entry import Entry
from plugins.settings import Settings

EVERY = tuple(catalogue(Settings()))
WITH_ADDRESS = Settings(
    calls_to_action={
        "book_visit": {"address": "https://book.example/new?clinic=1#times"},
        "ask_question": {"address": "tel:+12025550100"},
        "get_handout": {"address": "/handouts/pressure.pdf"},
        "subscribe": {"address": "https://letter.example/"},
        "watch": {"address": "https://video.example/"},
    }
)


def entry(**fields) -> Entry:
    return Entry(
        **{
            "key": "home-pressure",
            "slug": "home-pressure",
            "title": "Blood pressure at home",
            "url": "https://practice.example/home-pressure/",
            "path": "home-pressure/",
            "source": "content/articles/home-pressure.md",
            "lang": "en",
            "date": datetime(2026, 1, 1),  # noqa: DTZ001  as Pelican gives it without TIMEZONE
            "html": "",
        }
        | fields
    )


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"purposes": ("patients",)}, "ask_question"),
        ({"purposes": ("cause",)}, "share"),
        ({"purposes": ("younger",)}, "share"),
        ({"purposes": ("practice",)}, "book_visit"),
        ({"purposes": ("patients",), "kind": "marketing"}, "book_visit"),
        ({"purposes": ("colleagues",), "audience": "colleagues"}, "discuss"),
        ({"purposes": ("expert",)}, "read_more"),
        ({"purposes": ("patients",), "call_to_action": "subscribe"}, "subscribe"),
    ],
)
def test_kind_audience_and_purpose_choose_unless_the_head_does(fields, name):
    assert choose(entry(**fields), WITH_ADDRESS).name == name


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("lang", ["en", "es", "es-MX"])
@pytest.mark.parametrize("settings", [Settings(), WITH_ADDRESS], ids=["bare", "with addresses"])
def test_every_call_speaks_both_languages_and_leads_on(name, lang, settings):
    call = choose(entry(call_to_action=name, lang=lang), settings)
    assert call.lang == lang[:2]
    assert call.text
    assert call.teaser_text.endswith(":")
    assert len(call.teaser_text) <= 45


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_wording_asks_for_health_details_in_a_form_or_a_post(name, lang):
    asks = re.compile(
        r"(?i)symptom|síntoma|your (?:story|results|records|diagnosis|medical)|su (?:historia|diagnóstico|caso)"
        r"|tell us|cuéntenos|write (?:to )?us|escríbanos|comment|comentari|message|mensaje|\bform\b|formulario"
        r"|send us|envíenos|post your|e-?mail|correo"
    )
    said = [text for key, text in catalogue(Settings())[name][lang].items()]
    assert not [text for text in said if asks.search(text)]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_question_about_ones_own_health_goes_to_the_telephone(lang):
    for settings in (Settings(), WITH_ADDRESS):
        call = choose(entry(call_to_action="ask_question", lang=lang), settings)
        assert re.search("Call|Llám|Llame", call.text)
        assert call.address in (None, "tel:+12025550100")


@pytest.mark.parametrize("address", ["https://form.example/ask", "mailto:ask@practice.example", "/contact/"])
def test_an_open_form_for_health_questions_is_refused(address):
    settings = Settings(calls_to_action={"ask_question": {"address": address}})
    (finding,) = setting_findings(settings)
    assert finding.level == "error"
    assert "tel:" in finding.instead
    assert choose(entry(call_to_action="ask_question"), settings).address is None


@pytest.mark.parametrize("name", ["book_visit", "ask_question", "get_handout", "subscribe", "watch"])
def test_without_an_address_a_post_only_says_read_more(name):
    call = choose(entry(call_to_action=name), Settings())
    assert call.teaser_text == "Read more:"
    assert not re.search("(?i)subscribe|watch|get the handout", call.text)


def test_a_link_out_of_the_site_is_tracked_and_one_within_is_not():
    booked = choose(entry(call_to_action="book_visit"), WITH_ADDRESS).address
    marks = "utm_source=website&utm_medium=article&utm_campaign=home-pressure"
    assert booked == f"https://book.example/new?clinic=1&{marks}#times"
    handout = choose(entry(call_to_action="get_handout"), WITH_ADDRESS).address
    assert handout == "https://practice.example/handouts/pressure.pdf"


def test_a_practice_notice_sounds_like_one_and_an_article_does_not():
    notice = choose(entry(kind="marketing"), WITH_ADDRESS)
    article = choose(entry(call_to_action="book_visit"), WITH_ADDRESS)
    assert (notice.name, article.name) == ("book_visit", "book_visit")
    assert "glad to see you" in notice.text
    assert "glad to see you" not in article.text


def test_a_physician_adds_one_and_rewords_another():
    settings = Settings(
        calls_to_action={
            "donate": {"address": "https://give.example/", "en": "Help us buy monitors"},
            "share": {"en": {"text": "Pass this on", "teaser": "Read it and pass it on:"}},
        }
    )
    assert list(setting_findings(settings)) == []
    donate = choose(entry(call_to_action="donate", lang="es"), settings)
    assert (donate.text, donate.teaser_text, donate.lang) == (
        "Help us buy monitors",
        "Help us buy monitors:",
        "en",
    )
    assert choose(entry(call_to_action="share"), settings).text == "Pass this on"


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("book_vist", "did you mean book_visit?"),
        ("Book Visit", "did you mean book_visit?"),
        ("zzz", "write one of read_more"),
    ],
)
def test_an_unknown_name_is_an_error_that_names_the_nearest(written, advice):
    wrong = entry(call_to_action=written, purposes=("cause",), lines={"call_to_action": 7})
    (finding,) = findings(wrong, Settings())
    assert str(finding).startswith("content/articles/home-pressure.md:7:0: error: ")
    assert advice in finding.instead
    assert choose(wrong, Settings()).name == "share"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"adress": "https://a.example", "en": "Go"}, "adress"),
        ({"address": "https://a.example"}, "no words"),
        ({"address": "https://a.example", "en": 5}, "no words"),
        ({"address": 5, "en": "Go"}, "address"),
        ({"address": "javascript:alert(1)", "en": "Go"}, "address"),
    ],
)
def test_a_faulty_setting_is_an_error_and_is_not_used(row, said):
    settings = Settings(calls_to_action={"own": row})
    (finding,) = setting_findings(settings)
    assert said in finding.message
    assert "own" not in catalogue(settings)


def test_a_setting_that_gives_words_but_no_address_says_so():
    (finding,) = setting_findings(Settings(calls_to_action={"subscribe": {"en": "Join"}}))
    assert "no address" in finding.message


@pytest.mark.parametrize(
    ("asked", "own", "told"),
    [
        ("book_visit", {}, True),
        ("book_visit", {"book_visit": {"address": "https://practice.example/book"}}, False),
        ("read_more", {}, False),
        ("", {}, False),
    ],
)
def test_an_ask_that_posts_leave_out_for_want_of_an_address_is_told(asked, own, told):
    found = list(findings(entry(call_to_action=asked), Settings(calls_to_action=own)))
    assert [each.level for each in found] == ["advice"] * told
    assert all("has no address yet" in each.message and "CALLS_TO_ACTION" in each.instead for each in found)
