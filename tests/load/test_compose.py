"""Text to plain values: what is read, what is refused, and what can't bring it down."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from leadsto.load import compose as module
from leadsto.load.compose import DEEPEST, Composition, PlainParser, compose
from leadsto.load.tree import Mapping, Scalar, Sequence, Tree, find


def plain(tree: Tree | None) -> Any:
    """A tree as PyYAML's BaseLoader would give it."""
    if type(tree) is Mapping:
        return {key: plain(value) for key, value in tree.values.items()}
    if type(tree) is Sequence:
        return [plain(item) for item in tree.items]
    return tree.text if type(tree) is Scalar else None


def routes(tree: Tree, keys: tuple[str | int, ...] = ()) -> Any:
    """Every scalar of a tree with the keys that lead to it."""
    if type(tree) is Mapping:
        for key, value in tree.values.items():
            yield from routes(value, (*keys, key))
    elif type(tree) is Sequence:
        for index, item in enumerate(tree.items):
            yield from routes(item, (*keys, index))
    elif type(tree) is Scalar:
        yield keys, tree


def codes(text: str) -> list[str]:
    return [fault.code for fault in compose(text).faults]


# what YAML itself reads differently on purpose (merge keys), or cannot print back as it was (carriage returns)
WORDS = st.text(
    st.characters(
        codec="utf-8", exclude_characters="\r\x85\u2028\u2029\ufeff", exclude_categories=["Cc", "Cs", "Co", "Cn"]
    ),
    min_size=1,
    max_size=12,
).filter(lambda text: text != "<<")
TREES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, min_size=1, max_size=4) | st.dictionaries(WORDS, inner, min_size=1, max_size=4),
    max_leaves=12,
)


@given(TREES, st.sampled_from([True, False, None]), st.sampled_from([20, 80, 1000]))
def test_a_printed_tree_is_read_as_pyyaml_reads_it(tree: Any, flow: bool | None, width: int) -> None:
    text = yaml.safe_dump(tree, default_flow_style=flow, width=width, allow_unicode=True)
    result = compose(text)
    assert result.error is None
    assert not result.faults
    assert plain(result.tree) == yaml.load(text, yaml.BaseLoader)


@given(TREES, st.sampled_from([True, False, None]))
def test_every_route_leads_to_the_very_scalar(tree: Any, flow: bool | None) -> None:
    text = yaml.safe_dump(tree, default_flow_style=flow, allow_unicode=True)
    read = compose(text).tree
    assert read is not None
    for keys, scalar in routes(read):
        start, end = find(read, keys)
        assert (start, end) == (scalar.start, scalar.end)
        if scalar.style not in ("|", ">"):
            assert yaml.load(text[start:end], yaml.BaseLoader) == scalar.text or "\n" in text[start:end]


@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    try:
        result = compose(text)
    except yaml.reader.ReaderError:
        return
    for fault in result.faults:
        assert 0 <= fault.start <= fault.end <= len(text)


@pytest.mark.parametrize("text", ["no", "12:30", "014", "1e3", "2021-02-30", "~", "null", "0x1F", "1_000", ".inf"])
def test_a_scalar_stays_the_text_that_it_is(text: str) -> None:
    assert plain(compose(f"key: {text}").tree) == {"key": text}


@pytest.mark.parametrize(
    ("text", "code", "marked"),
    [
        ("a: &x b", "LT004", "&x"),
        ("a: &x b\nc: *x", "LT004", "*x"),
        ("a: !x b", "LT004", "!x"),
        ("a: !!str b", "LT004", "!!str"),
        ("a: !<tag:x> b", "LT004", "!<tag:x>"),
        ("- &x [a]", "LT004", "&x"),
        ("a: {<<: b}", "LT004", "<<"),
        ("a: b\n---\nc: d", "LT004", "---"),
        ("a: b\na: c", "LT003", "a"),
        ("[a, b]: c", "LT001", "["),
        ('"": a', "LT001", '""'),
    ],
)
def test_what_is_refused_is_marked(text: str, code: str, marked: str) -> None:
    fault = compose(text).faults[-1]
    assert fault.code == code
    assert text[fault.start : fault.end] == marked


def test_an_anchor_and_a_tag_are_two_faults() -> None:
    assert codes("a: &x !y b") == ["LT004", "LT004"]


def test_the_value_behind_an_anchor_is_kept() -> None:
    assert plain(compose("a: &x b").tree) == {"a": "b"}


def test_a_second_document_is_read_too() -> None:
    result = compose("a: b\n---\nc: d\n---\n- e")
    assert [plain(tree) for tree in result.documents] == [{"a": "b"}, {"c": "d"}, ["e"]]
    assert find(result.tree or Scalar("", 0, 0, ""), (1, "c")) == (12, 13)


def test_the_first_of_two_keys_is_kept_and_named() -> None:
    text = "a: 1\nb: 2\na: 3"
    result = compose(text)
    assert plain(result.tree) == {"a": "1", "b": "2"}
    assert result.faults[0].related == ((0, 1, "first given here"),)


def test_two_lists_under_one_key_are_read_together() -> None:
    assert plain(compose("a: [1]\na: [2]").tree) == {"a": ["1", "2"]}


def test_a_second_id_begins_an_item() -> None:
    text = "- id: a\n  title: A\n  id: b\n  title: B\n- id: c"
    assert plain(compose(text).tree) == [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}, {"id": "c"}]
    assert codes(text) == ["LT003"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth_is_bounded(opening: str) -> None:
    result = compose(opening * 100_000)
    assert [fault.code for fault in result.faults][-1:] == ["LT005"]
    assert result.torn


def test_as_deep_as_allowed_is_read() -> None:
    assert codes("[" * DEEPEST + "]" * DEEPEST) == []
    assert codes("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)) == ["LT005"]


def test_bombs_do_not_go_off() -> None:
    aliases = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    merges = "a0: &a0 {x: 1}\n" + "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 60))
    assert set(codes(aliases)) == set(codes(merges)) == {"LT004"}


def test_a_line_of_eight_megabytes_and_two_hundred_thousand_keys() -> None:
    long = compose("a: " + "word " * 1_600_000)
    assert not long.faults
    many = compose("".join(f"k{n}: v\n" for n in range(200_000)))
    assert not many.faults
    assert isinstance(many.tree, Mapping)
    assert many.tree.key_span("k199999") == (many.tree.spots[-2], many.tree.spots[-1])


def same(first: Composition, second: Composition) -> bool:
    return plain(first.tree) == plain(second.tree) and first.faults == second.faults


@pytest.mark.parametrize(
    "text",
    [
        "a: b\nc:\n  - d: 'e'\n    f: |\n      g\n      h\n",
        "a: &x b\nc: *x\n<<: d\n---\ne",
        'a: "\\ud800"',
        "a: ä\u3000ö 𝔘 b: c\nd: e",
        "a:\r\n  - b\r\n  - c: d\r\n",
    ],
)
def test_without_libyaml_it_is_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with_it = compose(text)
    monkeypatch.setattr(module, "Parser", PlainParser)
    without = compose(text)
    assert same(with_it, without)
    assert (with_it.error is None) == (without.error is None)
    if with_it.error and without.error and with_it.error.problem_mark and without.error.problem_mark:
        assert with_it.error.problem_mark.line == without.error.problem_mark.line
