"""`leadsto render` with its options, as somebody would call it."""

from __future__ import annotations

import json
import re
import webbrowser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leadsto.app.naming import names_of
from leadsto.cli import leadsto
from tests.views.tea import GOLDEN

TEA = (GOLDEN / "tea-at-two.yaml").read_text(encoding="utf-8")
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with two theories: `tea` and `more/tea`."""
    monkeypatch.chdir(tmp_path)
    for folder in ("tea", "more/tea"):
        Path(folder).mkdir(parents=True)
        Path(folder, "theory.yaml").write_text(TEA, encoding="utf-8")
    Path("more/tea/theory.yaml").write_text(TEA.replace("title: Tea at Two", "title: Tea & <more>"), encoding="utf-8")
    return tmp_path


def render(*arguments: str) -> Result:
    return CliRunner().invoke(leadsto, ["render", *arguments])


def page(path: str = "site/index.html") -> str:
    return Path(path).read_text(encoding="utf-8")


def test_a_title_stands_over_the_page_and_in_its_data() -> None:
    assert render("tea", "--title", "Mine <b>").exit_code == 0
    assert "<h1>Mine &lt;b&gt;</h1>" in page()
    assert "<title>Mine &lt;b&gt;</title>" in page()


def test_a_logo_a_theme_and_words_are_read_from_files() -> None:
    Path("logo.txt").write_bytes(PNG)
    Path("house.css").write_text(":root { --accent: #9d174d }", encoding="utf-8")
    Path("words.json").write_text('{"tab.text": "In words"}', encoding="utf-8")
    result = render(
        "tea", "--logo", "logo.txt", "--logo-alt", "The house", "--theme", "house.css", "--words", "words.json"
    )
    assert result.exit_code == 0, result.output
    assert 'src="data:image/png;base64,' in page()
    assert 'alt="The house"' in page()
    assert "#9d174d" in page()
    assert "In words" in page()


def test_a_fault_in_a_theme_or_in_words_is_a_finding_and_nothing_is_written() -> None:
    Path("house.css").write_text(":root {\n  --acent: red;\n}", encoding="utf-8")
    Path("words.json").write_text('{"tab.txt": "x"}', encoding="utf-8")
    result = render("tea", "--theme", "house.css", "--words", "words.json")
    assert (result.exit_code, result.stdout, Path("site").exists()) == (1, "", False)
    assert result.stderr == (
        "house.css:2:3: error: the page knows no --acent of :root (did you mean --accent)\n"
        "words.json:1:2: error: there is no message “tab.txt” (did you mean tab.text)\n"
        "leadsto: nothing was written: what stands above is to be mended first\n"
    )


def test_a_theme_that_can_hardly_be_read_is_used_and_warned_of() -> None:
    Path("house.css").write_text(":root { --accent: yellow }", encoding="utf-8")
    result = render("tea", "--theme", "house.css", "--audience", "team")
    assert result.exit_code == 0
    assert re.match(
        r"house.css:1:9: warning: --accent \(yellow\) on --[a-z-]+ \(#\w+\) has a contrast of 1\.", result.stderr
    )
    assert "yellow" in page()


def test_a_heavy_logo_is_warned_of() -> None:
    Path("logo.png").write_bytes(PNG + b"\0" * 600_000)
    result = render("tea", "--logo", "logo.png", "--audience", "team")
    assert result.exit_code == 0
    assert result.stderr.startswith("logo.png: warning: the logo is 600 kB")


@pytest.mark.parametrize("option", ["--logo", "--theme", "--words"])
def test_a_file_that_is_not_there_or_is_none_is_wrong_usage(option: str) -> None:
    for name, told in (("none", "none: there is no such file"), ("tea", "tea is no file")):
        result = render("tea", option, name)
        assert (result.exit_code, Path("site").exists()) == (2, False)
        assert told in result.output


def test_what_is_no_picture_or_no_text_is_wrong_usage() -> None:
    Path("x.png").write_text("no picture", encoding="utf-8")
    Path("x.css").write_bytes(b":root {}\n\xff")
    result = render("tea", "--logo", "x.png")
    assert result.exit_code == 2
    assert "x.png is no picture that a page can show" in result.output
    result = render("tea", "--theme", "x.css")
    assert result.exit_code == 2
    assert "x.css: line 2 is not UTF-8" in result.output


def test_the_words_are_printed_to_be_copied() -> None:
    result = render("--print-words")
    assert result.exit_code == 0
    Path("cy.json").write_text(result.stdout, encoding="utf-8")
    assert json.loads(result.stdout)["tab.storyboard"] == "Storyboard"
    assert render("tea", "--words", "cy.json").exit_code == 0


def links(html: str) -> set[tuple[str, str]]:
    data = json.loads(html.partition('id="leadsto-data">')[2].partition("</script>")[0])
    return {(arrow["from"], arrow["to"]) for arrow in data["views"]["storyboard"]["arrows"]}


def test_one_setting_has_what_lives_there_and_its_own_timeframes() -> None:
    only_in_village = ("guests/known-by-name", "neighbours/look-in")
    assert render("tea").exit_code == 0
    assert only_in_village in links(page())
    text = TEA.replace("      - id: worn-out\n", "      - id: worn-out\n        only-in: town\n")
    text = text.replace("settings:\n", "settings:\n  - id: town\n    title: In a town\n")
    Path("tea/theory.yaml").write_text(text, encoding="utf-8")
    assert render("tea", "--setting", "town").exit_code == 0
    assert only_in_village not in links(page())
    assert "A few neighbours carry it all" in page()
    assert render("tea", "--setting", "village").exit_code == 0
    assert only_in_village in links(page())
    assert "worn-out" not in page()
    assert "A few neighbours carry it all" not in page()
    assert "2 months" in page()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("tea", "--setting", "vilage"), "the theory has no setting “vilage”; did you mean village?"),
        (("tea", "--setting", "x"), "it has village"),
        (("tea", "--svg", "x.svg", "--stakeholder", "gests"), "no stakeholder “gests”; did you mean guests?"),
        (("tea", "--stakeholder", "guests"), "everybody: add --svg FILE.svg or --pptx FILE.pptx"),
        (("tea", "--svg", "x.png"), "--svg writes a file that ends in .svg, and not x.png: say --svg x.svg"),
        (("tea", "--svg", "a b/c"), "say --svg 'a b/c.svg'"),
        (("tea", "--svg", ".svg"), "say --svg storyboard.svg"),
        (("tea", "--svg", ".."), "say --svg storyboard.svg"),
        (("tea", "--pptx", "x"), "--pptx writes a file that ends in .pptx, and not x: say --pptx x.pptx"),
        (("tea", "more/tea", "--setting", "village"), "--setting takes one theory, and 2 folders are named"),
        (("tea", "more/tea", "--svg", "x.svg"), "--svg takes one theory"),
        (("tea", "more/tea", "--pptx", "x.pptx"), "--pptx takes one theory"),
        (("tea", "./tea"), "./tea is named twice, as tea too"),
        (("tea", "tea/../tea/"), "is named twice"),
        (("tea", "--out", ""), "--out names no folder"),
    ],
)
def test_what_cannot_be_had_is_wrong_usage(arguments: tuple[str, ...], told: str) -> None:
    result = render(*arguments)
    assert result.exit_code == 2, result.output
    assert told in result.output
    assert not Path("site").exists()


def test_several_theories_get_a_page_each_and_an_index() -> None:
    result = render("tea", "more/tea", "--title", "What changes")
    assert result.exit_code == 0, result.output
    assert result.stdout == "site/index.html\nsite/tea/index.html\nsite/tea-2/index.html\n"
    assert result.stderr == (
        "tea: 1 of 8 citations, 1 source and 1 story are not on its page\n"
        "more/tea: 1 of 8 citations, 1 source and 1 story are not on its page\n"
    )
    index = page()
    assert re.findall(r'<a href="([^"]*)">([^<]*)</a>', index) == [
        ("tea/index.html", "Tea at Two"),
        ("tea-2/index.html", "Tea &amp; &lt;more&gt;"),
    ]
    assert "<h1>What changes</h1>" in index
    assert "<h1>Tea at Two</h1>" in page("site/tea/index.html")
    assert render("tea", "more/tea").exit_code == 0  # its own pages are written over


def test_one_faulty_theory_refuses_all_and_is_named() -> None:
    Path("more/tea/theory.yaml").write_text(TEA.replace("- known-by-name", "- known-by-nome"), encoding="utf-8")
    result = render("tea", "more/tea")
    assert (result.exit_code, result.stdout, Path("site").exists()) == (1, "", False)
    assert result.stderr.startswith("more/tea/theory.yaml:")
    assert result.stderr.endswith("there is 1 error in more/tea; --draft renders it all the same\n")
    drafted = render("tea", "more/tea", "--draft")
    assert drafted.exit_code == 1
    assert (
        page().count('class="unchecked"') == 2
    )  # whether there are errors may be told by what the audience does not see


def test_a_file_of_others_in_one_place_keeps_all_from_being_written() -> None:
    Path("site/tea-2").mkdir(parents=True)
    Path("site/tea-2/index.html").write_text("mine", encoding="utf-8")
    result = render("tea", "more/tea")
    assert result.exit_code == 2
    assert "site/tea-2/index.html is there already and was not written by leadsto" in result.output
    assert not Path("site/index.html").exists()
    assert not Path("site/tea").exists()


def test_fifty_theories() -> None:
    folders = []
    for number in range(50):
        Path(f"many/t{number}").mkdir(parents=True)
        Path(f"many/t{number}/theory.yaml").write_text(f"theory:\n  title: T {number}\n", encoding="utf-8")
        folders.append(f"many/t{number}")
    result = render(*folders, "--no-network")
    assert result.exit_code == 0, result.output
    assert page().count("<h2>") == 50
    assert len(result.stdout.splitlines()) == 51


@pytest.mark.parametrize(
    ("folders", "names"),
    [
        (("a", "b/a", "c/a"), ("a", "a-2", "a-3")),
        (("thrive/outcomes", "tea/outcomes", "outcomes"), ("thrive", "tea", "outcomes")),
        (("Größe & Co", "隣人", "..."), ("grosse-co", "theory", "theory-2")),
        (("con", "NUL", "com1"), ("con-theory", "nul-theory", "com1-theory")),
        (("x/theory.yaml", "a-2", "a", "b/a"), ("theory", "a-2", "a", "a-3")),
        (("a" * 300,), ("a" * 60,)),
        (("/", "./tea/", "tea/../more"), ("theory", "tea", "more")),
    ],
)
def test_names_are_safe_and_each_is_there_once(folders: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert names_of(folders) == names


def test_the_folder_itself_is_called_by_its_own_name(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place / "more" / "tea")
    assert names_of([".", ".."]) == ("tea", "more")


def test_a_drawing_alone_writes_no_page_unless_it_is_asked_for() -> None:
    result = render("tea", "--svg", "drawn/board.svg")
    assert result.exit_code == 0, result.output
    assert result.stdout == "drawn/board.svg\n"
    assert not Path("site").exists()
    assert render("tea", "--svg", "drawn/board.svg", "--out", "there").stdout == "there/index.html\ndrawn/board.svg\n"
    part = render("tea", "--svg", "drawn/board.svg", "--stakeholder", "neighbours")
    assert part.exit_code == 0
    assert "Days pass without a word" not in page("drawn/board.svg")
    Path("mine.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    assert render("tea", "--svg", "mine.svg").exit_code == 2


def test_the_network_is_left_out_with_its_library() -> None:
    assert render("tea").exit_code == 0
    whole = len(page())
    assert render("tea", "--no-network").exit_code == 0
    assert 'data-tab="network"' not in page()
    assert len(page()) < whole - 300_000


def test_what_was_written_is_opened_from_this_machine(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    opened: list[str] = []

    def note(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr(webbrowser, "open", note)
    assert render("tea", "--open").exit_code == 0
    assert opened == [(place / "site" / "index.html").as_uri()]
    monkeypatch.setattr(webbrowser, "open", lambda address: False)
    failed = render("tea", "--open")
    assert failed.exit_code == 0
    assert "nothing is there to open site/index.html with" in failed.stderr


def test_timings_name_the_steps() -> None:
    result = render("tea", "more/tea", "--timings")
    for step in ("read", "check", "view", "render", "write"):
        assert re.search(rf"^{step} +[\d.]+ ms$", result.stderr, re.MULTILINE), step


@pytest.mark.parametrize(
    ("written", "where"),
    [
        (("--svg", "x.svg"), "in this drawing"),
        (("--pptx", "x.PPTX"), "on these slides"),
        (("--svg", "x.svg", "--pptx", "x.pptx"), "in these files"),
        (("--svg", "x.svg", "--out", "site"), "in these files"),
    ],
)
def test_what_stayed_behind_is_said_of_what_was_written(written: tuple[str, ...], where: str) -> None:
    assert render("tea", *written).stderr == f"1 of 8 citations, 1 source and 1 story are not {where}\n"


def _many(timeframe: str, count: int) -> Result:
    nodes = "".join(
        f"  - id: o{n}\n    title: Outcome {n}\n    timeframe: {timeframe.format(n)}\n" for n in range(count)
    )
    Path("many").mkdir()
    head = "theory:\n  title: Many\nstakeholder:\n  id: guests\n  title: Guests\noutcomes:\n"
    Path("many/theory.yaml").write_text(head + nodes, encoding="utf-8")
    return render("many")


def test_errors_that_are_alike_are_told_once() -> None:
    assert _many("short", 300).stderr == (
        "many/theory.yaml:9:16: error LT102 the timeframe of “Outcome 0” is `short`, and there is no such timeframe"
        " (declare it under `timeframes:`)\n"
        "  and 299 times more for `short`: many/theory.yaml:12, 15, 18, 21, 24, 27 and 293 more\n"
        "leadsto: nothing was written: there are 300 errors in this theory; --draft renders it all the same\n"
    )


def test_of_many_kinds_of_errors_the_first_are_told_and_where_to_read_the_rest() -> None:
    lines = _many("short\n    qqq-{}: 1", 30).stderr.splitlines()
    assert len(lines) == 23
    assert lines[-2] == "and 11 more; `leadsto check many` tells all"
    assert (
        lines[-1] == "leadsto: nothing was written: there are 60 errors in this theory; --draft renders it all the same"
    )
