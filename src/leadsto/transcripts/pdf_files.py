"""PDFs, by pypdf, within bounds that are counted in steps."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from leadsto.transcripts.transcript import LARGEST_TEXT, Transcript, Unreadable

MOST_PAGES = 2_000
MOST_STEPS = 2_000_000
"""Operators of all pages together; a page of text has some hundreds to some thousands."""

LARGEST_STREAM = 16 * 1024 * 1024
"""Bytes of one stream, unpacked."""

LARGEST_ENCRYPTED = 8 * 1024 * 1024
"""Bytes of an encrypted file, which is deciphered byte by byte."""

_LIMITS: dict[str, Any] = {
    "maximum_declared_stream_length": 64 * 1024 * 1024,
    "array_based_stream_maximum_output_length": LARGEST_STREAM,
    "lzw_maximum_output_length": LARGEST_STREAM,
    "run_length_maximum_output_length": LARGEST_STREAM,
    "zlib_maximum_output_length": LARGEST_STREAM,
    "brotli_maximum_output_length": LARGEST_STREAM,
    "stream_decoding_work_maximum_length": 4 * LARGEST_STREAM,
    "stream_parsing_work_maximum_count": 300_000,
    "page_tree_maximum_entries": 10_000,
    "page_tree_maximum_page_entries": 100_000,
    "xform_maximum_invocations_per_extraction": 200,
    "jbig2dec_binary": None,  # no program is started
}
_DAMAGED = Unreadable("this PDF is damaged and can't be read", "open it in another program and save it anew")


class _TooManySteps(Exception):
    """A PDF asks for more than a transcript would."""


def read_pdf(data: bytes, name: str) -> Transcript | Unreadable:
    """Read a PDF's text, page by page. One that is encrypted is read where it opens without a password."""
    try:
        import pypdf
        from pypdf.errors import DependencyError, LimitReachedError
    except ModuleNotFoundError:
        return Unreadable("PDFs are read with pypdf, which is not installed", 'pip install "leadsto[sources]"')
    encrypted = Unreadable("this PDF is encrypted", "save it without a password")
    try:
        with _quietly(), pypdf.apply_configuration(**_LIMITS):
            reader = pypdf.PdfReader(io.BytesIO(data))
            if reader.is_encrypted and (len(data) > LARGEST_ENCRYPTED or not reader.decrypt("")):
                return encrypted
            if len(reader.pages) > MOST_PAGES:
                return Unreadable(
                    f"this PDF has over {MOST_PAGES:,} pages, and was not read", "save the pages quoted from"
                )
            pages = list(_texts(reader))
    except DependencyError:
        return encrypted
    except (_TooManySteps, LimitReachedError):
        return Unreadable(
            "this PDF asks for far more work than a transcript would, and was not read", "save its text as .txt"
        )
    except Exception:  # noqa: BLE001  # a library that is given a hostile file raises whatever it meets
        return _DAMAGED
    if not any(char.isalnum() for page in pages for char in page):
        return Unreadable(
            "this PDF holds pictures of pages and no text", "let a program recognise its text, or save it as .txt"
        )
    return Transcript.of_pages(name, pages)


def _texts(reader: Any) -> Iterator[str]:
    """Yield the text of each page, counting what its drawing takes."""
    steps = length = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1
        if steps > MOST_STEPS:
            raise _TooManySteps

    for page in reader.pages:
        text = page.extract_text(visitor_operand_before=count)
        length += len(text)
        if steps > MOST_STEPS or length > LARGEST_TEXT:  # within a form pypdf goes on after what went wrong
            raise _TooManySteps
        yield _without_number(text)


def _without_number(page: str) -> str:
    """Leave out a page's number where it stands on a line of its own, so that a sentence runs on to the next page."""
    lines = page.split("\n")
    for at in (0, -1):
        while lines and (not lines[at].strip() or lines[at].strip(" -–|").isdecimal()):
            lines.pop(at)
    return "\n".join(lines)


@contextmanager
def _quietly() -> Iterator[None]:
    """Keep what pypdf remarks on a file from the terminal."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(level)
