#!/bin/sh
# Builds the example company and serves it: demo.sh BIN FOLDER PORT.
set -eu
exec "$1/sowhat" demo "$2" --port "$3"
