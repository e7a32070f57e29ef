#!/usr/bin/env bash
# Fails unless a tag is that of the package's version: `NAME-vVERSION`.
# TAG: the tag; PACKAGE: the folder of the package.
set -euo pipefail

expected=$(python3 - "$PACKAGE/pyproject.toml" <<'PYTHON'
import sys
import tomllib

with open(sys.argv[1], "rb") as file:
    project = tomllib.load(file)["project"]
print(f"{project['name']}-v{project['version']}")
PYTHON
)
if [[ $TAG != "$expected" ]]; then
    echo "the tag is $TAG, but the package is $expected" >&2
    exit 1
fi
