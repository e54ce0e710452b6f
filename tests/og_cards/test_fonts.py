"""Faces: which letters they have, how they are laid out, and what is said of a file that is no font."""

from __future__ import annotations

import base64
import pickle
import unicodedata
import zlib
from dataclasses import replace
from pathlib import Path

import font_source_sans_pro
import pytest
from conftest import PRESSURE
from PIL import Image, ImageDraw, ImageFont

from plugins.og_cards.drawing import fonts
from plugins.og_cards.drawing.faces import face_of, face_of_site
from plugins.og_cards.drawing.fonts import FACE, WEIGHTS, BadFont, Face, face_in
from plugins.og_cards.letters import drawable
from plugins.settings import Settings

PACKAGED = font_source_sans_pro.font_files_ttf["SourceSansPro"]
ARABIC = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")

GREEK = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
OTHER_CYRILLIC = "ґєіїўђјљњћџѓќѕ"
SPANISH_AND_OTHERS = "abcdefghijklmnopqrstuvwxyzáéíóúüñàâæçèêëîïôœùûÿäößåøłąćęńóśźżčďěňřšťůžőűãõğışāēģīķļņūəđ"
VIETNAMESE = "ăâđêôơư" + "".join(
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in "aăâeêioôơuưy"
    for tone in "\u0300\u0301\u0303\u0309\u0323"
)
ALPHABETS = {
    "Latin": SPANISH_AND_OTHERS,
    "Greek": GREEK,
    "Russian": RUSSIAN,
    "Cyrillic": OTHER_CYRILLIC,
    "Vietnamese": VIETNAMESE,
}
SIGNS = "0123456789.,:;!?¡¿'\"“”‘’′″–—…-()[]/%‰°±×÷≤≥≈½¼µ€$£§†•®™&@#+="


def drawn(face: Face, text: str, size: int = 40, weight: str = "Bold") -> bytes:
    picture = Image.new("L", (900, 80))
    ImageDraw.Draw(picture).text(
        (20, 60), text, 255, face.font(size, weight, text), anchor="ls", direction=face.direction(text)
    )
    return picture.tobytes()


def letters(alphabet: str) -> list[str]:
    capitals = [letter.upper() for letter in alphabet if len(letter.upper()) == 1]
    return [*alphabet, *capitals]


@pytest.mark.parametrize("alphabet", ALPHABETS.values(), ids=ALPHABETS)
def test_every_letter_of_an_alphabet_has_a_picture_of_its_own_in_every_weight(alphabet):
    assert not [letter for letter in letters(alphabet) if FACE.lacks(letter)]
    for weight in WEIGHTS:
        font = FACE.font(40, weight)
        nothing = bytes(font.getmask("\uffff"))
        assert not [letter for letter in letters(alphabet) if bytes(font.getmask(letter)) == nothing]


@pytest.mark.parametrize("alphabet", ALPHABETS.values(), ids=ALPHABETS)
def test_letters_look_the_same_whether_their_marks_come_apart_or_not(alphabet):
    text = "".join(letters(alphabet))
    apart = unicodedata.normalize("NFD", text)
    assert drawable(apart, FACE.lacks) == drawable(text, FACE.lacks) == (text, "")


@pytest.mark.parametrize("sign", SIGNS)
def test_the_font_has_the_signs_of_medical_titles(sign):
    assert not FACE.lacks(sign)


@pytest.mark.parametrize("character", "好ع🩺\u0e01ש한あह")
def test_the_font_says_what_it_lacks(character):
    assert FACE.lacks(character)


@pytest.mark.parametrize("weight", WEIGHTS)
def test_all_digits_are_of_one_width(weight):
    assert len({FACE.measure(digit * 8, 96, weight) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("text", ["Plain", "«Ünï»", "Жар", "ếộ", "好", "हिन्दी", "ไทย", "한국", "e\u0301"])
@pytest.mark.parametrize("has_raqm", [True, False])
def test_text_from_left_to_right_is_laid_out_alike_on_every_machine(text, has_raqm, monkeypatch):
    monkeypatch.setattr(fonts, "has_raqm", lambda: has_raqm)
    assert FACE.font(30, "Bold", text).layout_engine == ImageFont.Layout.BASIC
    assert FACE.direction(text) is None


@pytest.mark.parametrize("text", ["سلام", "שלום", "COVID-19 לקאח"])
def test_words_from_right_to_left_are_never_drawn_without_raqm(text, monkeypatch):
    monkeypatch.setattr(fonts, "has_raqm", lambda: False)
    face = an_arabic_face()
    assert all(face.lacks(letter) for letter in text if unicodedata.bidirectional(letter) in ("R", "AL"))
    assert face.direction(text) is None


def test_arabic_letters_join_and_stand_in_order():
    if not fonts.has_raqm():
        pytest.skip(
            "NO TEXT FROM RIGHT TO LEFT WAS DRAWN: install FriBiDi (Debian: apt-get install libfribidi0)"
        )
    face = an_arabic_face()
    assert face.measure("سلام", 40, "Bold") < sum(face.measure(letter, 40, "Bold") for letter in "سلام")
    assert drawn(face, "سلام") != drawn(face, "سلام"[::-1])
    assert face.direction("COVID-19 سلام") == "rtl"


def an_arabic_face() -> Face:
    if not ARABIC.exists():
        pytest.skip(
            "NO ARABIC OR HEBREW WAS TESTED: install DejaVu Sans (Debian: apt-get install fonts-dejavu)"
        )
    return face_in(ARABIC)


def test_a_file_of_ones_own_is_used_for_all_weights():
    face = face_in(PACKAGED)
    assert {drawn(face, "Title", weight=weight) for weight in WEIGHTS} == {
        drawn(FACE, "Title", weight="Regular")
    }
    assert not face.lacks("é")
    assert face.lacks("好")


def test_a_face_is_a_value_that_another_process_can_have():
    face = face_in(PACKAGED)
    assert pickle.loads(pickle.dumps(face)) == face
    assert len({face, face_in(PACKAGED), FACE}) == 2


def test_a_file_that_changes_is_another_face(tmp_path):
    path = tmp_path / "font.ttf"
    path.write_bytes(Path(PACKAGED).read_bytes())
    before = face_in(path)
    width = before.measure("Title", 40, "Bold")
    path.write_bytes(Path(font_source_sans_pro.font_files_ttf["SourceSansProBlack"]).read_bytes())
    assert face_in(path) != before
    assert face_in(path).measure("Title", 40, "Bold") > width


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (None, "doesn't exist"),
        (b"", "can't be read as a font"),
        (b"<svg/>", "can't be read as a font"),
        (Path(PACKAGED).read_bytes()[:3000], "can't be read as a font"),
    ],
    ids=["missing", "empty", "a picture", "cut off"],
)
def test_a_file_that_is_no_font_says_why(data, why, tmp_path):
    path = tmp_path / "font.ttf"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(BadFont, match=why):
        face_in(path)


