#!/usr/bin/env bash
# Measures whole processes that render a site of so many articles: `weft check` and `weft publish` on one machine, and
# `weft-spark` in local mode, the same formats. Prints rows of a table in Markdown and what was promised, and fails where a
# promise does not hold. Usage: benchmarks/peers/spark.sh [COUNT [PART...]], by default 200000 and all parts:
#   time    with the plan in memory: documents dropped beside `weft check`, which drops them as well, and beside `weft
#           publish`, which writes them; of twice the articles
#   written with the plan in memory: files written beside `weft publish`
#   cores   with the plan in memory: local[1] on one core of the machine, and as it takes what it can, beside local[2]
#   sorted  with --plan distributed: of twice the articles
#   heap    of five times the articles, with the plan in memory and with --plan distributed, in the heap that was promised
# Times say something where the machine does nothing else. Needs GNU time, and room for the corpus in WORK, by default a
# folder for temporary files. FORMATS is what is made, by default html,rss; HEAP the heap of each process, by default 2g.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
count=${1:-200000}
parts=${*:2}
heap=${HEAP:-2g}
mvn -q -B ${OFFLINE:+-o} -Pquick,benchmarks,spark package -DskipTests -pl benchmarks,examples/command-line,examples/spark -am
work=$(mktemp -d -p "${WORK:-${TMPDIR:-/tmp}}" weft-spark.XXXXXX)
trap 'rm -rf "$work"' EXIT
broken=0

corpus() {
    [ -d "$work/$1" ] \
        || java -cp "$root/benchmarks/target/benchmarks.jar" dev.weft.benchmarks.CorpusFiles "$work/$1" "$1"
}

# Runs a process and prints its row; sets the seconds by the clock and of the processor.
measure() {
    local name=$1 articles=$2
    shift 2
    /usr/bin/time -o "$work/time" -f "%e %U %S %M" java -XX:+UseSerialGC "-Xmx$heap" "-Djava.io.tmpdir=$work" "$@" \
        >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    read -r wall processor memory < <(tail -1 "$work/time" | awk '{print $1, $2 + $3, $4}')
    awk -v n="$name, -Xmx$heap" -v c="$articles" -v w="$wall" -v p="$processor" -v m="$memory" \
        'BEGIN {printf "| %s | %d | %.1f | %.1f | %.0f |\n", n, c, w, p, m / 1024}'
}
alone() {
    measure "weft check" "$1" -jar "$root/examples/command-line/target/weft.jar" check --formats="${FORMATS:-html,rss}" \
        "$work/$1/publication.json" "$work/$1/articles.jsonl"
}
publish() {
    rm -rf "$work/site"
    measure "weft publish" "$1" -jar "$root/examples/command-line/target/weft.jar" publish --quiet \
        --formats="${FORMATS:-html,rss}" "$work/$1/publication.json" "$work/$1/articles.jsonl" "$work/site"
    rm -rf "$work/site"
}
# Runs the job: spread CORES ARTICLES PLAN [OPTION...]
spread() {
    measure "weft-spark, local[$1], --plan $3${4:+, written}" "$2" "-Dspark.master=local[$1]" -Dspark.ui.enabled=false \
        -Dspark.driver.maxResultSize=0 "-Dspark.local.dir=$work" -Dspark.driver.bindAddress=127.0.0.1 \
        -Dspark.driver.host=127.0.0.1 -jar "$root/examples/spark/target/weft-spark.jar" --quiet \
        --formats="${FORMATS:-html,rss}" --plan "$3" --publication "$work/$2/publication.json" \
        --articles "$work/$2/articles.jsonl" "${@:4}"
}
# Does something in one core of the machine.
one_core() {
    local had
    had=$(taskset -p $$ | sed 's/.*: //')
    taskset -p 1 $$ >/dev/null
    "$@"
    taskset -p "$had" $$ >/dev/null
}

# Says whether one number is so many times another: promise WHAT ONE OTHER least|most TIMES
promise() {
    awk -v what="$1" -v a="$2" -v b="$3" -v at="$4" -v times="$5" 'BEGIN {
        holds = at == "most" ? a / b <= times : a / b >= times
        printf "%s: %.2f, promised at %s %s: %s\n", what, a / b, at, times, holds ? "holds" : "DOES NOT HOLD"
        exit !holds
    }' || broken=1
}

in_time() {
    alone "$count"
    local alone=$processor
    publish "$count"
    local publish=$processor
    spread 2 "$count" broadcast
    local two=$wall once=$processor
    spread 2 "$((2 * count))" broadcast
    echo
    promise "processor time, weft-spark / weft publish" "$once" "$publish" most 1.3
    promise "processor time, weft-spark / weft check" "$once" "$alone" most 2
    promise "time, twice the articles / once" "$wall" "$two" most 2.1
}
written() {
    publish "$count"
    local publish=$processor
    spread 2 "$count" broadcast --out "$work/site"
    rm -rf "$work/site"
    echo
    promise "processor time, files written, weft-spark / weft publish" "$processor" "$publish" most 1.6
}
cores() {
    spread 2 "$count" broadcast
    local two=$wall
    spread 1 "$count" broadcast
    echo "The row above has the second core for its compiler and collector; the next has not:" >&2
    one_core spread 1 "$count" broadcast
    echo
    promise "time, local[1] on one core / local[2]" "$wall" "$two" least 1.7
}
sorted() {
    spread 2 "$count" distributed
    local once=$wall
    spread 2 "$((2 * count))" distributed
    echo
    promise "time with --plan distributed, twice the articles / once" "$wall" "$once" most 2.1
}
# A process for which its heap is too small ends, and this with it.
in_heap() {
    heap=2g
    spread 2 "$((5 * count))" broadcast
    heap=1g
    spread 2 "$count" distributed
    spread 2 "$((5 * count))" distributed
}

for part in ${parts:-time written cores sorted heap}; do
    corpus "$count"
    echo "| | articles | wall, s | processor, s | peak memory, MiB |"
    echo "|---|---:|---:|---:|---:|"
    case $part in
        time) corpus "$((2 * count))" && in_time ;;
        written) written ;;
        cores) cores ;;
        sorted) corpus "$((2 * count))" && sorted ;;
        heap) corpus "$((5 * count))" && in_heap ;;
        *) echo "there is no part $part: time, written, cores, sorted, heap" >&2; exit 2 ;;
    esac
done
exit "$broken"
