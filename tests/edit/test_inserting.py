"""Keys put into files: in every style of YAML, and nothing else changes."""

import pytest

from leadsto.edit import Addition, NotEditable, insert
from leadsto.load import read_text
from leadsto.source import Route, SourceText


def _at(text: str, *keys: str | int, file: str = "a.yaml", value: str = "paragraph 4") -> str:
    route = Route(None, file)
    for key in keys:
        route = route / key
    return insert({file: SourceText(file, text)}, [Addition(route, "at", value)]).texts[file].text


def test_a_key_stands_behind_the_source_in_block_style() -> None:
    text = "claims:\n  - source: a  # said\n    finding: x\n"
    assert _at(text, "claims", 0) == "claims:\n  - source: a  # said\n    at: paragraph 4\n    finding: x\n"


def test_a_key_is_quoted_as_flow_style_needs_it() -> None:
    text = "claims: [{source: a, finding: x}]\n"
    assert _at(text, "claims", 0, value="line 3, or 4") == "claims: [{source: a, at: 'line 3, or 4', finding: x}]\n"


def test_line_ends_are_those_of_the_file() -> None:
    text = "claims:\r\n- finding: x\r\n  source: a\r\n"
    assert _at(text, "claims", 0) == "claims:\r\n- finding: x\r\n  source: a\r\n  at: paragraph 4\r\n"
    assert _at("claims:\r- source: a\r", "claims", 0) == "claims:\r- source: a\r  at: paragraph 4\r"


def test_a_last_line_that_is_not_ended_is_ended_first() -> None:
    assert _at("claims:\n- source: a", "claims", 0) == "claims:\n- source: a\n  at: paragraph 4"


def test_a_key_with_nothing_after_it_is_filled_in() -> None:
    assert _at("claims:\n- source: a\n  at:  # where?\n", "claims", 0) == (
        "claims:\n- source: a\n  at: paragraph 4  # where?\n"
    )


def test_a_value_that_is_there_is_not_written_over() -> None:
    with pytest.raises(NotEditable, match="already"):
        _at("claims:\n- source: a\n  at: line 1\n", "claims", 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("source,at,path,quote,strength\na,,x,q,s\n", "source,at,path,quote,strength\na,paragraph 4,x,q,s\n"),
        (
            'quote;source;path;strength;at\r\n"a ""b"";\nc";x;y;s\r\n',
            'quote;source;path;strength;at\r\n"a ""b"";\nc";x;y;s;paragraph 4\r\n',
        ),
        ("source\tpath\tquote\tstrength\na\tx\tq", "source\tpath\tquote\tstrength\tat\na\tx\tq\t\tparagraph 4"),
    ],
)
def test_a_cell_of_a_table_is_filled_in_or_a_column_comes_last(text: str, expected: str) -> None:
    assert _at(text, "claims", 0, file="claims.csv") == expected


def test_what_was_put_in_is_read() -> None:
    text = "claims:\n  - source: a\n    path: [x/y]\n    finding: f\n    strength: observed\n"
    for value in ("no", "- x", "a: b", "#3", "it's “so”", "p. 4\nand 5", "{x}", ""):
        reading = read_text({"a.yaml": _at(text, "claims", 0, value=value)})
        assert reading.theory.claims[0].at == value
