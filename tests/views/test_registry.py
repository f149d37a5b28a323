from __future__ import annotations

import leadsto.views
from leadsto.registry import modules_of, name_of
from leadsto.views import view_modules

TABS = ["storyboard", "impact_map", "evidence", "frameworks", "indicators", "network", "text", "about"]


def test_modules_are_found_in_the_order_of_their_names() -> None:
    names = [name_of(module) for module in modules_of(leadsto.views)]
    assert names == sorted(names)
    assert {"about", "storyboard", "subject", "text"} <= set(names)


def test_only_those_that_have_what_is_asked_for() -> None:
    assert {name_of(module) for module in modules_of(leadsto.views, having="look")} == set(TABS)


def test_views_come_in_the_order_of_their_tabs() -> None:
    assert [name_of(module) for module in view_modules()] == TABS
    assert all(module.__doc__ for module in view_modules())
