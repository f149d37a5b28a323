"""Checked causal chains of outcomes, and the storyboard that shows them.

The public face for notebooks and scripts is `read`; everything else may change from one version to the next.
"""

from __future__ import annotations

TYPE_CHECKING = False  # rather than to import it: `typing` takes long, and Ctrl-C is quiet only once `main` has begun
if TYPE_CHECKING:
    from leadsto.findings import Verdict
    from leadsto.model import Theory

__version__ = "0.1.0"
__all__ = ["__version__", "read"]


def read(folder: str) -> tuple[Theory, tuple[Verdict, ...]]:
    """Read the theory in a folder and check it by every rule.

    Args:
        folder: A folder of YAML files, or one file with a `theory:` of its own.

    Returns:
        The theory, as far as it could be read, as frozen dataclasses; and what was found, in the order of file, line,
        column and code, each with `code`, `name`, `severity`, `message`, `hint` and `placed` (file, line and column
        from 1). A fault in the files never raises: it is among the findings.

    Raises:
        FileNotFoundError: There is no such folder, or it cannot be listed.

    Example:
        >>> import leadsto
        >>> theory, findings = leadsto.read("outcomes")
        >>> [finding.message for finding in findings if finding.severity == "error"]
        []
    """
    from leadsto.app.folder import NoFolder
    from leadsto.app.reading import check_folder, read_folder

    try:
        found = read_folder(str(folder))
    except NoFolder as error:
        raise FileNotFoundError(str(error)) from error
    return found.reading.theory, check_folder(found)
