"""What a record knows besides its own keys: a node its lane, a link its cause, a value its state."""
# ruff: noqa: ARG001 (whatever finishes a record is given the same)

from __future__ import annotations

from sys import intern
from typing import Any

from leadsto.load.desk import FileDesk
from leadsto.load.kinds import Desk
from leadsto.load.tree import Mapping, Scalar, Tree, is_absent, is_empty

_NOTHING = Scalar("", 0, 0, "")

NAMELESS = "/(no id, "
"""In the whole id of a node whose own could not be read; what follows tells it from others like it."""


_DECIDING = {"access": "access", "consent": "consent", "source": "source"}
"""The keys that decide who may see an item, with the attributes that they fill."""


def finish_guarded(values: dict[str, Any], tree: Tree, desk: Desk) -> None:
    """Note that what decides who may see an item may be what could not be read of it: then nobody is shown it."""
    if type(tree) is not Mapping:
        return
    if tree.torn or tree.unread:
        values["in_doubt"] = True
        return
    for key, attribute in _DECIDING.items():
        if attribute not in values and key in tree.values and not is_empty(tree.values[key]):
            values["in_doubt"] = True


def begin_file(tree: Mapping, desk: Desk) -> None:
    """Learn whose file it is before its lists are read, wherever in the file `stakeholder:` stands."""
    assert isinstance(desk, FileDesk)
    stakeholder = tree.values.get("stakeholder")
    is_meant = type(stakeholder) is Mapping and bool(stakeholder.values)
    if type(stakeholder) is Mapping:
        stakeholder = stakeholder.values.get("id")
    desk.owner = intern(stakeholder.text.strip()) if type(stakeholder) is Scalar else ""
    desk.enter(desk.owner)
    if is_meant and not desk.owner:  # what it lacks is said there
        desk.torn = True
    elif "outcomes" in tree.values and not desk.owner and not tree.torn:
        message = "`outcomes:` stands in a file that names no stakeholder: an outcome is always somebody's"
        desk.fault("LT013", tree.key_span("outcomes"), message, "add `stakeholder:` to the file, and whose they are")
        desk.torn = True


def begin_stakeholder(tree: Mapping, desk: Desk) -> None:
    """Learn whose lists these are."""
    assert isinstance(desk, FileDesk)
    name = tree.values.get("id")
    desk.enter(intern(name.text.strip()) if type(name) is Scalar else "")


def finish_stakeholder(values: dict[str, Any], tree: Tree, desk: Desk) -> None:
    """Leave the stakeholder's lists for those of the stakeholder whose file it is."""
    assert isinstance(desk, FileDesk)
    desk.enter(desk.owner)


def begin_node(tree: Mapping, desk: Desk) -> None:
    """Learn the node's whole id before its links are read; one without an id is given a name that nothing refers to."""
    assert isinstance(desk, FileDesk)
    name = tree.values.get("id")
    own = name.text.strip() if type(name) is Scalar else ""
    desk.node = intern(f"{desk.lane}/{own}") if own else f"{desk.lane}{NAMELESS}{desk.file}:{tree.start})"


def finish_node(values: dict[str, Any], tree: Tree, desk: Desk) -> None:
    """Give a node its whole id, its kind and its lane."""
    assert isinstance(desk, FileDesk)
    values["id"] = desk.node
    values["kind"] = desk.kind
    values["stakeholder"] = desk.stakeholder


def finish_link(values: dict[str, Any], tree: Tree, desk: Desk) -> None:
    """Give a link its cause."""
    assert isinstance(desk, FileDesk)
    values["from_"] = desk.node
    values.setdefault("to", "")


def finish_material(values: dict[str, Any], tree: Tree, desk: Desk) -> None:
    """Draw `relevant` and `significant` together: material is what is both."""
    parts = (values.get("relevant", "pending"), values.get("significant", "pending"))
    values["decision"] = "no" if "no" in parts else "yes" if parts == ("yes", "yes") else "pending"


def finish_value(values: dict[str, Any], tree: Tree, desk: Desk) -> None:
    """Tell a priced value from one that is counted in another's, and ask a priced one for what it needs."""
    if "counted_in" in values:
        values["state"] = "counted-in"
        return
    values["state"] = "priced"
    years = len(values.get("quantity", ()))
    if years > 1 and values.get("duration", years) != years and type(tree) is Mapping:
        message = f"the quantities are of {years} years, and the duration is said to be {values['duration']}"
        desk.fault("LT012", tree.values["duration"], message, "take `duration:` away: a list of quantities sets it")
    if type(tree) is not Mapping or tree.torn or "counted-in" in tree.values:
        return
    for key, example in (("quantity", "30"), ("proxy", "an amount, or a mapping with `amount:`")):
        if key not in tree.values or is_absent(tree.values[key]):
            hint = f"add `{key}:` such as {example}; or write `value: held` or `value: pending`"
            desk.fault("LT013", tree, f"a value needs `{key}:`", hint)


def finish_valuation(values: dict[str, Any], tree: Tree, desk: Desk) -> None:
    """Tell the Green Book's schedule from a fixed rate."""
    assert isinstance(desk, FileDesk)
    if type(tree) is Mapping and not is_absent(tree.values.get("discount-rate", _NOTHING)):
        desk.has_rate = True
    if values.get("discount_rate") == "green-book":
        del values["discount_rate"]
        values["green_book"] = True


def finish_timeframe(values: dict[str, Any], tree: Tree, desk: Desk) -> None:
    """Note a timeframe that is open, and one that ends before it begins."""
    assert isinstance(desk, FileDesk)
    if type(tree) is not Mapping:
        return
    starts, ends = values.get("starts"), values.get("ends")
    given = tree.values.get("ends")
    if not tree.torn and (given is None or is_absent(given)):
        desk.open_timeframes.append(values["route"])
    if given is not None and starts is not None and ends is not None and ends.most <= starts.least:
        message = f"this timeframe ends ({ends.text}) no later than it begins ({starts.text})"
        desk.fault("LT012", given, message, "both are counted from the start of the activity")
