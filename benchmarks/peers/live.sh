#!/usr/bin/env bash
# Measures requests to a live site of so many articles in PostgreSQL, beside the same pages by Spring MVC with Thymeleaf and with
# JTE from the same database: requests a second, the 99th percentile and the server's processor time, in turn on one machine.
# Prints tables in Markdown; ends with 1 where a promise does not hold. Usage: benchmarks/peers/live.sh [COUNT], by default
# 100000. Needs PostgreSQL's programs (Debian: apt-get install postgresql); as root they run as the user postgres. DATA is
# a folder in which the filled database is kept for the next run, by default none; LOAD are options for java, such as
# "-Drounds=3 -Dseconds=2 -Dwarm=5 -Dclients=4".
set -euo pipefail
cd "$(dirname "$0")/../.."
count=${1:-100000}
mvn -q -B ${OFFLINE:+-o} -Pquick,live-benchmarks package -DskipTests -pl benchmarks/peers/live -am
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
programs=${programs:-$(dirname "$(command -v initdb)")}
as() { if ((EUID)); then "$@"; else runuser -u postgres -- "$@"; fi; }

data=${DATA:-$(mktemp -d "${TMPDIR:-/tmp}/weft-live.XXXXXX")}
mkdir -p "$data"
((EUID)) || chown postgres "$data"
port=$((20000 + RANDOM % 20000))
stop() {
    (cd / && as "$programs/pg_ctl" -D "$data/cluster" -w -m fast stop >/dev/null) || true
    if [ -z "${DATA:-}" ]; then rm -rf "$data"; fi
}
trap stop EXIT
options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c shared_buffers=512MB"
filled=yes
if ! [ -d "$data/cluster" ]; then
    filled=no
    (cd / && as "$programs/initdb" -D "$data/cluster" -A trust -U postgres --locale=C -E UTF8 -N >/dev/null)
fi
(cd / && as "$programs/pg_ctl" -D "$data/cluster" -w -l "$data/log" -o "$options" start >/dev/null)
url="jdbc:postgresql://127.0.0.1:$port/postgres?user=postgres"
run() { java -cp "benchmarks/peers/live/target/classes:benchmarks/peers/live/target/lib/*" "$@"; }
if [ $filled = no ]; then
    run dev.weft.benchmarks.live.Fill "$url&reWriteBatchedInserts=true" "$count"
fi
run ${LOAD:-} dev.weft.benchmarks.live.LoadRun "$url" "$count"
