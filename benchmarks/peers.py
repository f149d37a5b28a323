"""The programs that leadsto is compared with, in the versions that are asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import MeasuringError

PEERS = ("PyYAML", "click", "networkx")
_TELL = """
import json, platform, sys
from importlib.metadata import version
import yaml
told = {name: version(name) for name in sys.argv[1:]}
told["libyaml"] = yaml._yaml.get_version_string() if yaml.__with_libyaml__ else "none"
told["Python"] = f"{platform.python_implementation()} {platform.python_version()}"
print(json.dumps(told))
"""


@dataclass(frozen=True, slots=True)
class Peers:
    """A Python in whose environment the peers are, and their versions by name."""

    python: str
    versions: Mapping[str, str]


def find_peers(wanted: Sequence[str], folder: Path) -> Peers:
    """Return the peers: those beside leadsto, unless other versions are wanted.

    Args:
        wanted: Such as `PyYAML==6.0.1`. They are installed by pip into an environment of their own, together with the
            others in the versions that leadsto has.
        folder: Where that environment is made.

    Raises:
        MeasuringError: A word that is no version of a peer, or a version that can't be installed.
    """
    here = _versions(sys.executable)
    if not wanted:
        return Peers(sys.executable, here)
    pins = {name: here[name] for name in PEERS}
    names = {name.lower(): name for name in PEERS}
    for word in wanted:
        name, _, version = word.partition("==")
        if name.lower() not in names or not version:
            raise MeasuringError(f"“{word}” is no peer with its version; write such as PyYAML=={here['PyYAML']}")
        pins[names[name.lower()]] = version
    python = str(folder / "bin" / "python")
    try:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        install = [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"]
        subprocess.run([*install, *(f"{name}=={version}" for name, version in pins.items())], check=True)
    except subprocess.CalledProcessError as error:
        raise MeasuringError("the peers' environment could not be made; what pip said stands above") from error
    return Peers(python, _versions(python))


def _versions(python: str) -> dict[str, str]:
    told = subprocess.run([python, "-c", _TELL, *PEERS], check=True, capture_output=True, text=True)
    versions: dict[str, str] = json.loads(told.stdout)
    return versions


def leadsto_command() -> list[str]:
    """Return how leadsto is called: its console script, or as a module where that is not installed."""
    script = Path(sys.executable).with_name("leadsto")
    return [str(script)] if script.exists() else [sys.executable, "-m", "leadsto"]
