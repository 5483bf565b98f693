#!/usr/bin/env bash
# Builds everything, checks its formatting and runs the tests. With --full also those of the category Full, which take long.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

filter='Category!=Full'
case "$*" in
    '') ;;
    --full) filter='' ;;
    *) echo "test.sh: expected no argument or --full; found '$*'." >&2; exit 2 ;;
esac

# Whoever waits for the end of our output must not wait for build servers; and counts are read from English text.
export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1

solution=SoftQ.Plugins.sln
results=artifacts/test-results
passed=0 failed=0 skipped=0
failures=()

# What could not be done counts as one failure, so that the closing line never looks better than it is.
fail() {
    failed=$((failed + 1))
    failures+=("$1")
}

finish() {
    echo
    for failure in ${failures[@]+"${failures[@]}"}; do
        echo "FAILED: $failure"
    done
    if ((skipped > 0)); then
        echo "$passed passed, $failed failed, $skipped skipped"
    else
        echo "$passed passed, $failed failed"
    fi
    exit $((failed > 0 || passed == 0))
}

step() {
    echo "== $1 ($((SECONDS / 60)) min $((SECONDS % 60)) s)"
}

# One attribute of the counters in a .trx file; nothing where the run left none.
counter() {
    sed -n "s/.*<Counters .*[ ]$2=\"\([0-9]*\)\".*/\1/p" "$1" 2>/dev/null
}

# The names of the tests that failed in a .trx file, each on a line.
failed_tests() {
    grep '<UnitTestResult .*outcome="Failed"' "$1" | sed 's/.* testName="\([^"]*\)".*/\n    \1/;s/&quot;/"/g'
}

run_tests() {
    local name=$1 report=$results/$1.trx status=0 executed succeeded
    dotnet test "artifacts/bin/$name/release/$name.dll" --nologo --results-directory "$results" \
        --logger "trx;LogFileName=$name.trx" ${filter:+--filter "$filter"} || status=$?
    executed=$(counter "$report" executed)
    succeeded=$(counter "$report" passed)
    passed=$((passed + ${succeeded:-0}))
    skipped=$((skipped + $(cat "$report" 2>/dev/null | grep -c '<UnitTestResult .*outcome="NotExecuted"')))
    if ((${executed:-0} > ${succeeded:-0})); then
        failed=$((failed + executed - succeeded))
        failures+=("$((executed - succeeded)) in $name:$(failed_tests "$report")")
    elif ((status != 0)); then
        fail "$name did not run to its end"
    fi
}

# The engine of the simulated robots, and what its C baseline is compiled with: installed by root, else unpacked for this run.
provide_mujoco() {
    local packages=(libmujoco2.2.2 libmujoco-dev) folder=$PWD/artifacts/mujoco
    [[ -n ${MUJOCO_LIBRARY:-} || -e /usr/lib/$(uname -m)-linux-gnu/libmujoco.so ]] && command -v cc >/dev/null && return
    if ((EUID == 0)); then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${packages[@]}" gcc libc6-dev
        return
    fi
    if [[ ! -d $folder/usr ]]; then
        mkdir -p "$folder"
        (cd "$folder" && apt-get download -qq "${packages[@]}" libccd2 liblodepng0 libqhull-r8.0 libtinyxml2-9 \
            && for package in *.deb; do dpkg-deb -x "$package" . || exit; done) || return
    fi
    export MUJOCO_LIBRARY=$folder/usr/lib/$(uname -m)-linux-gnu
    export LD_LIBRARY_PATH=$MUJOCO_LIBRARY${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
}

rm -rf "$results"

step 'Providing MuJoCo'
provide_mujoco || fail "libmujoco2.2.2 could not be installed, or libmujoco-dev"

step Restoring
dotnet restore $solution -v quiet || { fail "packages could not be restored; nothing was tested"; finish; }

step Building
dotnet build $solution -c Release --no-restore -warnaserror -nologo -v quiet || { fail "the build; nothing was tested"; finish; }

step Formatting
dotnet format $solution --verify-no-changes --no-restore || fail "formatting; run 'dotnet format $solution'"

for project in tests/*.Tests/*.csproj; do
    name=$(basename "$project" .csproj)
    step "$name"
    run_tests "$name"
done

finish
