from __future__ import annotations

import subprocess
import sys
from dataclasses import fields

import pytest

from leadsto import model
from leadsto.check import check
from leadsto.load.reading import read_text
from leadsto.report.findings_report import FindingsReport
from leadsto.report.text import report
from leadsto.rules import find_rule
from leadsto.rules.examples import example_files
from leadsto.rules.lt309_personal_data import _PROSE
from leadsto.rules.personal import find_personal, is_health_number, mask
from leadsto.source import SourceText

# numbers kept for plays and films, and of nobody: Ofcom's for telephones, the Data Dictionary's for health
FOUND = {
    "ring her on 020 7946 0958": ("a telephone number", "020 7946 0958"),
    "ring her on (020) 7946 0958.": ("a telephone number", "(020) 7946 0958"),
    "from abroad +44 20 7946 0958": ("a telephone number", "+44 20 7946 0958"),
    "call 07700 900123": ("a telephone number", "07700 900123"),
    "call +44 (0)7700 900123, after six": ("a telephone number", "+44 (0)7700 900123"),
    "it was 01632 960001 then": ("a telephone number", "01632 960001"),
    "call ０７７００ ９００１２３": ("a telephone number", "07700 900123"),
    "at a.b＠example.org": ("an e-mail address", "a.b@example.org"),
    "write to m.guest+tea@example.co.uk, he said": ("an e-mail address", "m.guest+tea@example.co.uk"),
    "the house at SW1A 1AA": ("a postcode", "SW1A 1AA"),
    "the house at M11AE": ("a postcode", "M11AE"),
    "her number is 943 476 5919": ("an NHS number", "943 476 5919"),
    "her number is 9434765919": ("an NHS number", "9434765919"),
    "born on 3 May 1948": ("a date of birth", "3 May 1948"),
    "DOB: 03/05/48": ("a date of birth", "03/05/48"),
    "date of birth 1948-05-03, she said": ("a date of birth", "1948-05-03"),
}

NOTHING = (
    "in 2019/20 and 2020/21, from 0.51 to 0.71",
    "on pages 123-145, lines 41 to 55, tables 12 13 14 15",
    "doi 10.1177/13563890231196601 and https://doi.org/10.1177/13563890231196601",
    "https://example.org/07911123456/me@example.org?on=2024-02-03",
    "ISBN 978-0-14-044913-6, ISBN 0-306-40615-2, ISRCTN 12345678",
    "grants ES/V012345/1 and 10023456, n = 1234567890",
    "SW1A, KS2 1AB, Year 10, E1 2nd, Y7 pupils, 4x4 3AB",
    "£1,234,567 of 65,000,000 or 1 234 567 people",
    "born in 1948, or on a Sunday, 3 of them",
    "a helpline: 0800 1111, or 111, or 0345 123 4567, or 0808 800 5000",
    "on 2024-02-12 at 14:30, and 12/02/2024 to 13/02/2024",
    "she @ the table, @guests, a @ b.org",
    "the same ten digits 0000000000 1111111111",
)


@pytest.mark.parametrize("text", FOUND)
def test_what_tells_of_one_person_is_found(text: str) -> None:
    assert list(find_personal(text)) == [FOUND[text]]


@pytest.mark.parametrize("text", NOTHING)
def test_what_tells_of_nobody_is_not(text: str) -> None:
    assert list(find_personal(text)) == []


def test_telephones_are_those_of_the_country_of_the_language() -> None:
    assert [kind for kind, _ in find_personal("ring 030 901820", "DE")] == ["a telephone number"]
    assert not list(find_personal("ring 030 901820", "GB"))


def test_the_last_digit_of_a_health_number_is_checked() -> None:
    assert [last for last in range(10) if is_health_number(f"943476591{last}")] == [9]


@pytest.mark.parametrize(("text", "masked"), [("020 7946 0958", "02…58"), ("a@b.org", "a…g"), ("SW1A 1AA", "S…A")])
def test_only_a_few_characters_are_said(text: str, masked: str) -> None:
    assert mask(text) == masked


def judged(text: str) -> str:
    texts = {name: SourceText(name, content) for name, content in example_files(text).items()}
    reading = read_text({name: source.text for name, source in texts.items()})
    return report(FindingsReport("", check(reading, texts)))


def test_no_line_of_the_report_shows_what_was_found() -> None:
    """Not even another rule's finding on that line: logs are often public."""
    rule = find_rule("LT309")
    assert rule is not None
    long = "Guests feel less alone on Sundays and on all other days of the week too, as they ring each other on 020 7946 0958"
    told = judged(rule.bad.replace("Guests feel less alone", long))
    assert "LT309" in told
    assert "LT408" in told
    assert "0958" not in told


@pytest.mark.parametrize("held_back", ["access: team", "access: public\n    consent: none"])
def test_what_the_public_does_not_see_is_not_looked_at(held_back: str) -> None:
    rule = find_rule("LT309")
    assert rule is not None
    assert "LT309" not in judged(rule.bad.replace("access: public", held_back))


def test_every_text_of_the_model_is_prose_or_known_not_to_be() -> None:
    """So that a new key is not forgotten."""
    ids = {"id", "from_", "to", "source", "within", "timeframe", "stakeholder", "counted_in", "rule", "place"}
    words = {"language", "currency", "status", "strength", "told_by", "figure", "text", "effect", "kind"}
    public_anyway = {"authors", "licence", "cite_as", "contact", "url"}
    nobodys = {"voice_name", "file"}
    lists_of_ids = {"for_", "voice", "path", "lanes", "only_in", "same_as", "goes_with", "met_by"}
    known = _PROSE | ids | words | public_anyway | nobodys | lists_of_ids
    for kind in {value for value in vars(model).values() if isinstance(value, type)}:
        texts = [field.name for field in fields(kind) if str(field.type) in ("str", "tuple[str, ...]")]
        assert not set(texts) - known, kind.__name__


def test_the_library_is_imported_only_where_something_looks_like_a_number() -> None:
    script = (
        "import sys; from leadsto.rules.personal import find_personal; "
        "print(list(find_personal('in 2019/20, 0.51 to 0.71, me@example.org')), 'phonenumbers' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[('an e-mail address', 'me@example.org')] False\n"
