#!/usr/bin/env bash
# Builds the benchmarks, runs them with short settings, and writes a table to benchmarks/target/results.md; ends with 1 where a
# promise does not hold.
# Arguments are JMH's own: benchmarks/run.sh PageBenchmark -wi 10
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -B ${OFFLINE:+-o} -Pquick,benchmarks package -DskipTests -pl benchmarks -am
exec java -cp benchmarks/target/benchmarks.jar dev.weft.benchmarks.RunAll benchmarks/target/results.md "$@"
