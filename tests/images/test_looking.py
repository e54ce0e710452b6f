"""What a program sees in a picture; with the extra `images` installed these really look, without a network."""

from __future__ import annotations

import io
import socket
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from plugins.checks.private import WORDS
from plugins.images import looking
from plugins.images.looking import Look, Seen, can_look, fill, look_at, seen
from plugins.images.reencode import views
from plugins.images.seen import Use, questions
from plugins.images.store import job_of
from plugins.settings import Settings

real = pytest.mark.skipif(not can_look(), reason="the extra images is not installed")
MODULES = ("rapidocr", "cv2", "onnxruntime")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_args: object, **_how: object) -> None:
        raise AssertionError("looking at a picture opened a connection")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


def lettered(text: str, color: str = "white", back: str = "black") -> Image.Image:
    image = Image.new("RGB", (600, 200), back)
    ImageDraw.Draw(image).text((20, 20), text, fill=color, font=ImageFont.load_default(22))
    return image


def png(image: Image.Image) -> bytes:
    return saved(image, "PNG")


def saved(image: Image.Image, name: str, **how: object) -> bytes:
    out = io.BytesIO()
    image.save(out, name, **how)
    return out.getvalue()


def face() -> Image.Image:
    """A face as a child draws it, in greys: nobody's."""
    image = Image.new("L", (600, 600), 150)
    draw = ImageDraw.Draw(image)
    draw.ellipse((150, 90, 450, 500), fill=205)
    draw.pieslice((150, 70, 450, 330), 180, 360, fill=60)
    draw.ellipse((165, 150, 435, 480), fill=205)
    for x in (215, 325):
        draw.rectangle((x - 5, 225, x + 65, 237), fill=70)
        draw.ellipse((x, 250, x + 60, 280), fill=240)
        draw.ellipse((x + 18, 250, x + 44, 280), fill=30)
        draw.rectangle((x - 5, 244, x + 65, 252), fill=110)
    draw.polygon([(300, 270), (278, 355), (322, 355)], fill=180)
    draw.rectangle((280, 350, 320, 360), fill=110)
    draw.ellipse((245, 390, 355, 425), fill=110)
    draw.rectangle((245, 404, 355, 409), fill=50)
    return image.filter(ImageFilter.GaussianBlur(4))


@real
@pytest.mark.parametrize(
    ("text", "kinds"),
    [("MRN 1234567", ("MRN",)), ("SSN 219-09-9999", ("SSN",)), ("Blood pressure 120/80", ())],
)
def test_letters_on_a_picture_are_read(text, kinds):
    assert look_at(png(lettered(text))) == Seen(kinds)


@real
def test_every_frame_is_read():
    frames = [lettered(text) for text in ("Breathe in", "Breathe out", "MRN 1234567")]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=100)
    assert look_at(data).kinds == ("MRN",)


@real
def test_letters_on_a_clear_ground_are_read():
    image = Image.new("RGBA", (600, 200))
    image.putalpha(lettered("MRN 1234567").convert("L"))
    assert look_at(png(image)).kinds == ("MRN",)


@real
def test_a_face_is_found_and_a_gradient_is_none():
    assert look_at(png(face())).faces == 1
    assert look_at(png(Image.radial_gradient("L"))).faces == 0


@pytest.fixture
def look(tmp_path: Path) -> Look:
    lettered("MRN 1234567").save(tmp_path / "a.png")
    return Look(job_of(tmp_path / "a.png", tmp_path / "pictures"), ())


def test_a_picture_is_looked_at_once_and_nothing_of_its_letters_is_kept(look, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(looking, "look_at", lambda _data, _allowed: asked.append(1) or Seen(("MRN",), 2))
    for _ in range(2):
        assert all(error is None for _look, error in fill([look], tmp_path / "kept", Settings()))
        assert seen(look, tmp_path / "kept") == Seen(("MRN",), 2)
    assert len(asked) == 1
    kept = b"".join(path.read_bytes() for path in (tmp_path / "kept").iterdir())
    assert b"1234567" not in kept


def test_other_allowances_are_another_look(look):
    assert look.name != Look(look.job, ("1234567",)).name


@pytest.mark.parametrize("missing", MODULES)
def test_without_the_extra_nobody_looks(missing, monkeypatch):
    find = looking.find_spec
    monkeypatch.setattr(looking, "find_spec", lambda name: None if name == missing else find(name))
    looking._models.cache_clear()
    assert not can_look()
    looking._models.cache_clear()


def test_frames_that_repeat_are_looked_at_once_and_many_are_thinned_out():
    frames = [Image.new("RGB", (30, 30), (shade, 0, 0)) for shade in (10, 10, 90, 170, 250)]
    data = saved(frames[0], "PNG", save_all=True, append_images=frames[1:], duration=100)
    assert [view.getpixel((0, 0))[0] for view in views(data, 9)] == [10, 90, 170, 250]
    assert [view.getpixel((0, 0))[0] for view in views(data, 2)] == [10, 170]


PICTURE = "content/images/arm.png"
AGREED = {"image_consent": "2026-02-01"}


@pytest.mark.parametrize(
    ("kinds", "faces", "uses", "asked"),
    [
        ((), 0, [], []),
        (("MRN",), 0, [], [(PICTURE, "image-mrn")]),
        (("MRN",), 0, [Use("content/a.md", 4, AGREED)], [(PICTURE, "image-mrn")]),
        ((), 1, [], [(PICTURE, "image-face")]),
        ((), 1, [Use("content/a.md", 4, {})], [("content/a.md", "image-face")]),
        ((), 2, [Use("content/a.md", 4, AGREED)], []),
        (
            (),
            1,
            [Use("content/a.md", 4, AGREED), Use("content/b.md", 0, {})],
            [("content/b.md", "image-face")],
        ),
    ],
)
def test_a_person_is_asked_where_it_can_be_answered(kinds, faces, uses, asked):
    found = list(questions(PICTURE, kinds, faces, uses, WORDS))
    assert [(finding.path, finding.rule) for finding in found] == asked
    assert all(finding.level == "review" and "PRIVACY_ALLOW" in finding.instead for finding in found)
