#!/usr/bin/env bash
# Measures how long it takes in the newsroom's desk from a key to the previews that show it, in Chromium (Debian: apt-get
# install chromium fonts-noto-cjk). Prints a table in Markdown; fails where it takes longer than was promised. Says something
# where the machine does nothing else.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q -B ${OFFLINE:+-o} -Pquick,newsroom-tests package -DskipTests -pl examples/newsroom -am
mvn -q -B ${OFFLINE:+-o} -Pnewsroom-tests test -pl examples/newsroom -am -Dtest=PreviewTimes \
    -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.printSummary=false
