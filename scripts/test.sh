#!/usr/bin/env bash
# Sets everything up and passes all tests.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -d node_modules/vitest ] || npm ci --no-audit --no-fund
[ -f dist/town/town-1.wasm ] && [ -z "$(find src scripts -newer dist/town/town-1.wasm -name '*.[tj]s' -print -quit)" ] || npm run build
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
NO_COLOR=1 npx vitest run --reporter=default 2>&1 | tee "$log" || status=$?
count() { grep -E '^ +Tests ' "$log" | grep -oE "[0-9]+ $1" | grep -oE '[0-9]+' || echo 0; }
echo "$(count passed) passed, $(count failed) failed, $(count skipped) skipped"
exit "$status"
