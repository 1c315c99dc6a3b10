#!/bin/sh
# Runs a script of this folder with a Python that is new enough: sh scripts/python.sh run.py ...
# PYTHON names the one to use. Where none will do, an older one says so in a sentence of run.py.

script=$(dirname "$0")/$1
shift

if [ -n "$PYTHON" ]; then
    if ! command -v "$PYTHON" >/dev/null 2>&1; then
        echo "PYTHON names $PYTHON, and there is no such program." >&2
        exit 1
    fi
    exec "$PYTHON" "$script" "$@"
fi

older=
for name in python3.13 python3.12 python3.11 python3 python; do
    # Each is tried, not only looked up: a version manager leaves names that do not start.
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        exec "$name" "$script" "$@"
    elif [ -z "$older" ] && "$name" -c '' >/dev/null 2>&1; then
        older=$name
    fi
done

if [ -z "$older" ]; then
    echo "There is no Python here: install Python 3.11 or newer and run the command again." >&2
    exit 1
fi
exec "$older" "$script" "$@"
