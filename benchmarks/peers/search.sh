#!/usr/bin/env bash
# Measures search beside Pagefind on the same pages: what making the index costs, and what a browser fetches for a query.
# Prints two tables in Markdown; ends with 1 where a query of ours loads more than 150 KB.
# Usage: benchmarks/peers/search.sh [COUNT], by default 10000. Needs Node 20 or later with npm, which downloads Pagefind on
# first use, GNU time, Chromium (CHROMIUM=…), and room in /dev/shm. QUERIES are separated by spaces.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
count=${1:-10000}
chromium=${CHROMIUM:-/usr/bin/chromium}
mvn -q -B ${OFFLINE:+-o} -Pquick,benchmarks package -DskipTests -pl benchmarks,examples/command-line -am
[ -d benchmarks/peers/node/node_modules/pagefind ] || npm --prefix benchmarks/peers/node ci --no-audit --no-fund
work=$(mktemp -d -p "${WORK:-/dev/shm}" weft-search.XXXXXX)
trap 'rm -rf "$work"' EXIT
java -cp benchmarks/target/benchmarks.jar dev.weft.benchmarks.CorpusFiles "$work/corpus" "$count"

# Runs a command RUNS times into a new folder $work/NAME; prints the processor and wall seconds of the best.
measure() {
    local name=$1 best=""
    shift
    for _ in $(seq "${RUNS:-3}"); do
        rm -rf "${work:?}/$name"
        /usr/bin/time -o "$work/time" -f "%e %U %S" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
        best=$(printf '%s\n%s\n' "$best" "$(awk '{printf "%.2f %.2f", $2 + $3, $1}' "$work/time")" | grep . | sort -n | head -1)
    done
    echo "$best"
}
publish() {
    JDK_JAVA_OPTIONS="-Djava.io.tmpdir=$work" measure "$1" "$root/examples/command-line/weft" publish --quiet --formats="$2" \
        "$work/corpus/publication.json" "$work/corpus/articles.jsonl" "$work/$1"
}
pages=html/article,html/listing,html/latest,html/organisation,html/redirect,html/not-found,html/sitemap,html/news-sitemap,html/robots,html/style
size() { find "$1" -type f -printf '%s\n' | awk '{s += $1; n++} END {printf "%d | %.1f", n, s / 1e6}'; }
echo "| $count articles | processor, s | wall, s | files of the index | MB of the index |"
echo "|---|---:|---:|---:|---:|"
without=$(publish without "$pages")
with=$(publish with "$pages,html/search,html/search-index")
mkdir "$work/pages"
cp -r "$work/without/articles" "$work/pages/"
theirs=$(cd "$work" && measure pages/pagefind "$root/benchmarks/peers/node/node_modules/.bin/pagefind" --site "$work/pages" --root-selector main)
echo "| weft publish, without search | ${without/ / | } | | |"
echo "| weft publish | ${with/ / | } | $(size "$work/with/search") |"
echo "| Pagefind, after publishing | ${theirs/ / | } | $(size "$work/pages/pagefind") |"
echo
node benchmarks/peers/node/search.mjs "$work/with" "$work/pages" "$chromium" ${QUERIES:-纺织 拉萨纺织 特种钢板节约成本}
