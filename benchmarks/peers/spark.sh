#!/usr/bin/env bash
# Measures whole processes that render a site of so many articles and drop the documents: `weft check` on one machine and
# `weft-spark` in local mode with both plans, the same formats. Prints a table in Markdown, and ratios; those of the
# processor's time say most where the machine does other things too. Usage: benchmarks/peers/spark.sh [COUNT], by default 200000.
# Needs GNU time, and room for the corpus in WORK, by default a folder for temporary files. FORMATS is what is made, by default
# html,rss; HEAP the heap of each process, by default 2g.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
count=${1:-200000}
heap=${HEAP:-2g}
mvn -q -B ${OFFLINE:+-o} -Pquick,benchmarks,spark package -DskipTests -pl benchmarks,examples/command-line,examples/spark -am
work=$(mktemp -d -p "${WORK:-${TMPDIR:-/tmp}}" weft-spark.XXXXXX)
trap 'rm -rf "$work"' EXIT
corpus() { java -cp "$root/benchmarks/target/benchmarks.jar" dev.weft.benchmarks.CorpusFiles "$work/$1" "$1"; }

# Runs a command; prints wall and processor seconds and peak memory.
measure() {
    /usr/bin/time -o "$work/time" -f "%e %U %S %M" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    tail -1 "$work/time"
}

java=(java -XX:+UseSerialGC "-Xmx$heap" "-Djava.io.tmpdir=$work")
alone() {
    measure "${java[@]}" -jar "$root/examples/command-line/target/weft.jar" check --formats="${FORMATS:-html,rss}" \
        "$work/$1/publication.json" "$work/$1/articles.jsonl"
}
spread() {
    measure "${java[@]}" "-Dspark.master=local[$1]" -Dspark.ui.enabled=false -Dspark.driver.maxResultSize=0 \
        "-Dspark.local.dir=$work" -Dspark.driver.bindAddress=127.0.0.1 -Dspark.driver.host=127.0.0.1 \
        -jar "$root/examples/spark/target/weft-spark.jar" --quiet --formats="${FORMATS:-html,rss}" --plan "$3" \
        --publication "$work/$2/publication.json" --articles "$work/$2/articles.jsonl"
}
row() { awk -v n="$1" -v c="$2" '{printf "| %s | %d | %.1f | %.1f | %.0f |\n", n, c, $1, $2 + $3, $4 / 1024}' <<<"$3"; }
cpu() { awk '{print $2 + $3}' <<<"$1"; }
ratio() { awk -v a="$1" -v b="$2" -v what="$3" 'BEGIN {printf "%s: %.2f\n", what, a / b}'; }

corpus "$count"
corpus "$((2 * count))"
one=$(alone "$count")
two=$(spread 2 "$count" broadcast)
single=$(spread 1 "$count" broadcast)
double=$(spread 2 "$((2 * count))" broadcast)
sorted=$(spread 2 "$count" distributed)
sortedDouble=$(spread 2 "$((2 * count))" distributed)
echo "| | articles | wall, s | processor, s | peak memory, MiB |"
echo "|---|---:|---:|---:|---:|"
row "weft check" "$count" "$one"
row "weft-spark, local[2]" "$count" "$two"
row "weft-spark, local[1]" "$count" "$single"
row "weft-spark, local[2]" "$((2 * count))" "$double"
row "weft-spark, local[2], --plan distributed" "$count" "$sorted"
row "weft-spark, local[2], --plan distributed" "$((2 * count))" "$sortedDouble"
echo
ratio "$(cpu "$two")" "$(cpu "$one")" "processor time, weft-spark / weft check (promised: at most 1.3)"
ratio "${single%% *}" "${two%% *}" "wall time, local[1] / local[2] (promised: at least 1.7)"
ratio "${double%% *}" "${two%% *}" "wall time, twice the articles / once (promised: at most 2.1)"
ratio "$(cpu "$double")" "$(cpu "$two")" "processor time, twice the articles / once"
ratio "$(cpu "$sorted")" "$(cpu "$two")" "processor time, --plan distributed / --plan broadcast"
ratio "$(cpu "$sortedDouble")" "$(cpu "$sorted")" "processor time with --plan distributed, twice the articles / once"
