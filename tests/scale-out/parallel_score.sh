#!/bin/sh
# parallel_score.sh IN OUT: one job a file, two at a time; the first job kills itself half-way once and is run again.
set -eu
in=$1
OUT=$2
export OUT
parallel --will-cite --jobs 2 --retries 3 '
  if [ {#} = 1 ] && mkdir "$OUT/killed" 2>/dev/null; then
    $CLASSIFIER score {} --model "$MODEL" --format jsonl > "$OUT"/{/.}.tmp & worker=$!
    kill -KILL $worker; wait $worker
  else
    $CLASSIFIER score {} --model "$MODEL" --format jsonl > "$OUT"/{/.}.tmp
  fi && mv "$OUT"/{/.}.tmp "$OUT"/{/}' ::: "$in"/*.jsonl
[ -d "$OUT/killed" ] || { echo "no worker was killed" >&2; exit 1; }
