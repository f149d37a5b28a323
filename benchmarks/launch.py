"""Start a command, wait for it and tell what it used: `python -I -S launch.py OUTPUT ERRORS COMMAND …`.

A process of its own, since a process counts with the memory of that which started it until it has loaded its own
program: this one is smaller than anything that is measured.
"""

import json
import os
import sys
from time import perf_counter

WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def main() -> None:
    """Run the command and print a line of JSON; memory is in the system's own unit."""
    output, errors, *command = sys.argv[1:]
    to_files = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, WRITE, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, errors, WRITE, 0o600),
    ]
    begun = perf_counter()
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=to_files)
    _, status, used = os.wait4(pid, 0)
    wall = perf_counter() - begun
    told = {
        "status": os.waitstatus_to_exitcode(status),
        "wall": wall,
        "cpu": used.ru_utime + used.ru_stime,
        "peak": used.ru_maxrss,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
