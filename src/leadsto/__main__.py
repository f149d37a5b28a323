"""Where the program begins: `leadsto`, and `python -m leadsto`."""

import os

INTERRUPTED = 130


def main() -> None:
    """Run the command line and leave; what it needs is imported here, so that Ctrl-C is quiet from the first moment."""
    try:
        from leadsto.cli import main as run

        run()
    except KeyboardInterrupt:
        os._exit(INTERRUPTED)


if __name__ == "__main__":
    main()
