"""A published picture is nothing but pixels: shown by an independent walk over the file's own structure."""

import io
import shutil
import struct
import subprocess
import warnings
import zlib

import pytest
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

from plugins.images import reencode
from plugins.images.reencode import FORMATS, Unusable, reencoded
from plugins.only_pixels import Foreign, proven

SECRET = b"Planted-Secret"


def drawn(mode="RGB", size=(40, 24)):
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1] // 2), fill="red")
    return image.convert(mode)


def saved(image, name, **how):
    out = io.BytesIO()
    image.save(out, name, **how)
    return out.getvalue()


def planted(name):
    """A picture with everything in it that a camera, a phone or an editor leaves behind."""
    exif = Image.Exif()
    exif[0x010E] = exif[0x9286] = SECRET.decode()
    exif.get_ifd(0x8825).update({1: "N", 2: (32.0, 43.0, 12.5), 3: "W", 4: (117.0, 9.0, 40.0)})
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + b"</x:xmpmeta>"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    if name == "GIF":
        return saved(drawn("P"), name, comment=SECRET)
    if name == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", SECRET.decode())
        text.add_itxt("XML:com.adobe.xmp", xmp.decode())
        return saved(drawn(), name, pnginfo=text, exif=exif, icc_profile=profile, dpi=(300, 300)) + SECRET
    if name == "WEBP":
        return saved(drawn(), name, exif=exif, xmp=xmp, icc_profile=profile)
    data = saved(drawn(), name, exif=exif, xmp=xmp, icc_profile=profile, comment=SECRET, dpi=(300, 300))
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(SECRET)) + SECRET
    return data[:2] + b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc + data[2:] + SECRET


@pytest.mark.parametrize("ending", FORMATS)
def test_only_pixels_are_left(ending):
    name = FORMATS[ending][0]
    data = planted(name)
    assert SECRET in data
    with pytest.raises(Foreign):
        proven(data)
    clean = proven(reencoded(data, ending))
    assert SECRET not in clean
    assert Image.open(io.BytesIO(clean)).size == (40, 24)


@pytest.mark.parametrize("ending", FORMATS)
def test_another_program_finds_no_metadata_either(ending, tmp_path):
    if not shutil.which("exiftool"):
        warnings.warn("exiftool is not installed: its second opinion on pictures is missing", stacklevel=1)
        pytest.skip("exiftool is not installed")
    file = tmp_path / f"picture{ending}"
    file.write_bytes(reencoded(planted(FORMATS[ending][0]), ending))
    run = subprocess.run(["exiftool", "-a", "-u", "-G1", file], capture_output=True, text=True, check=True)
    groups = {line.split("]")[0].strip("[") for line in run.stdout.splitlines()}
    assert groups <= {"Composite", "ExifTool", "System", "File", "JFIF", "PNG", "RIFF", "GIF"}, run.stdout


def test_a_picture_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6  # turn a quarter to the right
    clean = Image.open(io.BytesIO(reencoded(saved(drawn(), "JPEG", exif=exif), ".jpg")))
    assert clean.size == (24, 40)
    assert clean.getpixel((22, 2))[1] < 60  # the red corner is now on top, at the right


def test_a_colour_profile_becomes_srgb():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    before = drawn()
    clean = Image.open(io.BytesIO(reencoded(saved(before, "PNG", icc_profile=lab.tobytes()), ".png")))
    assert "icc_profile" not in clean.info
    assert all(abs(a - b) < 3 for a, b in zip(clean.convert("RGB").tobytes(), before.tobytes(), strict=True))


def test_a_broken_profile_is_left_out():
    clean = Image.open(io.BytesIO(reencoded(saved(drawn(), "PNG", icc_profile=b"none"), ".png")))
    assert clean.getpixel((1, 1))[:3] == (255, 0, 0)


