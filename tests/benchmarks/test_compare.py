"""The comparison with other programs: what they are given, what is counted, and what is said of it."""

import json
import re
import sys
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from benchmarks import compare, corpus
from benchmarks.compare_site import Site
from benchmarks.compare_tables import text
from benchmarks.compared import (
    BUILDS,
    COLD,
    EDITED,
    OURS,
    SERVED,
    UNCHANGED,
    Compared,
    Made,
    Run,
    as_json,
    from_json,
)
from benchmarks.measuring import Failed, measured
from benchmarks.peers import eleventy, hugo, plain_pelican, rounds
from benchmarks.peers.peer import Tools

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
TOOLS = Tools("no-such-hugo", Path("no-such-folder"))
on_posix = pytest.mark.skipif(sys.platform == "win32", reason="processes are counted another way")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def test_the_same_seed_gives_the_same_articles_and_more_of_them_begin_alike():
    few = list(corpus.articles(30))
    assert few == list(islice(corpus.articles(60), 30))
    assert [each.body for each in few] != [each.body for each in corpus.articles(30, seed=2)]


def test_articles_have_the_same_words_in_every_program_and_756_of_them():
    shown = [
        re.sub(r"\]\(.*?\)", "]", each.text(lambda slug: f"somewhere/{slug}"))
        for each in corpus.articles(200)
    ]
    assert {corpus.length(each) for each in shown} == {corpus.WORDS}
    for article, words in zip(corpus.articles(20), shown, strict=False):
        for module in (rounds, hugo, eleventy, plain_pelican):
            written = re.sub(r"\]\(.*?\)", "]", module.text(article))
            assert written.endswith(words)


def test_every_article_has_what_makes_a_site_costly():
    held = list(corpus.articles(200))
    assert all(
        ("\n## " in f"\n{each.body}", corpus.TABLE in each.body, "\n- " in each.body) == (True,) * 3
        for each in held
    )
    assert {each.topic for each in held} == set(corpus.TOPICS)
    assert {tag for each in held for tag in each.tags} == set(corpus.TAGS)
    assert len({each.title for each in held}) == len({each.slug for each in held}) == 200


def test_an_edit_changes_one_word_into_one_that_stands_nowhere_else():
    before = next(corpus.articles(1))
    texts = [replace(before, edits=turn).text(str) for turn in range(12)]
    words = [set(each.split()) for each in texts]
    assert [len(each.split()) for each in texts] == [len(texts[0].split())] * 12
    assert all(
        corpus.word(turn) in texts[turn] and corpus.word(turn) not in texts[turn - 1] for turn in range(1, 12)
    )
    assert all(len(each - words[0]) == 1 for each in words[1:])


@on_posix
@pytest.mark.parametrize("peer", [rounds.peer(TOOLS), plain_pelican.peer(TOOLS)], ids=lambda peer: peer.name)
def test_a_site_is_built_cold_edited_and_again_and_seen_to_be_right(peer, tmp_path):
    held = list(corpus.articles(3))
    site = Site(peer, tmp_path / "site", held)
    peer.lay(site.folder, held)
    runs = [site.run(scenario, turn=1) for scenario in BUILDS]
    assert [run.scenario for run in runs] == list(BUILDS)
    assert all(run.wall > 0 and run.processors > 0 for run in runs)
    assert site.made().cards == 3
    assert site.made().pages > 3


@on_posix
def test_a_build_that_leaves_out_a_page_counts_for_none(tmp_path):
    held = list(corpus.articles(2))
    site = Site(plain_pelican.peer(TOOLS), tmp_path / "site", held)
    site.peer.lay(site.folder, held[1:])
    (site.folder / "content/article-00000.md").write_text("Title: no date\n\nNothing.")
    with pytest.raises(Failed, match="1 articles have no page"):
        site.run(COLD, turn=1)


BUSY = "import time\nwhile time.process_time() < 0.3: pass"
LARGE = "import time; held = b'x' * 80_000_000; time.sleep(0.5)"


@on_linux
def test_processors_are_counted_of_a_process_that_outlives_the_command(tmp_path):
    command = [
        sys.executable,
        "-c",
        f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {BUSY!r}])",
    ]
    assert measured(command, tmp_path).processors >= 0.3


