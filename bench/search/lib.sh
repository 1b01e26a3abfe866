# shellcheck shell=bash
# Shared by load and run: the hub with the corpus, and its index.

source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
articles=10000 corpus=() dir=$root/target/bench/search

arguments() {
  while (($#)); do
    case $1 in
      --articles) articles=$2 ;;
      --imported) imported=$2 ;;
      --corpus) corpus=("$2") ;;
      --dir) dir=$2 ;;
      *) fail "Unknown option $1" ;;
    esac
    shift 2
  done
  need wrk psql jq curl
  find_jdk
  work=$dir/work
  mkdir -p "$work"
  service=http://127.0.0.1:${port[content-service]}
  libraries=$root/content-service/target/quarkus-app/lib/main/*
}

index() {
  curl -fsS "$service/api/v1/search/index" -H "Authorization: Bearer $("$root/bin/token" editor)" | jq -r "$1"
}

# Fills a whole index anew and says how fast.
rebuild() {
  local since
  since=$(now_ms)
  curl -fsS -X POST "$service/api/v1/search/index/rebuilds" -H "Authorization: Bearer $("$root/bin/token" editor)" >"$work/rebuild"
  until [[ $(index '.position == .end and .rebuild == null') == true ]]; do
    sleep 1
  done
  echo "An index of $(index .documents) documents filled anew in $(($(now_ms) - since)) ms;" \
    "$(du -sm "$dir/data/content-service/search-index" | cut -f1) MiB on disk"
}
