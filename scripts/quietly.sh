#!/bin/sh
# Runs a command and shows what it said only if it failed: `scripts/quietly.sh mypy src`.
log=$(mktemp) || exit 2
trap 'rm -f "$log"' EXIT
"$@" >"$log" 2>&1 </dev/null
status=$?
[ "$status" -eq 0 ] || cat "$log" >&2
exit "$status"
