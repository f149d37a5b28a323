"""Transcripts are read from text, Word files and PDFs, and what can't be read says why, whatever its bytes are."""

from __future__ import annotations

import builtins
import io
import tracemalloc
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadsto.transcripts import Place, Transcript, Unreadable, look_for, pdf_files, read_transcript, word_files
from leadsto.transcripts.transcript import LARGEST_TEXT
from tests.transcripts.making import docx, encrypted_pdf, paragraph, pdf

SAID = "I used to dread Sundays"


def place_of(read: Transcript | Unreadable, quote: str = SAID) -> str:
    assert isinstance(read, Transcript), read
    found = look_for(read, quote)
    return read.name_place(found.start, found.end) if isinstance(found, Place) else ""


def refusal(data: bytes, name: str) -> str:
    read = read_transcript(data, name)
    assert isinstance(read, Unreadable)
    assert read.hint
    return read.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_the_encodings_that_editors_save(encoding: str) -> None:
    for name in ("3.txt", "3.MD"):
        read = read_transcript(f"Title\n\n“{SAID}”, she said – café".encode(encoding), name)
        assert place_of(read, "dread Sundays, she said - café") == "paragraph 2"


def test_what_is_no_transcript_says_so() -> None:
    assert refusal(b"", "3.txt") == "the file is empty"
    assert refusal(b"\xef\xbb\xbf \n", "3.txt") == "the file is empty"
    assert refusal(b"...\n", "3.txt") == "there is no word in the file"
    assert refusal(b"\x89PNG\0\0\0", "3.txt") == "this file is not text"
    assert refusal(b"\xff\xfea", "3.txt") == "the file begins as UTF-16 and holds bytes that are not"
    assert "over 16,777,216 characters" in refusal(b"word " * 3_400_000, "3.txt")


@pytest.mark.parametrize("said", ["she knew \n\n", "é ", "\U0001f642\n\n"])
def test_what_is_too_long_is_refused_before_it_takes_up_room(said: str) -> None:
    data = (said * (LARGEST_TEXT // len(said)) + "and one more word\n").encode()
    if said == "\U0001f642\n\n":
        data += b"word " * 2_000_000  # in memory, each of these would be as wide as the widest
    tracemalloc.start()
    try:
        assert "over 16,777,216 characters" in refusal(data, "3.txt")
        assert tracemalloc.get_traced_memory()[1] < 2.5 * len(data)
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("3.doc", "save it as .docx"),
        ("3.odt", "save it as .docx"),
        ("3.RTF", "save it as .docx"),
        ("3.mp3", "give the transcript, not the recording"),
        ("3.xyz", "save the transcript as .txt, .docx or .pdf"),
        ("3", "save the transcript as .txt, .docx or .pdf"),
    ],
)
def test_another_ending_is_named_with_its_remedy(name: str, hint: str) -> None:
    read = read_transcript(SAID.encode(), name)
    assert isinstance(read, Unreadable)
    assert read.hint == hint


def test_word_files_as_they_read_with_changes_accepted() -> None:
    body = (
        paragraph("Interview")
        + "<w:p/>"
        + "<w:tbl><w:tr><w:tc>"
        + paragraph("A:")
        + "</w:tc><w:tc><w:p><w:r><w:t>I us</w:t></w:r><w:ins><w:r><w:t>ed to</w:t></w:r></w:ins>"
        + "<w:del><w:r><w:delText> hate</w:delText><w:t> hate</w:t></w:r></w:del><w:hyperlink><w:r><w:tab/>"
        + "<w:t>dread</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>Sun</w:t><w:softHyphen/><w:t>days</w:t></w:r></w:p>"
        + "</w:tc></w:tr></w:tbl><w:sdt><w:sdtContent>"
        + paragraph("It is better now.")
        + "</w:sdtContent></w:sdt>"
    )
    read = read_transcript(docx(body), "3.docx")
    assert place_of(read) == "paragraph 3"
    assert place_of(read, "it is better now") == "paragraph 4"
    assert place_of(read, "hate") == ""


def test_a_word_file_written_by_python_docx() -> None:
    from docx import Document

    document = Document()
    document.add_heading("Interview")
    document.add_paragraph(f"“{SAID} – they were long.”")
    data = io.BytesIO()
    document.save(data)
    assert place_of(read_transcript(data.getvalue(), "3.docx"), f"{SAID} - they were long") == "paragraph 2"


def test_hostile_word_files_are_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = docx(paragraph(SAID), more={"word/media/a.bin": bytes(20_000_000)})
    assert len(bomb) < 100_000
    assert "unpack to far more" in refusal(bomb, "3.docx")
    many = docx(paragraph(SAID), more={f"word/{n}": b"" for n in range(word_files.MOST_ENTRIES)})
    assert "unpack to far more" in refusal(many, "3.docx")
    laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    assert "no word processor writes" in refusal(docx(paragraph("&b; &f;"), laughs), "3.docx")
    with zipfile.ZipFile(io.BytesIO(docx(paragraph("&b; &f;"), laughs))) as archive:
        text = archive.read("word/document.xml").decode().replace("UTF-8", "UTF-16")
    assert "no word processor writes" in refusal(docx("", document=text.encode("utf-16")), "3.docx")
    sound = text.replace(laughs, "").replace("&b; &f;", SAID)
    assert place_of(read_transcript(docx("", document=sound.encode("utf-16")), "3.docx")) == "paragraph 1"
    # nor would the parser look for what an entity names
    monkeypatch.setattr(word_files, "_look_at_the_archive", lambda data: None)
    read = read_transcript(docx(paragraph(f"{SAID} &f;"), laughs), "3.docx")
    assert isinstance(read, Unreadable) or "root:" not in read.text


