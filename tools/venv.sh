#!/bin/sh
# Makes the environment: venv.sh FOLDER [PYTHON]. Takes the first Python from 3.11 to 3.13, else a newer one.
set -eu
venv=$1
wanted=${2:-}

at_least_311='import sys; sys.exit(sys.version_info < (3, 11))'
tested='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'

first_that() {
    for candidate in $1; do
        if "$candidate" -c "$2" >/dev/null 2>&1; then
            echo "$candidate"
            return
        fi
    done
}

names=${wanted:-"python3 python3.13 python3.12 python3.11 python"}
python=$(first_that "$names" "$tested")
[ -n "$python" ] || python=$(first_that "$names" "$at_least_311")
if [ -z "$python" ]; then
    echo "sowhat needs Python 3.11 or newer; tried: $names" >&2
    for candidate in $names; do "$candidate" --version >&2 2>/dev/null || true; done
    echo "Install one, or name it: make PYTHON=/path/to/python3.12 ..." >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    sh "$(dirname "$0")/debian.sh" "python$version-venv"
fi
if ! "$python" -m venv --clear "$venv"; then
    echo "$python cannot make an environment: its venv module is missing (on Debian: apt-get install python3-venv)" >&2
    exit 1
fi
echo "environment: $("$venv/bin/python" --version) in $venv"
