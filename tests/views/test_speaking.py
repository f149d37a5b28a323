from __future__ import annotations

from dataclasses import replace

import pytest

from leadsto.model import Source, Stakeholder, Theory, Voice
from leadsto.views.speaking import one_of, tell_speaker
from leadsto.views.subject import Subject

THEORY = Theory(
    title="Tea at Two",
    stakeholders=(Stakeholder("guests", "Guests"), Stakeholder("both", "Brothers and sisters")),
    voices=(Voice("hosts", "Tea hosts"),),
)


@pytest.mark.parametrize(
    ("title", "one"),
    [
        ("Guests", "a guest"),
        ("Older neighbours", "an older neighbour"),
        ("Families", "a family"),
        ("Coaches", "a coach"),
        ("Nurses", "a nurse"),
        ("Children", "a child"),
        ("School staff", ""),
        ("Young people", "a young person"),
        ("Members of the council", "a member of the council"),
        ("Professionals in children's services", "a professional in children's services"),
        ("GPs", "a GP"),
        ("MPs", "an MP"),
        ("Unions", "a union"),
        ("Uncles", "an uncle"),
        ("Hours", "an hour"),
        ("Brothers and sisters", ""),
        ("Parents, families and foster carers", ""),
        ("People who came", ""),
        ("The council", ""),
        ("The evaluators", ""),
        ("Press", ""),
        ("Statistics", ""),
        ("", ""),
    ],
)
def test_one_of_many_in_english(title: str, one: str) -> None:
    assert one_of(title) == one


def test_a_name_keeps_its_capital() -> None:
    assert one_of("Thrive mentors", "Thrive in schools") == "a Thrive mentor"


@pytest.mark.parametrize(
    ("source", "public", "team"),
    [
        (Source("s", type="interview", voice=("guests",), voice_name="M."), "a guest", "M., a guest"),
        (Source("s", type="interview", voice=("hosts",)), "a tea host", "a tea host"),
        (Source("s", type="interview", voice=("both",), voice_name="M."), "", "M., Brothers and sisters"),
        (
            Source("s", type="interview", voice=("guests", "both"), voice_name="M. and J."),
            "",
            "M. and J., Guests, Brothers and sisters",
        ),
        (Source("s", type="interview", voice=("nobody",)), "", ""),
        (Source("s", type="focus-group", voice=("guests",)), "", ""),
        (Source("s", type="interview", voice=("guests",), one_voice=False), "", ""),
    ],
)
def test_names_are_for_the_team(source: Source, public: str, team: str) -> None:
    theory = replace(THEORY, sources=(replace(source, access="public"),))
    for audience, told in (("public", public), ("team", team)):
        subject = Subject.of(theory, audience)  # type: ignore[arg-type]
        assert tell_speaker(subject, subject.theory.sources[0]) == told.replace("a tea", "a Tea")


def test_in_other_languages_titles_stand_as_they_are() -> None:
    source = Source("s", type="interview", voice=("guests",), voice_name="M.", access="public")
    for audience, told in (("public", ""), ("team", "M., Guests")):
        subject = Subject.of(replace(THEORY, language="de", sources=(source,)), audience)  # type: ignore[arg-type]
        assert tell_speaker(subject, subject.theory.sources[0]) == told
