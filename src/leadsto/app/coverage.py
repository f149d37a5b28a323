"""`leadsto evidence --paragraphs`: what of a transcript the theory rests on."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from leadsto.app.asking import Answer, NoSuch
from leadsto.app.reading import check_folder, count_errors, read_folder
from leadsto.app.transcripts import read_file
from leadsto.evidence.coverage import cover
from leadsto.model import Theory
from leadsto.report.evidence.coverage import KEPT, coverage_as_csv, coverage_as_json, coverage_as_text
from leadsto.transcripts import Unreadable

_FORMS = {"text": coverage_as_text, "csv": coverage_as_csv, "json": coverage_as_json}


def tell_coverage(folder: str, file: str, form: str = "text") -> Answer:
    """Return a transcript passage by passage, with what in the theory rests on each. It is the team's.

    Args:
        folder: The theory's.
        file: A source's file, as the theory names it or as it stands from here; or the source's id.
        form: `text`, `csv` or `json`.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NoSuch: No source has that file, or it can't be read.
    """
    read = read_folder(folder)
    theory = read.reading.theory
    name = _meant(theory, read.folder, file)
    transcript = read_file(read.folder, name)
    if isinstance(transcript, Unreadable):
        raise NoSuch(f"{transcript.message}; {transcript.hint}" if transcript.hint else transcript.message)
    sources = list(dict.fromkeys(source.id for source in theory.sources if source.file == name))
    told = _FORMS[form](cover(theory, sources, transcript, KEPT))
    return Answer(told, count_errors(check_folder(read)), "")


def _meant(theory: Theory, folder: str, file: str) -> str:
    """Return the file of a source that somebody means by a name."""
    files = {source.file: source.file for source in theory.sources if source.file}
    files |= {str(Path(folder, name)): name for name in list(files)}
    files |= {source.id: source.file for source in theory.sources if source.file}
    for known in (file, str(Path(file))):
        if known in files:
            return files[known]
    near = [known for known in files if Path(known).name == Path(file).name]
    near = near or get_close_matches(file, sorted(files), 1, 0.6)
    told = f"did you mean {near[0]}?" if near else "name the file with `file:` at its source"
    raise NoSuch(f"no source of the theory has the file {file}; {told}")
