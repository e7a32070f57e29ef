#!/usr/bin/env bash
# Opens a pull request with the regenerated SDK, or brings an open one up to date: its
# text is the release notes, its label the part of the version that the change raises.
# BASE: the revision that the last release was made from; SPEC: the description;
# CONFIG: the configuration; OUTPUT: the folder of the package.
# Needs git, gh and sdkwright; gh takes its token from GH_TOKEN.
set -euo pipefail

branch=sdkwright/regenerate

if [[ -z $(git status --porcelain -- "$OUTPUT") ]]; then
    echo "$OUTPUT is up to date: nothing to propose"
    exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
old="git:$BASE:$SPEC"
sdkwright diff "$old" "$SPEC" --config "$CONFIG" --format md >"$work/notes.md"
sdkwright diff "$old" "$SPEC" --config "$CONFIG" --format json >"$work/changes.json"
bump=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["bump"])' \
    "$work/changes.json")
title="Regenerate the SDK ($bump)"

target=$(git rev-parse --abbrev-ref HEAD)
git switch --quiet --force-create "$branch"
git add -- "$OUTPUT"
git -c user.name=sdkwright -c user.email=sdkwright@users.noreply.github.com \
    commit --quiet --message "$title"
git push --quiet --force origin "$branch"
git switch --quiet "$target"

gh label create "semver:$bump" --force --description "Raises the $bump version" >/dev/null
if [[ -n $(gh pr list --head "$branch" --state open --json number --jq '.[].number') ]]; then
    gh pr edit "$branch" --title "$title" --body-file "$work/notes.md" \
        --add-label "semver:$bump"
else
    gh pr create --base "$target" --head "$branch" --title "$title" \
        --body-file "$work/notes.md" --label "semver:$bump"
fi
