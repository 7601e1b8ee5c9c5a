#!/bin/sh
# Pins every package for Python 3.11 and newer, on Linux and macOS: lock.sh UV. The locks name no index and no file.
# Pins that still fit are kept; UPGRADE=--upgrade takes the newest.
set -eu
uv=$1
unset UV_INDEX UV_INDEX_URL UV_EXTRA_INDEX_URL UV_DEFAULT_INDEX UV_FIND_LINKS PIP_FIND_LINKS || true

compile() {
    output=$1
    shift
    "$uv" pip compile --no-config --quiet --universal --python-version 3.11 --no-header --no-annotate \
        --no-emit-index-url --no-emit-find-links ${UPGRADE:-} "$@" pyproject.toml --output-file "$output"
}

compile requirements.lock --group build
compile requirements-dev.lock --group dev --constraint requirements.lock
