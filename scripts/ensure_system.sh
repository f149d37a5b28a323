#!/bin/sh
# Sees to it that what pip cannot bring is on the machine: `scripts/ensure_system.sh venv chromium firefox node`.
#
# What is missing is installed from Debian's packages if this runs as root; otherwise the line that installs it is
# printed and the exit status is 2. Silent when nothing is missing.
set -eu

PYTHON=${PYTHON:-python3}

is_font() {
    fc-list : family 2>/dev/null | tr ',' '\n' | grep -qx "$1"
}

is_there() {
    case $1 in
        venv) "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null ;;
        chromium) command -v chromium >/dev/null 2>&1 ;;
        fonts) is_font "DejaVu Sans" && is_font "DejaVu Serif" && is_font "Liberation Sans" && is_font "Liberation Serif" ;;
        firefox) command -v firefox-esr >/dev/null 2>&1 ;;
        node) command -v node >/dev/null 2>&1 && node -e 'process.exit(Number(parseInt(process.versions.node) < 18))' ;;
        npm) command -v npm >/dev/null 2>&1 ;;
        soffice) command -v soffice >/dev/null 2>&1 ;;
        pdftotext) command -v pdftotext >/dev/null 2>&1 ;;
        *) echo "ensure_system.sh: do not know \"$1\"" >&2; exit 2 ;;
    esac
}

package_of() {
    case $1 in
        venv) echo python3-venv ;;
        node) echo nodejs ;;
        soffice) echo libreoffice-impress ;;
        pdftotext) echo poppler-utils ;;
        firefox) echo firefox-esr ;;
        fonts) echo fontconfig fonts-dejavu-core fonts-liberation fonts-wqy-microhei ;;
        *) echo "$1" ;;
    esac
}

if ! command -v "$PYTHON" >/dev/null 2>&1; then
    echo "leadsto needs Python 3.11 or later, and \"$PYTHON\" is not there. On Debian: apt-get install python3 python3-venv" >&2
    exit 2
fi
if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "leadsto needs Python 3.11 or later, and \"$PYTHON\" is older. Name a newer one: make PYTHON=python3.12 …" >&2
    exit 2
fi

packages=
for need in "$@"; do
    is_there "$need" || packages="$packages $(package_of "$need")"
done
[ -n "$packages" ] || exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    {
        echo "Missing here:$packages. On Debian, this installs it:"
        echo
        echo "    sudo apt-get update && sudo apt-get install --no-install-recommends$packages"
        echo
        echo "Then run make again."
    } >&2
    exit 2
fi

echo "Installing$packages from Debian's packages" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # the packages are meant to be split
if ! { apt-get update -q && apt-get install -y -q --no-install-recommends $packages; } >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    echo "apt-get could not install$packages" >&2
    exit 2
fi
for need in "$@"; do
    if ! is_there "$need"; then
        echo "apt-get installed$packages, but \"$need\" still does not work here" >&2
        exit 2
    fi
done
