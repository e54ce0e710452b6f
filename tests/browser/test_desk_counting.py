"""The share desk counts an edited text as the build does: one table of cases for both."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.crosspost.counting import COUNTED_BY, count
from plugins.crosspost.desk.desk import rule_of
from plugins.crosspost.twitter_text import patterns
from plugins.platforms.table import platforms

ROOT = Path(__file__).parent.parent.parent
SCRIPT = (ROOT / "plugins/crosspost/desk/counting.js").read_text("utf-8")
TABLE = json.loads((ROOT / "tests/crosspost/counting_cases.json").read_text("utf-8"))
CASES = [case for case in TABLE if not case.get("warning")]  # the desk has no field for a content warning
ONE_EACH = {row.counting: row for row in platforms().values()}
MEDICAL = st.sampled_from(
    (
        *(
            "120/80 mmHg ",
            "5 µg ",
            "≥ 65 ",
            "½ ",
            "– ",
            "… ",
            "niño ",
            "é",
            "e\u0301",
            "健康",
            "© ",
            "\n",
            "\n\n",
        ),
        *("👍🏽", "👩‍⚕️", "🇪🇸", "1️⃣", "❤️", "🩺 "),
        *(
            "https://practice.example/a/?utm_source=x&utm_medium=social ",
            "(https://cdc.gov/a_(b)) ",
            "cdc.gov. ",
        ),
        *(
            "@a@b.social ",
            "@who ",
            "#Salt ",
            "www.nih.gov/a?b=c, ",
            "e.g.this ",
            "me@cdc.gov ",
            "http://a.io:8443/ñ ",
        ),
    )
)


@pytest.fixture(scope="module")
def counted(chromium):
    """`counted(texts, row)`: their lengths, as the page's script counts them."""
    page = chromium.new_page()
    page.add_script_tag(content=SCRIPT)
    page.evaluate("patterns => counting.learn(patterns)", patterns())
    yield lambda texts, row: page.evaluate(
        "([texts, rule]) => texts.map((text) => counting.count(text, rule))", [texts, dict(rule_of(row))]
    )
    page.close()


@pytest.mark.parametrize("name", sorted({case["platform"] for case in CASES}))
def test_the_page_counts_every_case_of_the_table_right(counted, name):
    cases = [case for case in CASES if case["platform"] == name]
    lengths = counted([case["text"] for case in cases], platforms()[name])
    wrong = [
        (case["why"], length) for case, length in zip(cases, lengths, strict=True) if length != case["length"]
    ]
    assert wrong == []


def test_the_page_knows_every_way_of_counting(counted):
    assert set(ONE_EACH) == set(COUNTED_BY)
    for row in ONE_EACH.values():
        assert counted([""], row) == [0]


@pytest.mark.parametrize("row", ONE_EACH.values(), ids=ONE_EACH)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(texts=st.lists(st.lists(MEDICAL, max_size=12).map("".join), min_size=20, max_size=40))
def test_the_page_counts_any_text_as_the_build_does(counted, row, texts):
    assert counted(texts, row) == [count(text, row) for text in texts]


def test_too_many_bytes_are_too_long_in_the_page_too(counted):
    row = platforms()["bluesky"]
    texts = ["👩‍👩‍👧‍👦" * 100, "👩‍👩‍👧‍👦" * 200]
    assert counted(texts, row) == [count(text, row) for text in texts]
    assert counted(texts, row)[1] > row.limit
