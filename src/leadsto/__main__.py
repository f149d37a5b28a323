"""`python -m leadsto`."""

from leadsto.cli import main

if __name__ == "__main__":
    main()
