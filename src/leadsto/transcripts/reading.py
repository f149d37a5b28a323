"""Bytes to a transcript, by the ending of the file's name."""

from __future__ import annotations

from pathlib import PurePosixPath

from leadsto.transcripts.plain_text import decode
from leadsto.transcripts.transcript import LARGEST_TEXT, Transcript, Unreadable, refuse_length

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest file that is read."""

_OTHERS = {
    ".doc": "save it as .docx",
    ".dot": "save it as .docx",
    ".odt": "save it as .docx",
    ".rtf": "save it as .docx",
    ".pages": "save it as .docx",
    ".wpd": "save it as .docx",
    ".docm": "save it as .docx, without its macros",
    ".dotx": "save it as .docx",
    ".html": "save its text as .txt",
    ".htm": "save its text as .txt",
    ".epub": "save it as .pdf",
    ".vtt": "save its text as .txt",
    ".srt": "save its text as .txt",
    ".xlsx": "save the text as .txt or .docx",
    ".csv": "save the text as .txt or .docx",
    ".mp3": "give the transcript, not the recording",
    ".m4a": "give the transcript, not the recording",
    ".wav": "give the transcript, not the recording",
    ".mp4": "give the transcript, not the recording",
}


def is_read(name: str) -> bool:
    """Whether files of that name's ending are read."""
    return PurePosixPath(name).suffix.lower() in (".txt", ".md", ".docx", ".pdf")


def refuse_ending(name: str) -> Unreadable:
    """Return what to say of a file whose ending is none that is read."""
    ending = PurePosixPath(name).suffix.lower()
    return Unreadable(
        f"transcripts are read from .txt, .md, .docx and .pdf files and not from {ending or 'one without an ending'}",
        _OTHERS.get(ending, "save the transcript as .txt, .docx or .pdf"),
    )


def read_transcript(data: bytes, name: str) -> Transcript | Unreadable:
    """Read a transcript from a file's bytes; never raises for what stands in them.

    Args:
        data: At most `LARGEST` bytes.
        name: The file's name, as the theory gives it; its ending says what it is.
    """
    if not is_read(name):
        return refuse_ending(name)
    if len(data) > LARGEST:
        return Unreadable(f"the file is over {LARGEST // 1024 // 1024} MiB long, and was not read", "divide it")
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        return Unreadable("the file is empty", "look whether the transcript was saved")
    ending = PurePosixPath(name).suffix.lower()
    if ending == ".docx":
        from leadsto.transcripts.word_files import read_word_file

        transcript = read_word_file(data, name)
    elif ending == ".pdf":
        from leadsto.transcripts.pdf_files import read_pdf

        transcript = read_pdf(data, name)
    else:
        text = decode(data)
        transcript = text if isinstance(text, Unreadable) else Transcript.of_text(name, text)
    if isinstance(transcript, Transcript):
        if len(transcript.text) > LARGEST_TEXT:
            return refuse_length()
        if not any(char.isalnum() for char in transcript.text):
            return Unreadable("there is no word in the file", "look whether the transcript was saved")
    return transcript