def test_a_folder_is_no_font(tmp_path):
    with pytest.raises(BadFont, match="can't be read as a font"):
        face_in(tmp_path)


def test_a_font_of_pictures_in_one_size_only_is_refused():
    path = Path("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf")
    if not path.exists():
        pytest.skip("NO FONT OF PICTURES WAS TESTED: install fonts-noto-color-emoji")
    with pytest.raises(BadFont, match="can't be read as a font"):
        face_in(path)


def test_the_articles_font_goes_before_the_sites_and_that_before_the_packaged_one(tmp_path):
    (tmp_path / "light.ttf").write_bytes(
        Path(font_source_sans_pro.font_files_ttf["SourceSansProLight"]).read_bytes()
    )
    (tmp_path / "own.ttf").write_bytes(Path(PACKAGED).read_bytes())
    plain = Settings(content=str(tmp_path))
    of_site = Settings(content=str(tmp_path), card_font="light.ttf")
    own = replace(PRESSURE, card_font="own.ttf")
    assert face_of(PRESSURE, plain) == face_of_site(plain) == (FACE, [])
    assert face_of(PRESSURE, of_site) == face_of_site(of_site) == (face_in(tmp_path / "light.ttf"), [])
    assert face_of(own, of_site) == (face_in(tmp_path / "own.ttf"), [])


def test_a_font_that_is_none_is_one_error_where_it_is_named(tmp_path):
    settings = Settings(
        content=str(tmp_path), card_font="no.ttf", places={"CARD_FONT": ("pelicanconf.py", 7)}
    )
    entry = replace(PRESSURE, card_font="missing.ttf", lines={"card_font": 4})
    face, findings = face_of_site(settings)
    assert face == FACE
    assert [str(finding) for finding in findings] == [
        'pelicanconf.py:7:0: error: CARD_FONT: "no.ttf" in the content folder doesn\'t exist; write the path of a TTF '
        'or OTF font in the content folder, such as "fonts/letters.ttf" (card-font)'
    ]
    assert face_of(PRESSURE, settings) == (FACE, [])
    (finding,) = face_of(entry, settings)[1]
    assert (finding.path, finding.line, finding.level, finding.rule) == (
        PRESSURE.source,
        4,
        "error",
        "card-font",
    )


VARIABLE = zlib.decompress(
    base64.b85decode(
        "c-n<h&ubGw7=5#|t<eT;N+}*hQZ48qXjLcyD^0;eKvAfLfEQi5o85&Zjd9y1w-"
        "f~NrvF92n|f0JfIWEhEO@eb@>1}itnZthU=&I}n4R~&Z}$7~W}pBRF@#3#{)4O6*Vk$XfU48`c&qJo@c{|>JMz`$uGc$^zhr<ekX"
        "OUjpjo_FCssen>mlQdufKk0yheUE3OxVHtI-_sC$5!<4)>l~=6RQVDQYKu{fr1|Bwe(&w>+GM#D9<%+FrklDNK`JCNFoqc5vbC?k"
        "&KP{G;yn(}aD~oCAqNX5o7H`PY+2XI2lPwfOPv(wm!;yQ(-JxoJ4ajsNI!RwZ~z=BtXyG-"
        "=v+G+Y~T@V{wQ;onnmalHMLeT^pSp?~E0GFO^+$KJ;EW%7C3**xotM$@K4N3vyEo;Ay|_t}eynnh~7WVufznCDvQMv3tEZQGks$o"
        "Lmaf*Huqr+?3<`FY+Gnl`G;^kaoijMY-"
        "o*NnxA8kMAL_ar?9ELiN|G|uN(Nskqa6;7eL8FvO7LAcZMdW|3sqofi0NrX+r=wN^i1PHN%7CiLOAdAT(zT5_p&ppcD$uV~_%Pt&"
        "h$@+UN!at4X_KjjsYTgmm?2>7enN_~$Y>l${&R{_v=}=}Y66~+@3e#Z?>HhO0yng`g`*vy"
    )
)
"""A font made for this test: boxes for x and H, with axes of weight (from 100 to 900) and width."""


def test_the_weight_of_a_variable_font_is_set_by_its_axis(tmp_path):
    (tmp_path / "variable.ttf").write_bytes(VARIABLE)
    face = face_in(tmp_path / "variable.ttf")
    assert [face.measure("x", 100, weight) for weight in WEIGHTS] == [40, 40, 48, 52]
    assert face.lacks("y")
    assert not face.lacks("x")
