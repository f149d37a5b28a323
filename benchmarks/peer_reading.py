"""What leadsto is compared with: PyYAML's C loader reads the YAML files of a folder, and what it read is kept.

`python peer_reading.py FOLDER` calls it as everyone does. With `uncollected` after the folder, Python's collector of
cycles is off meanwhile, to which much of that time goes with large files: the report tells both.
"""

import gc
import sys
from pathlib import Path

import yaml

if not hasattr(yaml, "CSafeLoader"):
    sys.exit("this PyYAML is without libyaml: there is no CSafeLoader to compare with")
if sys.argv[2:] == ["uncollected"]:
    gc.disable()
files = sorted(Path(sys.argv[1]).glob("*.yaml"))
kept = [yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for file in files]
print(len(kept), "files")
