"""Where the program begins: `leadsto`, and `python -m leadsto`."""

import os
from typing import NoReturn

INTERRUPTED = 130


def main() -> NoReturn:
    """Run the command line; what it needs is imported here, so that Ctrl-C ends it quietly from the first moment."""
    try:
        from leadsto.cli import main as run

        run()
    except KeyboardInterrupt:
        os._exit(INTERRUPTED)


if __name__ == "__main__":
    main()
