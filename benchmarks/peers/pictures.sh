#!/usr/bin/env bash
# Measures scaling a photograph of 4000 × 3000, COUNT times, to 480, 960 and 1600 pixels beside ImageMagick, and prints a table
# in Markdown.
# Usage: benchmarks/peers/pictures.sh [COUNT], by default 24. Needs ImageMagick's convert, GNU time, and room in /dev/shm.
# Ours is a whole run that publishes one article and the pictures. Both decode each photograph once, and write JPEGs upright,
# without notes, of quality 82.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
count=${1:-24}
mvn -q -B ${OFFLINE:+-o} -Pquick package -DskipTests -pl examples/command-line -am
work=$(mktemp -d -p "${WORK:-/dev/shm}" weft-pictures.XXXXXX)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/files/photos" "$work/out"
convert -size 4000x3000 -seed 1 plasma:fractal -attenuate 0.2 +noise Gaussian -quality 90 "$work/photo.jpg"
for i in $(seq "$count"); do cp "$work/photo.jpg" "$work/files/photos/$i.jpg"; done
echo '{"name":"图","base":"https://news.example.cn/","files":"files"}' >"$work/publication.json"
echo '{"id":"one","title":"图"}' >"$work/articles.jsonl"

# Runs a command RUNS times, before each of them without what it wrote; prints processor and wall seconds of the best.
measure() {
    local best=""
    for _ in $(seq "${RUNS:-3}"); do
        rm -rf "${work:?}/site" "$work"/out/*
        /usr/bin/time -o "$work/time" -f "%e %U %S" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
        best=$(printf '%s\n%s\n' "$best" "$(awk '{printf "%.2f %.2f", $2 + $3, $1}' "$work/time")" | grep . | sort -n | head -1)
    done
    echo "$best"
}
size() { find "$@" -name '*w.jpg' -printf '%s\n' | awk '{s += $1; n++} END {printf "%d | %.1f", n, s / 1e6}'; }
scaled() {
    for photo in "$work"/files/photos/*.jpg; do
        local to
        to=$work/out/$(basename "$photo" .jpg)
        convert "$photo" -auto-orient -strip -quality 82 -resize 1600x -write "$to-1600w.jpg" \
            -resize 960x -write "$to-960w.jpg" -resize 480x "$to-480w.jpg"
    done
}
export -f scaled
export work
echo "| $count photographs, three copies each | processor, s | wall, s | copies | MB |"
echo "|---|---:|---:|---:|---:|"
row() { echo "| $1 | ${2/ / | } | $(size "$3") |"; }
ours=$(JDK_JAVA_OPTIONS="-Djava.io.tmpdir=$work" measure "$root/examples/command-line/weft" publish --quiet \
    --formats=html/article "$work/publication.json" "$work/articles.jsonl" "$work/site")
row "weft publish" "$ours" "$work/site"
row "convert" "$(measure bash -c scaled)" "$work/out"
