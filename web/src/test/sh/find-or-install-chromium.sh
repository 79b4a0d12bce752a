#!/bin/sh
# The page tests need a Chromium. Finds one, or installs Debian's package where that is allowed,
# or says in one line what to do.
set -u

for name in "${TALKA_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done

if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "The page tests need Chromium; installing Debian's package (apt-get install chromium)."
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq chromium >/dev/null && exit 0
fi

echo "The page tests need Chromium: run \"sudo apt-get install chromium\", or set TALKA_CHROMIUM to a Chromium program." >&2
exit 1
