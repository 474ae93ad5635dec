#!/bin/sh
# Takes the pictures of the README with headless Chromium:
#   docs/article.png  an article of this project, scored by the default model
#   docs/report.png   an evaluation on sentences that the model has not seen
#
# Usage: docs/screenshots.sh [MODEL [REPORT]]
#   MODEL   the model that scores the article (default: models/statements.zip)
#   REPORT  a page that 'train --report' or 'evaluate --report' wrote (default: the default model is trained once more for it)
set -eu

cd "$(dirname "$0")/.."
model=${1:-models/statements.zip}
report=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

classifier() {
  dotnet run --project src/Classifier.Console --configuration Release --no-launch-profile -- "$@"
}

# picture PAGE FILE HEIGHT
picture() {
  chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$(mktemp -d -p "$work")" \
    --window-size="1280,$3" --screenshot="$2" "file://$1" 2>/dev/null
}

classifier score data/articles/border-talks.txt --model "$model" --format html > "$work/article.html"

if [ -z "$report" ]; then
  report=$work/report.html
  classifier train --output "$work/statements.zip" --report "$report"
fi

picture "$work/article.html" docs/article.png 1100
picture "$(realpath "$report")" docs/report.png 1700