@on_linux
def test_memory_is_that_of_all_processes_together(tmp_path):
    both = (
        "import subprocess, sys\n"
        f"for each in [subprocess.Popen([sys.executable, '-c', {LARGE!r}]) for _ in '12']: each.wait()"
    )
    taken = measured([sys.executable, "-c", both], tmp_path, memory=True)
    assert taken.memory > 160_000_000
    assert measured([sys.executable, "-c", both], tmp_path).memory is None


@on_posix
def test_a_command_that_fails_says_why(tmp_path):
    with pytest.raises(Failed, match="it broke"):
        measured([sys.executable, "-c", "raise SystemExit('it broke')"], tmp_path)


@pytest.mark.parametrize("name", ["Hugo", "Eleventy"])
def test_a_program_that_is_not_installed_is_left_out_loudly(name):
    found, left_out = compare.here(list(compare.PROGRAMS), TOOLS)
    assert name not in {peer.name for peer in found}
    assert any(each.startswith(f"{name} is left out: install") for each in left_out)


def test_numbers_that_do_not_belong_together_are_refused_before_anything_is_built():
    with pytest.raises(SystemExit):
        compare.arguments(["--articles", "10", "20", "30", "--rounds", "1", "2"])
    asked = compare.arguments(["--articles", "10", "20", "--rounds", "1", "2", "--hugo", "/somewhere/hugo"])
    assert (
        compare.command(asked)
        == "python -m benchmarks.compare --articles 10 20 --rounds 1 2 --saves 3 --keep"
    )


def made_up(times):
    """Measurements in which ours takes 2, 4 and 3 s, and Hugo so many times that of the same round."""
    own = dict(enumerate((2.0, 4.0, 3.0), 1))
    runs = [
        Run(OURS, 1_000, COLD, 0, 99.0, 99.0, 150 * 2**20),
        Run("Hugo", 1_000, COLD, 0, 99.0, 99.0, 300 * 2**20),
    ]
    runs += [Run(OURS, 1_000, COLD, turn, wall, wall) for turn, wall in own.items()]
    runs += [Run("Hugo", 1_000, COLD, turn, wall * times[turn - 1], wall) for turn, wall in own.items()]
    runs += [
        Run(OURS, 1_000, UNCHANGED, 1, 0.5),
        Run(OURS, 1_000, EDITED, 1, 1.0),
        Run(OURS, 1_000, SERVED, 1, 0.7),
    ]
    runs += [Run(OURS, 10_000, COLD, 1, 33.0), Run("Hugo", 10_000, COLD, 1, 50.0)]
    made = [Made(OURS, 1_000, 1_500, 1_000, 2_000_000)]
    return Compared("command", "2 cores", {OURS: "1", "Hugo": "2"}, runs, made, ["Eleventy is left out: why"])


def test_the_tables_hold_medians_and_the_ratios_of_pairs():
    lines = text(made_up((5, 4, 1))).splitlines()
    assert "| Rounds | 3.00 | 3.00 | 150 | 1.00 |  |  | 0.50 |  |  | 0.70 |" in lines
    assert "| Hugo | 10.00 | 3.00 | 300 |  |  |  |  |  |  |  |" in lines
    assert "| Hugo | 4.00 (1.00 to 5.00) | 1.00 (1.00 to 1.00) |  |  |  |  | 2.00 |  |" in lines
    assert "| Rounds | 11.0 |  |  |  |" in lines
    assert "| Rounds | 1,500 | 1,000 | 2.0 |" in lines
    assert "- Eleventy is left out: why" in lines


def test_the_tables_say_which_aim_is_missed():
    goals = [line for line in text(made_up((5, 4, 1))).splitlines() if "the aim is" in line]
    assert [line.rpartition(" ")[2] for line in goals] == ["kept", "kept", "MISSED", "kept", "MISSED"]
    assert "MISSED" in text(made_up((2, 4, 1))).split("Hugo takes at least")[1].splitlines()[0]


def test_what_is_kept_can_be_read_again():
    assert from_json(as_json(made_up((1, 2, 3)))) == made_up((1, 2, 3))
    assert json.loads(as_json(made_up((1, 2, 3))))["machine"] == "2 cores"


def test_the_readme_says_what_was_measured_and_nothing_else(tmp_path):
    (tmp_path / "README.md").write_text((BENCHMARKS / "README.md").read_text("utf-8"), "utf-8")
    compare.keep(from_json((BENCHMARKS / "compared.json").read_text("utf-8")), tmp_path)
    assert (tmp_path / "README.md").read_text("utf-8") == (BENCHMARKS / "README.md").read_text("utf-8")
