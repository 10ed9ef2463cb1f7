#!/usr/bin/env bash
# Measures official-account articles and posters beside juice, satori and resvg (Node 20 or later), in one run, and prints
# ours, theirs, and which promises hold.
# Usage: benchmarks/peers/wechat.sh [FONT], by default Debian's Noto Sans CJK. Downloads the peers with npm on first use.
set -euo pipefail
cd "$(dirname "$0")/../.."
font=${1:-/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc}
[ -d benchmarks/peers/node/node_modules ] || npm --prefix benchmarks/peers/node ci --no-audit --no-fund
benchmarks/run.sh WechatBenchmark
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java -cp benchmarks/target/benchmarks.jar dev.weft.benchmarks.WechatFiles "$work"
node benchmarks/peers/node/wechat.mjs "$work" "$font" benchmarks/target/results.md
