#!/usr/bin/env bash
# Generates the SDK of a configuration, or checks that it is up to date.
# CONFIG: the configuration; CHECK: `true` to write nothing.
set -euo pipefail

arguments=(--config "$CONFIG")
if [[ ${CHECK:-false} == true ]]; then
    arguments+=(--check)
fi
sdkwright generate "${arguments[@]}"
