#!/usr/bin/env bash
# Measures the window against an empty one of the same toolkit with the same features: time to the first frame, memory,
# and processor time at rest on the desk. Needs Xvfb (Debian: xvfb xauth) and software Vulkan (mesa-vulkan-drivers).
#
#   cargo build --profile dist && benches/window.sh target/dist/two-hats
#
# Prints one line for each: the median of RUNS starts (5). Targets: first frame at most 1.3 times that of the empty
# window, memory at most 1.25 times, and at rest less than 0.5 % of a core. Frames say little on a busy machine: look at
# the load it prints, too.
set -euo pipefail

program=${1:-target/dist/two-hats}
runs=${RUNS:-5}
rest=${REST:-20}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
ticks=$(getconf CLK_TCK)

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
now() { date +%s%3N; }
spent() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

# One start: milliseconds to the first frame, MiB after a while, percent of a core at rest.
once() {
    local said="$home/said" began pid before after memory
    : >"$said"
    began=$(now)
    TWO_HATS_SMOKE=$1 TWO_HATS_HOME="$home" "$program" >"$said" 2>/dev/null &
    pid=$!
    for _ in $(seq 6000); do
        grep -q "first frame" "$said" && break
        kill -0 "$pid" 2>/dev/null || { echo "$program ended before it drew anything" >&2; exit 1; }
        sleep 0.01
    done
    local first=$(($(now) - began))
    sleep 6
    memory=$(awk '/^Pss:/ { print int($2 / 1024) }' "/proc/$pid/smaps_rollup")
    before=$(spent "$pid")
    sleep "$rest"
    after=$(spent "$pid")
    kill "$pid" && wait "$pid" 2>/dev/null || true
    awk -v f="$first" -v m="$memory" -v t="$((after - before))" -v hz="$ticks" -v s="$rest" \
        'BEGIN { printf "%d %d %.2f\n", f, m, 100 * t / hz / s }'
}

measure() {
    for _ in $(seq "$runs"); do once "$1"; done >"$home/$1"
    printf '%-6s first frame %6s ms   memory %5s MiB   at rest %6s %% of a core\n' "$1" \
        "$(cut -d' ' -f1 "$home/$1" | median)" "$(cut -d' ' -f2 "$home/$1" | median)" \
        "$(cut -d' ' -f3 "$home/$1" | median)"
}

if [ -z "${INSIDE_XVFB:-}" ]; then
    unset WAYLAND_DISPLAY WAYLAND_SOCKET
    INSIDE_XVFB=1 exec xvfb-run -a -s "-screen 0 1280x800x24" "$0" "$@"
fi

measure empty
measure rest
awk '{ print "load " $1 }' /proc/loadavg
