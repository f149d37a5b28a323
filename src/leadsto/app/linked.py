"""Where symbolic links in a git tree lead to, judged by their texts alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from posixpath import dirname, join, normpath

_MOST = 40  # links in a row, as systems have it


def resolve(
    file: str, targets: Mapping[str, bytes], files: Collection[str], folders: Collection[str], is_yaml: bool
) -> tuple[str, str, str]:
    """Return the file that a link leads to, or what is wrong with it and what to do about that, as on disk.

    Args:
        file: The link.
        targets: What each link of the tree says.
        files: Every file of the tree, links among them.
        folders: Every folder of the tree.
        is_yaml: Whether the link bears the name of a file that is read; of others only those to folders matter.
    """
    place = file
    for _ in range(_MOST):
        if place not in targets:
            break
        text = targets[place].decode("utf-8", "backslashreplace")
        place = normpath(join(dirname(place), text))
        if text.startswith("/") or place == ".." or place.startswith("../"):
            if not is_yaml:  # where it leads can't be seen, and its name says that it is no file of a theory
                return "", "", ""
            return "", "this is a link out of the folder, and what it points to was not read", "put a copy in its place"
    if place in folders or place == ".":
        hint = "take the link away: what it points to is read where it stands"
        return "", "this is a link to a folder inside this one, and it was not followed", hint
    if place in files and place not in targets:
        return place, "", ""
    if not is_yaml:
        return "", "", ""
    return "", "this link can't be followed: there is no such file or folder", "take it away or mend it"
