"""What an article says about its video, and what is found wrong with it."""

from dataclasses import replace
from types import MappingProxyType

import pytest
from conftest import PRESSURE

from plugins.videos.findings import findings
from plugins.videos.transcript import paragraphs
from plugins.videos.video import iso_duration, video_of

HEAD = """Title: Measuring blood pressure at home
Video: https://youtu.be/abc-EFG_123
Video_length: 9:30
Video_chapters:
  0:00 Why at home
  # a comment
  1:00 How to sit
  2:30 The cuff
"""
VIDEO = replace(
    PRESSURE,
    video="https://youtu.be/abc-EFG_123",
    video_length="9:30",
    video_chapters=("0:00 Why at home", "1:00 How to sit", "2:30 The cuff"),
    lines=MappingProxyType({"title": 1, "video": 2, "video_length": 3, "video_chapters": 4}),
)


def test_a_video_has_what_structured_data_wants() -> None:
    video = video_of(VIDEO, "Sit quietly.", "images/arm.png", ("Hello.",))
    assert (video.duration, video.seconds, video.uploaded) == ("PT9M30S", 570, PRESSURE.date)
    assert (video.player, video.file) == (
        "https://www.youtube-nocookie.com/embed/abc-EFG_123?autoplay=1",
        False,
    )
    assert [(part.title, part.start, part.end) for part in video.chapters] == [
        ("Why at home", 0, 60),
        ("How to sit", 60, 150),
        ("The cuff", 150, 570),
    ]
    assert video.chapters[1].url == "https://www.youtube.com/watch?v=abc-EFG_123&t=60s"


@pytest.mark.parametrize(
    ("length", "written"), [(0, ""), (45, "PT45S"), (600, "PT10M"), (3600, "PT1H"), (3723, "PT1H2M3S")]
)
def test_a_length_is_written_as_iso_8601(length: int, written: str) -> None:
    assert iso_duration(length) == written


def test_a_good_video_has_no_finding() -> None:
    assert list(findings(VIDEO, HEAD)) == []
    assert list(findings(PRESSURE, "")) == []


@pytest.mark.parametrize("length", ["4:59", "15:01", "1:00:00", ""])
def test_a_video_that_is_not_5_to_15_minutes_long_gets_advice(length: str) -> None:
    [found] = findings(replace(VIDEO, video_length=length, video_chapters=()), HEAD)
    assert (found.level, found.rule) == ("advice", "video-length")


@pytest.mark.parametrize("length", ["5:00", "15:00"])
def test_five_and_fifteen_minutes_are_within(length: str) -> None:
    assert list(findings(replace(VIDEO, video_length=length), HEAD)) == []


@pytest.mark.parametrize(
    ("chapters", "line"),
    [(("0:00 Why at home", "How to sit", "2:30 The cuff"), 7), (("0:09 Why at home",), 5)],
)
def test_a_wrong_chapter_is_named_with_its_line(chapters: tuple[str, ...], line: int) -> None:
    head = HEAD.replace("1:00 How", "How").replace("0:00 Why", "0:09 Why" if line == 5 else "0:00 Why")
    found = next(iter(findings(replace(VIDEO, video_chapters=chapters), head)))
    assert (found.line, found.level, found.rule) == (line, "error", "video-chapters")


@pytest.mark.parametrize(
    ("change", "level"),
    [
        ({"video": ""}, "error"),
        ({"video": "https://www.youtube.com/@yourname"}, "error"),
        ({"video": "https://other.example/salt"}, "advice"),
    ],
)
def test_fields_that_show_nothing_are_findings(change: dict[str, str], level: str) -> None:
    found = next(iter(findings(replace(VIDEO, **change), HEAD)))
    assert (found.level, found.rule) == (level, "video")
    assert found.line in (2, 3)


VTT = """WEBVTT - from a program

STYLE
::cue { color: white }

NOTE
not said

1
00:00:00.000 --> 00:00:04.000 align:start
<v Doctor>High blood pressure has
no symptoms.</v>

00:04.000 --> 00:08.000
The only way to know &lt; is to measure.
"""
SRT = "1\n00:00:00,000 --> 00:00:04,000\nSit <i>quietly</i>.\n\n2\n00:00:04,000 --> 00:00:06,000\nThen measure.\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("First\nline.\n\nSecond -- part.\n", ("First line.", "Second -- part.")),
        (VTT, ("High blood pressure has no symptoms. The only way to know < is to measure.",)),
        (SRT.replace("\n", "\r\n"), ("Sit quietly. Then measure.",)),
        ("", ()),
        ("WEBVTT\n\n", ()),
    ],
)
def test_a_transcript_holds_what_is_said_and_no_times(text: str, said: tuple[str, ...]) -> None:
    assert paragraphs(text) == said


def test_subtitles_are_set_in_paragraphs() -> None:
    cues = "".join(f"00:00:{at:02}.000 --> 00:00:{at:02}.900\nSentence {at}.\n\n" for at in range(12))
    assert [each.count("Sentence") for each in paragraphs("WEBVTT\n\n" + cues)] == [5, 5, 2]
