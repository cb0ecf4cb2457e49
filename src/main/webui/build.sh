#!/bin/sh
# Makes the console's bundle when something in this folder changed. Called by Maven.
# Usage: build.sh OUTPUT_FOLDER
set -eu
cd "$(dirname "$0")"
out=$1
rm -f "$out/../../../../browser-tests.txt" # what the last build said of them

major=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/') || true
if [ "${major:-0}" -lt 20 ]; then
  echo "The console is built with Node.js 20 or newer and npm; found: $(node --version 2>/dev/null || echo none)." >&2
  echo "Install it, or leave the console out with -Dcrossdock.webui.skip=true." >&2
  exit 1
fi

if ! cmp -s package-lock.json node_modules/.installed-lock.json; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.installed-lock.json
  rm -f "$out/index.html"
fi

if [ -f "$out/index.html" ] && [ -z "$(find . -path ./node_modules -prune -o -type f -newer "$out/index.html" -print)" ]; then
  exit 0
fi

npx --no-install tsc --noEmit
if ! told=$(node --test test/logic.test.mjs 2>&1); then
  printf '%s\n' "$told" >&2
  exit 1
fi
node build.mjs "$out"
