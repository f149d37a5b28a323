"""What counts as an activity told as an outcome, and as two changes in one; what must not."""

from __future__ import annotations

import pytest

from leadsto.rules.wording import opening_of_doing, second_change


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Train staff to listen", "Train"),
        ("Training of staff", "Training"),
        ("Training teachers to notice", "Training"),
        ("Deliver workshops", "Deliver"),
        ("Delivery of six sessions", "Delivery"),
        ("Providing parents with strategies", "Providing"),
        ("Organise a lunch every week", "Organise"),
        ("Offer a weekly session", "Offer"),
        ("Run sessions for parents", "Run"),
        ("Running a weekly course", "Running"),
        ("Hold six meetings", "Hold"),
        ("Support parents to understand", "Support"),
        ("Provide a place where guests feel safe", "Provide"),
    ],
)
def test_what_is_done(title: str, word: str) -> None:
    assert opening_of_doing(title) == word


@pytest.mark.parametrize(
    "title",
    [
        "",
        "   ",
        "Training",
        "Training is valued by staff",
        "Training becomes part of the week",
        "Training, coaching and time",
        "Trained staff feel confident",
        "Delivery becomes smoother",
        "Promoting wellbeing is everybody's job",
        "Recruitment of staff is easier",
        "Support staff feel valued",
        "Support from neighbours grows",
        "Support for all parents",
        "Supporting each other",
        "Offer of help",
        "Running regularly",
        "Run-down homes are repaired",
        "Holding a child in mind",
        "Help is easier to ask for",
        "Teaching assistants know what to do",
        "Screen time falls",
        "Set clear boundaries",
        "Creating a calm classroom",
        "Leading a table of their own",
        "Give the child time",
        "Guests train for a walk",
        "训练",
    ],
)
def test_what_changes(title: str) -> None:
    assert opening_of_doing(title) == ""


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Better sleep leading to better attendance", "leading to"),
        ("Guests feel safe so that they speak", "so that"),
        ("Trust grows, which in turn brings more guests", "which in turn"),
        ("Staff recognise distress and understand its causes", "and understand"),
        ("Siblings get more attention and are happier", "and are"),
        ("Parents trust the school and become open about their needs", "and become"),
    ],
)
def test_two_changes(title: str, words: str) -> None:
    assert second_change(title) == words


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Leading to better things",
        "Parents feel and act",
        "Parents know and understand their child",
        "Parents and carers feel heard",
        "Parents have trust and support",
        "Mum and dad get on",
        "Guests come and go",
        "Teachers are able to listen and respond",
        "Able to manage behaviour and keep calm",
        "Children recognise and name feelings",
        "Communication between home and school is open",
        "Understanding of what children feel and need",
        "What parents see and have seen is believed",
    ],
)
def test_one_change(title: str) -> None:
    assert second_change(title) == ""
