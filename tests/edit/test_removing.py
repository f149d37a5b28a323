"""Things taken out of files: whatever their style, what is left reads as it should and is otherwise as it was."""

import time
from collections.abc import Mapping, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadsto.app.editing import verify_edits
from leadsto.edit import Edited, NotEditable, change, remove
from leadsto.edit.written_file import WrittenFile
from leadsto.evidence.withdrawal import Withdrawal, named_sources, withdraw
from leadsto.load import read_text, read_texts
from leadsto.source import Route, SourceText
from tests.edit.styles import SOURCES, Writer, make_document


def edit_out(texts: Mapping[str, SourceText], withdrawal: Withdrawal) -> Edited:
    routes = [trace.route for trace in withdrawal.traces if trace.route is not None and trace.kind != "proxy"]
    proxies = {
        trace.route: "unknown" for trace in withdrawal.traces if trace.route is not None and trace.kind == "proxy"
    }
    return change(texts, removals=routes, values=proxies)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(SOURCES))
def test_a_source_is_taken_out_of_any_style_and_nothing_else_is(seed: int, source: str) -> None:
    chance = Random(seed)
    writer = Writer(chance)
    text = writer.write(make_document(chance))
    texts = {"a.yaml": SourceText("a.yaml", text)}
    reading = read_texts(texts.values())
    assert not [finding for finding in reading.findings if finding.code in ("LT001", "LT003", "LT011")], text
    withdrawal = withdraw(reading.theory, (source,))
    edited = edit_out(texts, withdrawal)
    after = verify_edits(texts, edited, withdrawal.theory)
    assert source not in named_sources(after.theory)
    new = edited.texts["a.yaml"].text
    assert _is_left_over(text, new, [(s.start, s.end, s.text) for s in edited.splices["a.yaml"]])
    assert _comments(edited.texts["a.yaml"]) == _comments(texts["a.yaml"])


def _comments(text: SourceText) -> list[str]:
    return [text.text[start:end] for start, end in WrittenFile(text).comments(0, len(text.text))]


def _is_left_over(before: str, after: str, splices: Sequence[tuple[int, int, str]]) -> bool:
    """Whether the splices, and they alone, make one text of the other; nothing is put in but `unknown`."""
    at = 0
    for start, end, text in splices:
        kept = before[at:start]
        if not after.startswith(kept + text) or text.strip() not in ("", "unknown"):
            return False
        after, at = after[len(kept) + len(text) :], end
    return after == before[at:]


def _without(text: str, *routes: Sequence[str | int]) -> Edited:
    def route(keys: Sequence[str | int]) -> Route:
        found = Route(None, "a.yaml")
        for key in keys:
            found = found / key
        return found

    return remove({"a.yaml": SourceText("a.yaml", text)}, map(route, routes))


def test_a_list_that_is_emptied_goes_with_its_key_and_so_on_outwards() -> None:
    text = "voices:\n- id: a\nsources:\n  - id: b\n    voice:\n    - x\n"
    assert _without(text, ("sources", 0)).texts["a.yaml"].text == "voices:\n- id: a\n"
    assert _without(text, ("sources", 0, "voice", 0)).texts["a.yaml"].text == "voices:\n- id: a\nsources:\n  - id: b\n"
    both = _without(text, ("sources", 0, "voice", 0), ("sources", 0, "id"))
    assert both.texts["a.yaml"].text == "voices:\n- id: a\n"


def test_empty_lines_are_not_left_over() -> None:
    text = "a:\n  - x: 1\n\n  - x: 2\n\n  - x: 3\n"
    assert _without(text, ("a", 1)).texts["a.yaml"].text == "a:\n  - x: 1\n\n  - x: 3\n"
    assert _without(text, ("a", 2)).texts["a.yaml"].text == "a:\n  - x: 1\n\n  - x: 2\n"
    assert _without(text, ("a", 0)).texts["a.yaml"].text == "a:\n\n  - x: 2\n\n  - x: 3\n"


def test_a_key_beside_a_hyphen_gives_its_place_to_the_next() -> None:
    text = "a:\n  - within: b  # why\n    # c\n    id: d\n  - {within: b, id: e}\n"
    gone = _without(text, ("a", 0, "within"), ("a", 1, "within"))
    assert gone.texts["a.yaml"].text == "a:\n  - # why\n    # c\n    id: d\n  - {id: e}\n"
    assert read_text({"a.yaml": gone.texts["a.yaml"].text.replace("a:", "sources:")}).theory.sources[0].id == "d"