@pytest.mark.parametrize("ending", [".gif", ".webp", ".png"])
def test_a_moving_picture_keeps_its_frames_and_timing(ending):
    frames = [Image.new("RGB", (20, 20), color) for color in ("red", "green", "blue")]
    how = {"save_all": True, "append_images": frames[1:], "duration": [100, 250, 400], "loop": 0}
    clean = Image.open(io.BytesIO(reencoded(saved(frames[0], FORMATS[ending][0], **how), ending)))
    seen = []
    for index in range(clean.n_frames):
        clean.seek(index)
        clean.load()
        seen.append((clean.info["duration"], clean.convert("RGB").getpixel((10, 10))))
    assert [round(duration) for duration, _ in seen] == [100, 250, 400]
    assert all(color[at] > 100 and sum(color) - color[at] < 20 for at, (_, color) in enumerate(seen))
    assert clean.info["loop"] == 0


@pytest.mark.parametrize(
    ("mode", "name"),
    [
        ("CMYK", "JPEG"),
        ("L", "JPEG"),
        ("L", "PNG"),
        ("1", "PNG"),
        ("I;16", "PNG"),
        ("LA", "PNG"),
        ("P", "PNG"),
        ("P", "GIF"),
    ],
)
def test_every_common_way_of_storing_colours_is_read(mode, name):
    image = Image.new("I;16", (40, 24), 40_000) if mode == "I;16" else drawn(mode)
    ending = {"JPEG": ".jpg", "PNG": ".png", "GIF": ".gif"}[name]
    clean = Image.open(io.BytesIO(reencoded(saved(image, name), ending)))
    if mode == "CMYK":
        assert clean.mode == "RGB"
        assert clean.getpixel((2, 2))[0] > 200
    else:
        assert (
            clean.convert("RGB" if mode != "I;16" else "I").tobytes()
            == image.convert("RGB" if mode != "I;16" else "I").tobytes()
            or name == "JPEG"
        )


def test_what_was_rubbed_out_is_gone():
    image = Image.new("RGBA", (10, 10), (200, 10, 10, 0))
    image.putpixel((5, 5), (1, 2, 3, 255))
    clean = Image.open(io.BytesIO(reencoded(saved(image, "PNG"), ".png")))
    assert clean.getpixel((0, 0)) == (0, 0, 0, 0)
    assert clean.getpixel((5, 5)) == (1, 2, 3, 255)


def test_what_was_rubbed_out_of_greys_is_gone():
    image = Image.new("LA", (10, 10), (200, 0))
    image.putpixel((5, 5), (7, 255))
    clean = Image.open(io.BytesIO(reencoded(saved(image, "PNG"), ".png")))
    assert clean.getpixel((0, 0)) == (0, 0)
    assert clean.getpixel((5, 5)) == (7, 255)


def table_of_colours():
    """Four of its colours are seen: two of them clear, with a form in one of these; the rest spells a secret."""
    image = Image.new("P", (30, 20), 0)
    image.putpalette([255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9, *SECRET, 0])
    for index, corner in ((1, 5), (2, 12), (3, 21)):
        image.paste(index, (corner, 5, corner + 4, 15))
    return saved(image, "PNG", transparency=bytes([0, 0, 255, 128]))


@pytest.mark.parametrize("ending", [".png", ".gif"])
def test_a_table_of_colours_holds_those_that_are_seen(ending):
    data = table_of_colours()
    assert SECRET in data
    clean = reencoded(data, ending)
    shown = Image.open(io.BytesIO(clean)).convert("RGBA")
    assert SECRET not in clean
    assert {shown.getpixel((x, 7)) for x in (0, 6)} == {(0, 0, 0, 0)}
    assert shown.getpixel((13, 7)) == (0, 0, 255, 255)


def timeline(data):
    """For each tenth of a second of a moving picture, the colours that are seen."""
    image, seen = Image.open(io.BytesIO(data)), []
    for index in range(image.n_frames):
        image.seek(index)
        shown = image.convert("RGBA")
        seen += [shown.tobytes()] * round(image.info["duration"] / 100)
    return seen


