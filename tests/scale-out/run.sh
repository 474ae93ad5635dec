#!/bin/sh
# Scores a folder with one process, with GNU parallel and with Dask, a worker of each being killed, and compares the results.
# Usage: run.sh MODEL [COMMAND], COMMAND being how the classifier is started (default: classifier).
set -eu
model=${1:?usage: run.sh MODEL [COMMAND]}
export CLASSIFIER="${2:-classifier}" MODEL="$model"
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-/usr/bin/python3}
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir "$room/in" "$room/parallel"

"$python" "$here/make_input.py" "$room/in"
sorted() { LC_ALL=C sort -t, -k1,2 "$@"; }

$CLASSIFIER score "$room/in" --model "$MODEL" --format jsonl > "$room/single.out"
sorted "$room/single.out" > "$room/single"

"$here/parallel_score.sh" "$room/in" "$room/parallel"
sorted "$room/parallel"/*.jsonl > "$room/by-parallel"
cmp "$room/single" "$room/by-parallel"
echo "parallel: the same $(wc -l < "$room/single") lines as one process, with a killed worker"

"$python" "$here/dask_score.py" "$room/in" > "$room/dask.out"
sorted "$room/dask.out" > "$room/by-dask"
cmp "$room/single" "$room/by-dask"
echo "dask: the same $(wc -l < "$room/single") lines as one process, with a killed worker"
