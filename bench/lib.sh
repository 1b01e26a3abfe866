# shellcheck shell=bash
# Shared by the benchmarks: a hub of their own, a corpus, and the two load generators side by side.

source "$(dirname "${BASH_SOURCE[0]}")/../bin/lib.sh"

declare -A port=([gateway]=28080 [gateway-management]=29080 [content-service]=28081 [content-service-management]=29081
  [network-service]=28082 [network-service-management]=29082 [events-service]=28083 [events-service-management]=29083
  [keycloak]=28180 [keycloak-management]=29180 [kafka]=29092 [kafka-controller]=29093 [postgres]=25433 [mail]=28025 [mail-smtp]=28026)
# Beside another hub of the same kind: all ports this much higher.
for part in "${!port[@]}"; do port[$part]=$((port[$part] + ${BENCH_PORTS:-0})); done
connections=32
seconds=${BENCH_SECONDS:-15}
threads=2

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail "$tool is needed; bench/install fetches it."
  done
}

# Starts a hub in the folder given, keeping what it holds; its parts are as in bin/run, so that PostgreSQL really writes. One that runs
# there already is taken as it is, and left running.
start_hub() {
  local -a arguments=(--dir "$1")
  local name
  if [[ -e $1/data/secrets.properties ]] && curl -fs "http://127.0.0.1:${port[content-service-management]}/q/health/ready" >/dev/null; then
    known_hub "$1"
    return
  fi
  for name in "${!port[@]}"; do arguments+=(--port "$name=${port[$name]}"); done
  mkdir -p "$1"
  "$root/bin/run" "${arguments[@]}" >"$1/console" 2>&1 &
  hub=$!
  trap stop_hub EXIT
  until grep -q '^Ready in' "$1/console"; do
    kill -0 "$hub" 2>/dev/null || fail "The hub did not start; see $1/console"
    sleep 1
  done
  known_hub "$1"
}

known_hub() {
  # After a build the start caches are made in the background, with all that is left of the machine.
  while pgrep -f -- "-Dhub.folder=$1/training " >/dev/null; do sleep 1; done
  export HUB_DIR=$1
  PGPASSWORD=$(sed -n 's/^postgres=//p' "$1/data/secrets.properties")
  export PGPASSWORD
}

stop_hub() {
  kill -TERM "$hub" 2>/dev/null || true
  wait "$hub" 2>/dev/null || true
}

sql() {
  psql -qAtX -h 127.0.0.1 -p "${port[postgres]}" -U postgres -d "${database:-content}" "$@"
}

# Imports articles up to this many, of a corpus where one is given, unless they are there; needs $service and $work.
load_articles() {
  local articles=$1 had since job state part
  shift
  had=$(sql -c "select count(*) from live_article where slug like 'bench-%'")
  ((had >= articles)) && return
  echo "Loading articles $((had + 1)) to $articles through the import API …" >&2
  since=$(now_ms)
  # A body of an import is at most 64 MiB.
  "$JAVA_HOME/bin/java" -cp "$root/content-service/target/quarkus-app/lib/main/*" "$root/bench/Corpus.java" \
    $((had + 1)) "$articles" "$@" | split -C 60m - "$work/part."
  for part in "$work"/part.*; do
    job=$(curl -fsS -X POST "$service/api/v1/imports?publish=true" -H "Authorization: Bearer $("$root/bin/token" editor)" \
      -H 'Content-Type: application/x-ndjson' --data-binary "@$part" | jq -r .id)
    state=running
    while [[ $state == running ]]; do
      sleep 2
      state=$(sql -c "select lower(state) from import_job where id = '$job'")
    done
    [[ $state == "done" ]] || fail "The import $job is $state."
    rm "$part"
  done
  echo "Loaded $((articles - had)) in $(($(now_ms) - since)) ms" | tee "$work/loaded" >&2
  sql -c 'vacuum analyze'
  had=$(sql -c "select count(*) from live_article where slug like 'bench-%'")
  ((had >= articles)) || fail "Only $had were taken in: $(sql -c "select problems from import_item where outcome = 'refused' limit 1")"
}

# MiB resident, now and at most, of the process that listens on a port.
memory() {
  local pid
  pid=$(ss -ltnpH "sport = :$1" | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -1)
  awk '/VmRSS|VmHWM/ {printf "%s %d MiB  ", $1, $2 / 1024}' "/proc/$pid/status"
}

# Requests a second, and how many answers were no success, of a wrk script against a port.
http_rate() {
  local script=$1 address=$2
  shift 2
  wrk --latency -t "$threads" -c "$connections" -d "${seconds}s" --timeout 10s -s "$script" "http://127.0.0.1:$address" -- "$@" >"$work/wrk"
  grep -q 'Non-2xx' "$work/wrk" && fail "$(cat "$work/wrk")"
  awk '/Requests\/sec/ {print $2}' "$work/wrk"
}

# Transactions a second of bare SQL.
sql_rate() {
  pgbench -n -M prepared -h 127.0.0.1 -p "${port[postgres]}" -U postgres -c "$connections" -j "$threads" -T "$seconds" \
    -f "$1" "${database:-content}" "${@:2}" >"$work/pgbench" 2>&1 || fail "$(cat "$work/pgbench")"
  awk '/^tps/ {print $3}' "$work/pgbench"
}

# One line of the table: what, over HTTP, then each rate of bare SQL with the ratio to it.
row() {
  awk -v what="$1" -v http="$2" 'BEGIN {
    printf "| %s | %d", what, http
    for (i = 1; i < ARGC; i++) printf " | %d | %.2f", ARGV[i], http / ARGV[i]
    print " |"
  }' "${@:3}"
}