def test_a_directory_that_lies_about_sizes_deceives_nobody() -> None:
    data = docx(paragraph(SAID), more={"word/x.xml": b"<x>" + b" " * 5_000_000 + b"</x>"})
    size, lie = (5_000_007).to_bytes(4, "little"), (100).to_bytes(4, "little")
    assert data.count(size) == 2
    assert isinstance(read_transcript(data.replace(size, lie), "3.docx"), Unreadable)


def test_damaged_word_files() -> None:
    sound = docx(paragraph(SAID))
    assert "damaged" in refusal(sound[:300], "3.docx")
    assert "damaged" in refusal(SAID.encode(), "3.docx")
    assert "damaged" in refusal(docx("<w:p>"), "3.docx")
    assert "damaged" in refusal(docx("<w:p>" * 3000 + "</w:p>" * 3000), "3.docx")
    assert "encrypted" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "3.docx")
    with zipfile.ZipFile(data := io.BytesIO(), "w") as archive:
        archive.writestr("content.xml", "<x/>")
    assert "damaged" in refusal(data.getvalue(), "3.docx")


def test_pdfs_by_their_pages() -> None:
    read = read_transcript(
        pdf(["Interview", "1"], ["2", "A: I used to", "dread Sun-", "days, most of", "2"], ["them."]), "3.pdf"
    )
    assert place_of(read) == "page 2"
    assert place_of(read, "dread Sundays, most of them") == "page 2 to 3"
    # letters stand in a PDF, and spaces are guessed
    assert place_of(read_transcript(pdf(["I u sed todread S undays"]), "3.pdf")) == "page 1"


def test_encrypted_pdfs() -> None:
    assert refusal(encrypted_pdf("secret", "RC4-128"), "3.pdf") == "this PDF is encrypted"
    # one that any reader opens, and may not print
    assert place_of(read_transcript(encrypted_pdf("", "RC4-128"), "3.pdf")) == "page 1"


def test_pdfs_without_text_and_damaged_ones(capfd: pytest.CaptureFixture[str]) -> None:
    assert "pictures of pages" in refusal(pdf([]), "3.pdf")
    assert "damaged" in refusal(SAID.encode(), "3.pdf")
    assert "damaged" in refusal(b"%PDF-1.4\n%%EOF", "3.pdf")
    torn = pdf([SAID])
    for cut in (100, 300, len(torn) - 60):
        read_transcript(torn[:cut], "3.pdf")
    assert capfd.readouterr() == ("", "")


def test_pdfs_that_ask_for_far_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    # each form draws the next one twice: two to the power of sixteen drawings
    forms = {f"X{n}": f"/X{n + 1} Do /X{n + 1} Do" for n in range(16)} | {"X16": "BT /F 9 Tf (again) Tj ET"}
    read = read_transcript(pdf([SAID], forms=forms, extra="/X0 Do"), "3.pdf")
    assert place_of(read) == "page 1"
    monkeypatch.setattr(pdf_files, "MOST_STEPS", 100)
    assert "far more work" in refusal(pdf([SAID] * 200), "3.pdf")
    assert "far more work" in refusal(pdf([SAID], forms=forms, extra="/X0 Do"), "3.pdf")
    monkeypatch.setattr(pdf_files, "MOST_PAGES", 2)
    assert "over 2 pages" in refusal(pdf([SAID], [SAID], [SAID]), "3.pdf")


@pytest.mark.parametrize(("library", "name"), [("docx", "3.docx"), ("pypdf", "3.pdf")])
def test_a_missing_library_is_named_with_what_installs_it(
    library: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = docx(paragraph(SAID)) if name.endswith(".docx") else pdf([SAID])
    real = builtins.__import__

    def lack(wanted: str, *arguments: Any, **options: Any) -> Any:
        if wanted.split(".", maxsplit=1)[0] == library:
            raise ModuleNotFoundError(f"No module named {wanted!r}")
        return real(wanted, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", lack)
    read = read_transcript(data, name)
    assert isinstance(read, Unreadable)
    assert read.hint == 'pip install "leadsto[sources]"'


@given(data=st.data())
@settings(max_examples=40)
def test_no_bytes_make_it_raise(data: st.DataObject) -> None:
    sound, name = data.draw(st.sampled_from([(pdf([SAID]), "3.pdf"), (docx(paragraph(SAID)), "3.docx")]))
    at = data.draw(st.integers(0, len(sound) - 1))
    cut = data.draw(st.integers(0, 40))
    read_transcript(sound[:at] + data.draw(st.binary(max_size=40)) + sound[at + cut :], name)
