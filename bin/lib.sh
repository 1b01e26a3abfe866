# shellcheck shell=bash
# Shared by the scripts beside it: where the repository is, which JDK to use, what must be built.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
needed_java=25

fail() {
  echo "$*" >&2
  exit 1
}

now_ms() {
  local now
  now=$(date +%s%3N)
  # BSD's date knows no %N.
  [[ $now == *N ]] && now=$(date +%s)000
  echo "$now"
}

java_version_of() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

# Sets JAVA_HOME to the first JDK that is new enough: the one named, the one on the PATH, those installed in usual places.
find_jdk() {
  local on_path candidate version
  local -a seen=()
  on_path=$(command -v javac || true)
  if [[ -n $on_path ]]; then
    on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [[ -n $candidate && -x $candidate/bin/javac ]] || continue
    version=$(java_version_of "$candidate")
    if [[ ${version:-0} -ge $needed_java ]]; then
      export JAVA_HOME=$candidate
      return
    fi
    seen+=("$candidate (${version:-unknown version})")
  done
  fail "A JDK $needed_java or newer is needed and was not found. Install one (for instance Temurin $needed_java from" \
    "https://adoptium.net) and set JAVA_HOME to it. Looked in JAVA_HOME, PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks;" \
    "found: ${seen[*]:-none}."
}

# What a module is packaged as.
output_of() {
  case $1 in
    content-service | network-service | events-service | gateway) echo "$root/$1/target/quarkus-app/quarkus-run.jar" ;;
    *) echo "$root/$1/target/$1-1.0.0-SNAPSHOT.jar" ;;
  esac
}

# The small modules, in the order they use each other.
used_by_services=(arrival http-rules outbox markdown patient-identifiers notices)

# Newer than its output, or never built. The mark is for outputs that Maven leaves alone when their content is the same.
is_stale() {
  local output mark newest module
  output=$(output_of "$1")
  mark=$root/$1/target/built-by-bin
  [[ -e $output ]] || return 0
  newest=$output
  [[ $mark -nt $output ]] && newest=$mark
  if [[ $output == *quarkus-run.jar ]]; then
    for module in "${used_by_services[@]}"; do
      [[ ! $(output_of "$module") -nt $newest ]] || return 0
    done
  fi
  [[ -n $(find "$root/pom.xml" "$root/$1/pom.xml" "$root/$1/src/main" -newer "$newest" -print -quit) ]]
}

# Builds the modules that are stale, and those that use what is; says which.
build_stale() {
  local module
  local -a stale=()
  for module in "${used_by_services[@]}" local content-service network-service events-service gateway; do
    [[ -e $root/$module/pom.xml ]] || continue
    if is_stale "$module" || { [[ $module != local ]] && [[ " ${stale[*]-} " =~ \ ($(IFS='|' && echo "${used_by_services[*]}"))\  ]]; }; then
      stale+=("$module")
    fi
  done
  if ((${#stale[@]} == 0)); then
    return
  fi
  echo "Building ${stale[*]}"
  # The small modules come along: what an earlier build left in ~/.m2 may be another clone's.
  (cd "$root" && ./mvnw -q -DskipTests -pl ".,$(IFS=, && echo "${used_by_services[*]},local,${stale[*]}")" install) ||
    fail "The build failed, see above."
  for module in "${stale[@]}"; do
    touch "$root/$module/target/built-by-bin"
  done
}

# Becomes the launcher of module local: call it in the background or in a subshell.
launch() {
  cd "$root" || exit 1
  exec "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    -cp "local/target/classes:local/target/lib/*" learninghub.local.Main "$@"
}

# Starts PostgreSQL, Kafka and Keycloak for tests, in a folder of their own that goes when this script ends, whatever happens.
# Closing their input would end them too, should this shell be killed.
start_parts() {
  mkdir -p "$root/.hub"
  work=$(mktemp -d "$root/.hub/test-XXXXXX")
  parts=
  trap stop_parts EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  mkfifo "$work/input"
  launch parts --with postgres,kafka,keycloak,mail --dir "$work/parts" --file "$work/parts.properties" <"$work/input" &
  parts=$!
  exec 9>"$work/input"
}

await_parts() {
  until [[ -e $work/parts.properties ]]; do
    kill -0 "$parts" 2>/dev/null || fail "PostgreSQL, Kafka and Keycloak did not start, see above."
    sleep 0.2
  done
  echo "PostgreSQL, Kafka and Keycloak are up after $SECONDS s"
}

stop_parts() {
  local status=$?
  trap - EXIT
  if [[ -n $parts ]]; then
    kill -TERM "$parts" 2>/dev/null || true
    wait "$parts" 2>/dev/null || true
  fi
  rm -rf "$work"
  echo "${0##*/} took $SECONDS s, exit code $status"
  exit "$status"
}
