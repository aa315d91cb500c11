#!/usr/bin/env bash
# Measures the window against an empty one of the same toolkit with the same features: time and processor time to the
# first whole frame, memory on the title and on the desk, and processor time at rest on the desk. Needs Xvfb (Debian:
# xvfb xauth) and software Vulkan (mesa-vulkan-drivers).
#
#   cargo build --profile dist && benches/window.sh target/dist/two-hats
#
# Starts take turns (empty, title, desk), so that what else the machine does falls on all of them; RUNS rounds (5). Prints
# medians, the least of each first frame, and ratios beside their targets: first frame at most 1.3 times that of the empty
# window, memory at most 1.25 times, at rest less than 0.5 % of a core. Where it cannot measure it says why and fails; a
# target that is missed is reported and is no failure. Milliseconds say little on a busy machine: look at the load.
set -euo pipefail

program=${1:-target/dist/two-hats}
runs=${RUNS:-5}
settle=${SETTLE:-6}
rest=${REST:-10}
patience=60
ticks=$(getconf CLK_TCK)

fail() { echo "window.sh: $1" >&2; exit 1; }

[ -x "$program" ] || fail "there is no program $program; build it first"
if [ -z "${INSIDE_XVFB:-}" ]; then
    command -v xvfb-run >/dev/null || fail "xvfb-run is not installed (Debian: apt install xvfb xauth)"
    unset WAYLAND_DISPLAY WAYLAND_SOCKET
    INSIDE_XVFB=1 exec xvfb-run -a -s "-screen 0 1280x800x24" "$0" "$@"
fi

home=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || true; rm -rf "$home"' EXIT
mkfifo "$home/said"

# Ticks of processor time that a process has taken so far.
spent() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

# One start: adds a line to the file of its mode with milliseconds and processor milliseconds to the first whole frame,
# KiB after a while, and processor milliseconds of a second at rest.
once() {
    local mode=$1 began ended frame before after memory line shown=
    began=${EPOCHREALTIME/[.,]/}
    TWO_HATS_SMOKE=$mode TWO_HATS_HOME="$home/$mode" "$program" >"$home/said" 2>"$home/errors" &
    pid=$!
    exec 3<"$home/said"
    while read -r -t "$patience" line <&3; do
        if [ "$line" = "first frame" ]; then
            shown=1
            break
        fi
    done
    ended=${EPOCHREALTIME/[.,]/}
    [ -n "$shown" ] || { cat "$home/errors" >&2; fail "$program ($mode) drew nothing"; }
    frame=$(spent "$pid")
    sleep "$settle"
    memory=$(awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup") || fail "$program ($mode) ended by itself"
    before=$(spent "$pid")
    after=$before
    if [ "$mode" = rest ]; then
        sleep "$rest"
        after=$(spent "$pid")
    fi
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    pid=
    exec 3<&-
    awk -v ms=$(((ended - began) / 1000)) -v frame="$frame" -v kib="$memory" -v at_rest=$((after - before)) \
        -v hz="$ticks" -v s="$rest" 'BEGIN { print ms, 1000 * frame / hz, kib, 1000 * at_rest / hz / s }' \
        >>"$home/$mode.starts"
}

# A column of a mode: its median, or with `least` its smallest value.
column() {
    local take='{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
    [ "${3:-}" != least ] || take='NR == 1'
    cut -d' ' -f"$2" "$home/$1.starts" | sort -n | awk "$take"
}

# One line of the report: a name, what the empty window takes, what ours takes, a unit and the target.
compare() {
    awk -v name="$1" -v empty="$2" -v ours="$3" -v unit="$4" -v target="$5" 'BEGIN {
        ratio = ours / empty
        printf "%-28s %6.0f %6.0f %-4s %5.2f   at most %s: %s\n", name, empty, ours, unit, ratio, target,
            ratio <= target ? "met" : "missed"
    }'
}

for mode in empty title rest; do mkdir "$home/$mode"; done
for _ in $(seq "$runs"); do
    for mode in empty title rest; do once "$mode"; done
done

mib() { awk -v kib="$1" 'BEGIN { print kib / 1024 }'; }
printf '%-28s %6s %6s      ratio\n' "$runs starts of each" empty ours
compare "first frame" "$(column empty 1)" "$(column title 1)" ms 1.3
compare "first frame, least" "$(column empty 1 least)" "$(column title 1 least)" ms 1.3
compare "first frame, processor time" "$(column empty 2)" "$(column title 2)" ms 1.3
compare "memory, title" "$(mib "$(column empty 3)")" "$(mib "$(column title 3)")" MiB 1.25
compare "memory, desk" "$(mib "$(column empty 3)")" "$(mib "$(column rest 3)")" MiB 1.25
column rest 4 | awk '{ printf "%-28s %13.2f %%    at most 0.5: %s\n", "at rest, of a core", $1 / 10, $1 / 10 < 0.5 ? "met" : "missed" }'
awk '{ print "load " $1 }' /proc/loadavg
