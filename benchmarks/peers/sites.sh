#!/usr/bin/env bash
# Measures whole processes that make a site of so many articles each: `weft publish` and Hugo, the same pages, on a
# memory file system. Prints a table in Markdown. Usage: benchmarks/peers/sites.sh [COUNT…], by default 10000 and 50000.
# Needs hugo, GNU time, and room in /dev/shm; HUGO=no leaves Hugo out; RUNS=3 is how often each is run, the best counts.
# FORMATS is what weft makes, by default html,rss. The program is started as its script does it. Ends with 1 where weft takes
# more of Hugo's time than README promises.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
mvn -q -B ${OFFLINE:+-o} -Pquick,benchmarks package -DskipTests
work=$(mktemp -d -p "${WORK:-/dev/shm}" weft-sites.XXXXXX)
trap 'rm -rf "$work"' EXIT
make() { java -cp "$root/benchmarks/target/benchmarks.jar" "dev.weft.benchmarks.$1" "$2" "$3"; }

# Runs a command RUNS times into a new folder $work/out; prints wall and processor seconds and peak memory of the best.
measure() {
    local best=""
    for _ in $(seq "${RUNS:-3}"); do
        rm -rf "$work/out"
        /usr/bin/time -o "$work/time" -f "%e %U %S %M" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
        best=$(printf '%s\n%s\n' "$best" "$(tail -1 "$work/time")" | grep . | sort -n | head -1)
    done
    echo "$best"
}

row() {
    local name=$1 count=$2 wall=$3 user=$4 system=$5 memory=$6
    local files bytes page
    files=$(find "$work/out" -type f | wc -l)
    bytes=$(find "$work/out" -type f -printf '%s\n' | awk '{s += $1} END {printf "%.0f", s / 1048576}')
    page=$(find "$work/out/articles" -name '*.html' -printf '%s\n' | awk '{s += $1} END {printf "%.1f", s / NR / 1024}')
    awk -v n="$name" -v c="$count" -v w="$wall" -v u="$user" -v s="$system" -v m="$memory" -v f="$files" -v b="$bytes" \
        -v p="$page" 'BEGIN {printf "| %s | %d | %.2f | %.2f | %.0f | %d | %d | %s |\n", n, c, w, u + s, m / 1024, f, b, p}'
}

echo "| | articles | wall, s | processor, s | peak memory, MiB | files | MiB written | KB an article page |"
echo "|---|---:|---:|---:|---:|---:|---:|---:|"
for count in ${*:-10000 50000}; do
    make CorpusFiles "$work/corpus" "$count"
    weft=$(JDK_JAVA_OPTIONS="-Djava.io.tmpdir=$work" measure "$root/examples/command-line/weft" publish --quiet \
        --formats="${FORMATS:-html,rss}" "$work/corpus/publication.json" "$work/corpus/articles.jsonl" "$work/out")
    row "weft publish" "$count" $weft
    if [ "${HUGO:-yes}" = yes ]; then
        rm -rf "$work/hugo"
        cp -r "$root/benchmarks/peers/hugo" "$work/hugo"
        make HugoFiles "$work/hugo" "$count"
        hugo=$(measure hugo --quiet --source "$work/hugo" --destination "$work/out" --noTimes)
        row "Hugo" "$count" $hugo
        most=0.8
        [ "$count" -lt 50000 ] || most=0.5
        awk -v n="$count" -v a="${weft%% *}" -v b="${hugo%% *}" -v most="$most" 'BEGIN {
            printf "weft / Hugo at %d: wall %.2f, at most %s: %s\n", n, a / b, most, a / b <= most ? "holds" : "BROKEN"
            exit (a / b > most)}' >&2 || broken=1
    fi
done
exit "${broken:-0}"