def test_a_comment_never_ends_in_the_text_above() -> None:
    text = "a:\n  - note: |\n      said\n  - source: b\n    note: x\n      # deep\n      # deeper\nb: c\n"
    gone = _without(text, ("a", 1))
    assert gone.texts["a.yaml"].text == "a:\n  - note: |\n      said\n  # deep\n  # deeper\nb: c\n"
    assert [comment.text for comment in gone.comments] == ["# deep", "# deeper"]


def test_what_looks_like_a_comment_in_a_text_is_none() -> None:
    text = "a:\n  - note: |\n      # said\n    x: 'a # b'\n  - y: z\n"
    gone = _without(text, ("a", 0))
    assert gone.texts["a.yaml"].text == "a:\n  - y: z\n"
    assert not gone.comments


def test_spaces_pasted_into_the_indentation_are_told_from_text() -> None:
    text = "a:\n\xa0\xa0- x: 1\n\xa0\xa0- x: 2\n"
    assert _without(text, ("a", 0)).texts["a.yaml"].text == "a:\n\xa0\xa0- x: 2\n"


@pytest.mark.parametrize("text", ["a: [", "a:\n  - x: 1\na:\n  - x: 2\n", "a: &b\n  - x: 1\nc: *b\n", "• a\n"])
def test_a_file_that_is_not_read_whole_is_not_edited(text: str) -> None:
    with pytest.raises(NotEditable, match=r"a\.yaml"):
        _without(text, ("a", 0))


def test_what_is_not_found_is_not_guessed() -> None:
    with pytest.raises(NotEditable, match="not found"):
        _without("a:\n  - x: 1\n", ("a", 1))


def test_rows_go_out_of_a_table_whole() -> None:
    head = "source;path;finding;strength\r\n"
    rows = ['a;x;"one\r\ntwo; ""three""";observed\r\n', "b;x;so;observed\r\n", "\r\n", '"a";y;so;observed']
    texts = {"claims.csv": SourceText("claims.csv", head + "".join(rows))}
    withdrawal = withdraw(read_texts(texts.values()).theory, ("a",))
    edited = edit_out(texts, withdrawal)
    assert edited.texts["claims.csv"].text == head + rows[1] + rows[2]
    verify_edits(texts, edited, withdrawal.theory)


def test_thousands_of_items_on_one_link_take_time_that_grows_with_them() -> None:
    def seconds(count: int) -> float:
        items = "".join(
            f"      - source: {'a' if number % 2 else 'b'}  # {number}\n        finding: f{number}\n        strength: observed\n"
            for number in range(count)
        )
        text = f"stakeholder: s\noutcomes:\n  - id: x\n    leads-to:\n    - to: x\n      evidence:\n{items}"
        texts = {"a.yaml": SourceText("a.yaml", text)}
        withdrawal = withdraw(read_texts(texts.values()).theory, ("a",))
        began = time.process_time()
        edited = edit_out(texts, withdrawal)
        took = time.process_time() - began
        assert edited.texts["a.yaml"].text.count("- source") == count // 2
        assert len(edited.comments) == count // 2
        return took

    seconds(100)
    assert seconds(4000) < 8 * (seconds(1000) + 0.05)


def test_tabs_behind_values_are_no_hindrance() -> None:
    assert _without("a:\n  - x:\t1\t# c\n    y: 2\t\n  - x: 3\t\n", ("a", 0)).texts["a.yaml"].text == (
        "a:\n  # c\n  - x: 3\t\n"
    )


def test_a_file_in_braces_is_edited_like_any_other() -> None:
    assert _without("{a: [{x: 1}, {x: 2}], b: c}\n", ("a", 1), ("b",)).texts["a.yaml"].text == "{a: [{x: 1}]}\n"


def test_what_can_not_be_cut_is_told_with_its_line() -> None:
    with pytest.raises(NotEditable, match=r"a\.yaml, line 1: .*shares its line"):
        _without("? a\n: - x: 1\n? b\n: c\n", ("a",))
