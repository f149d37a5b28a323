"""`leadsto extract`: a page back to the folder of YAML files that it was rendered from, as far as it shows them."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path

from leadsto.app.new_folder import check_empty, write_new_folder
from leadsto.app.reading import check_folder, count_errors, read_folder
from leadsto.app.reasons import reason_of
from leadsto.app.writing import NotWritable

LARGEST = 512 * 1024 * 1024
PAGE = "index.html"


class NoPage(Exception):
    """There is no such page, or it can't be read; the message says which and why."""


class NoTheory(Exception):
    """The page does not give its theory; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What came of it.

    Attributes:
        folder: Where the files are.
        audience: Whom the page was made for.
        errors: How many errors a check of the folder finds.
    """

    folder: str
    audience: str
    errors: int


def extract_page(page: str, out: str) -> Extracted:
    """Write the theory that a page holds into a folder, which is made, or is there and empty.

    Args:
        page: A page that leadsto rendered, or the folder with its `index.html`.
        out: The folder.

    Raises:
        NoPage: There is no such page, or it can't be read.
        NoTheory: It is not leadsto's, is damaged, or is of another version.
        NotWritable: The folder holds something, or can't be written.
    """
    path = Path(page)
    text = _read(path)
    check_empty(out)

    from leadsto.load.documents import read_document, to_files
    from leadsto.load.reading import read_text
    from leadsto.render.page.opening import NotOpened, open_page

    try:
        opened = open_page(text)
    except NotOpened as error:
        raise NoTheory(f"{page} {error}") from error
    try:
        theory = read_document(opened.document).theory
        files = to_files(theory)
    except RecursionError as error:
        raise NoTheory(f"{page} is damaged: what stands in the place of its theory is none") from error
    if read_text(files).theory != theory or not (theory.title or theory.nodes):
        raise NoTheory(f"{page} is damaged: what stands in the place of its theory is none")
    write_new_folder(out, files)
    return Extracted(out, opened.audience, count_errors(check_folder(read_folder(out), with_transcripts=False)))


def _read(path: Path) -> str:
    from leadsto.load.encoding import decode_bytes

    try:
        if path.is_dir():
            path = path / PAGE
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise NoPage(f"{path} is no ordinary file, and was not opened")
        if about.st_size > LARGEST:
            raise NoPage(f"{path} is {about.st_size / 1024**2:.0f} MiB long, and at most {LARGEST // 1024**2} are read")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise NoPage(f"{path}: there is no such page") from error
    except (OSError, ValueError) as error:
        raise NoPage(f"{path} can't be read: {reason_of(error)}") from error
    decoded = decode_bytes(data)
    if decoded.text is None or decoded.faults:
        raise NoTheory(f"{path} is damaged, or is not a page that leadsto wrote: it is not text in UTF-8")
    return decoded.text


__all__ = ["Extracted", "NoPage", "NoTheory", "NotWritable", "extract_page"]
