# shellcheck shell=bash
# Shared by the benchmarks: a hub of their own, a corpus, and the two load generators side by side.

source "$(dirname "${BASH_SOURCE[0]}")/../bin/lib.sh"

declare -A port=([gateway]=28080 [gateway-management]=29080 [content-service]=28081 [content-service-management]=29081
  [network-service]=28082 [network-service-management]=29082 [events-service]=28083 [events-service-management]=29083
  [keycloak]=28180 [keycloak-management]=29180 [kafka]=29092 [kafka-controller]=29093 [postgres]=25433)
connections=32
seconds=${BENCH_SECONDS:-15}
threads=2

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail "$tool is needed; bench/install fetches it."
  done
}

# Starts a hub in the folder given, keeping what it holds; its parts are as in bin/run, so that PostgreSQL really writes.
start_hub() {
  local -a arguments=(--dir "$1")
  local name
  for name in "${!port[@]}"; do arguments+=(--port "$name=${port[$name]}"); done
  mkdir -p "$1"
  "$root/bin/run" "${arguments[@]}" >"$1/console" 2>&1 &
  hub=$!
  trap stop_hub EXIT
  export HUB_DIR=$1
  until grep -q '^Ready in' "$1/console"; do
    kill -0 "$hub" 2>/dev/null || fail "The hub did not start; see $1/console"
    sleep 1
  done
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
  wrk -t "$threads" -c "$connections" -d "${seconds}s" --timeout 10s -s "$script" "http://127.0.0.1:$address" -- "$@" >"$work/wrk"
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
