#!/usr/bin/env bash
# The last step of action.yml: from its inputs, as environment variables, to a
# run of `claimdiff check`.
set -uo pipefail

since=${SINCE:-}
if [ -z "$since" ]; then
  since=${PULL_REQUEST_BASE:-${BEFORE_PUSH:-none}}
fi
# GitHub's word for "this branch is new".
case $since in *[!0]*) ;; *) since=none ;; esac

options=(--format github)
[ "$since" = none ] || options+=(--since "$since")
[ -z "${CONFIG:-}" ] || options+=(--config "$CONFIG")
[ -z "${FAIL_ON:-}" ] || options+=(--fail-on "$FAIL_ON")
[ -z "${SARIF:-}" ] || options+=(--report "sarif=$SARIF")

claimdiff check "${options[@]}"
status=$?
echo "status=$status" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$status"