@pytest.mark.parametrize("disposal", [0, 1, 2, 3, [1, 2, 3, 1]])
def test_a_moving_picture_looks_the_same_at_every_moment(disposal):
    frames = []
    for at, color in enumerate(("red", "green", "blue", "yellow")):
        frame = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
        frame.paste(color, (5 * at, 0, 5 * at + 5, 20))
        frames.append(frame)
    how = {"append_images": frames[1:], "duration": [100, 300, 200, 100], "disposal": disposal}
    data = saved(frames[0], "GIF", save_all=True, **how)
    for ending in (".gif", ".png"):
        assert timeline(reencoded(data, ending)) == timeline(data)


@pytest.mark.parametrize("loop", [None, 0, 3])
@pytest.mark.parametrize("ending", [".gif", ".webp", ".png"])
def test_a_moving_picture_is_shown_as_often_as_before(ending, loop):
    frames = [Image.new("RGB", (20, 20), color) for color in ("red", "green")]
    how = {"append_images": frames[1:], "duration": 100} | ({} if loop is None else {"loop": loop})
    clean = Image.open(io.BytesIO(reencoded(saved(frames[0], "GIF", save_all=True, **how), ending)))
    assert clean.info.get("loop", 1) == (1 if loop is None else loop)


def test_what_was_rubbed_out_of_a_moving_picture_is_gone():
    frames = [Image.new("RGBA", (10, 10), (200, grey, 10, 0)) for grey in (10, 90)]
    for at, frame in enumerate(frames):
        frame.putpixel((at, 0), (0, 0, 255, 255))
    data = saved(frames[0], "PNG", save_all=True, append_images=frames[1:], duration=100)
    clean = Image.open(io.BytesIO(reencoded(data, ".png")))
    for at in range(2):
        clean.seek(at)
        assert clean.convert("RGBA").getpixel((5, 5)) == (0, 0, 0, 0)


@pytest.mark.parametrize(("limit", "most"), [("MOST_FRAMES", 3), ("MOST_MOVING", {"GIF": 1000})])
def test_a_picture_of_too_many_frames_is_refused_before_they_are_read(limit, most, monkeypatch):
    frames = [Image.new("RGB", (20, 20), color) for color in ("red", "green", "blue", "white")]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert reencoded(data, ".gif")
    monkeypatch.setattr(reencode, limit, most)
    with pytest.raises(Unusable, match="4 frames"):
        reencoded(data, ".gif")


def test_a_picture_named_as_another_kind_becomes_that_kind():
    assert reencoded(planted("WEBP"), ".jpg")[:2] == b"\xff\xd8"
    clear = saved(Image.new("RGBA", (4, 4), (0, 0, 0, 0)), "PNG")
    assert Image.open(io.BytesIO(reencoded(clear, ".jpg"))).getpixel((0, 0)) == (255, 255, 255)


def bomb():
    """A small PNG that says it is 40,000 by 40,000."""
    head = struct.pack(">IIBBBBB", 40_000, 40_000, 8, 0, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")]
    pack = (struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(pack)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not a JPEG"),
        (b"hello", "not a JPEG"),
        (saved(drawn(), "TIFF"), "not a JPEG"),
        (planted("PNG")[:120], "broken"),
        (saved(drawn(size=(400, 400)), "JPEG")[:800], "broken"),
        (saved(drawn(size=(400, 400)), "WEBP")[:200], "broken"),
        (bomb(), "too large"),
    ],
)
def test_a_picture_that_cannot_be_read_is_one_clear_reason(data, reason):
    with pytest.raises(Unusable, match=reason):
        reencoded(data, ".png")


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_picture_gives_the_same_bytes(ending):
    data = planted(FORMATS[ending][0])
    assert reencoded(data, ending) == reencoded(data, ending)
