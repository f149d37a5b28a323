"""`leadsto evidence --paragraphs`: what of a transcript the theory rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from leadsto.app.asking import Answer, NoSuch
from leadsto.app.reading import check_folder, count_errors, read_folder
from leadsto.app.transcripts import read_file
from leadsto.evidence.audience import restrict
from leadsto.evidence.citations import every_citation
from leadsto.evidence.coverage import Coverage, cover
from leadsto.model import ACCESSES, Access, Theory
from leadsto.report.evidence.coverage import KEPT, coverage_as_csv, coverage_as_json, coverage_as_text
from leadsto.transcripts import Unreadable


def tell_coverage(folder: str, file: str, form: str, audience: Access, *, is_kept: bool = True) -> Answer:
    """Return a transcript passage by passage, with what in the theory rests on each.

    The words of a transcript are the team's and not the public's, nor is the name of its file: the public is told which
    passages there are.

    Args:
        folder: The theory's.
        file: A source's file, as the theory names it or as it stands from here; or the source's id.
        form: `text`, `csv` or `json`.
        audience: Whom it is for.
        is_kept: Whether the text may be kept or passed on; else it says how much stayed behind.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NoSuch: No source has that file, the audience sees none that has, or it can't be read.
    """
    read = read_folder(folder)
    theory = read.reading.theory
    name = _meant(theory, read.folder, file)
    transcript = read_file(read.folder, name)
    if isinstance(transcript, Unreadable):
        raise NoSuch(f"{transcript.message}; {transcript.hint}" if transcript.hint else transcript.message)
    seen = restrict(theory, audience)
    sources = _seen(theory, seen, name)
    if not sources:
        raise NoSuch(_not_for(theory, name, file, audience))
    coverage = cover(seen, sources, transcript, KEPT)
    if audience == "public":
        bare = tuple(replace(passage, begins="") for passage in coverage.passages)
        coverage = replace(coverage, file="", passages=bare)
    left_out = _left_out(theory, seen, sources)
    return Answer(
        _written(coverage, form, audience, "" if is_kept else left_out), count_errors(check_folder(read)), left_out
    )


def _written(coverage: Coverage, form: str, audience: Access, left_out: str) -> str:
    if form == "text":
        return coverage_as_text(coverage, audience, left_out)
    return (coverage_as_csv if form == "csv" else coverage_as_json)(coverage)


def _seen(theory: Theory, seen: Theory, name: str) -> list[str]:
    """Return the ids of the sources whose file it is, as far as they are seen."""
    there = {source.id for source in seen.sources}
    return list(dict.fromkeys(source.id for source in theory.sources if source.file == name and source.id in there))


def _not_for(theory: Theory, name: str, file: str, audience: Access) -> str:
    wider = ACCESSES[ACCESSES.index(audience) + 1 :]
    enough = next((each for each in wider if _seen(theory, restrict(theory, each), name)), "")
    remedy = f"; --audience {enough} shows it" if enough else ", nor may anybody else: see its `consent`"
    whom = {"public": "the public", "team": "the team", "restricted": "those who see what is restricted"}[audience]
    return f"{whom} may not see the source {file}{remedy}"


def _left_out(theory: Theory, seen: Theory, sources: Sequence[str]) -> str:
    """Say how many citations of these sources the audience does not see; "" where it sees all."""
    every, shown = (sum(item.source in sources for item in every_citation(each)) for each in (theory, seen))
    left = every - shown
    return (
        f"{left} of {every} citation{'' if every == 1 else 's'} {'is' if left == 1 else 'are'} not counted here"
        if left
        else ""
    )


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
