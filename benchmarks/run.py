"""Measure leadsto beside its peers and write results.md; `python benchmarks/run.py --help` tells what can be set."""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from benchmarks.command_line import main

    main()
