#!/usr/bin/env bash
# Fuzzes each target for a bounded time: run.sh [SECONDS EACH]. Needs AFL++ (afl-fuzz) and restores the tool that instruments the assemblies.
# Prints the executions; fails on a crash or a hang and leaves what caused it under artifacts/fuzz/.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
seconds=${1:-30}
command -v afl-fuzz >/dev/null || { echo "fuzzing needs AFL++: install the package afl++" >&2; exit 1; }
dotnet tool restore >/dev/null || { echo "fuzzing needs the tool sharpfuzz: dotnet tool restore failed" >&2; exit 1; }

out=artifacts/fuzz
rm -rf "$out" && mkdir -p "$out"
built=$(dirname "$(dotnet msbuild tests/Bihuan.Fuzz -getProperty:TargetPath -p:Configuration=Release)")
[ -f "$built/Bihuan.Fuzz.dll" ] || dotnet build tests/Bihuan.Fuzz -c Release -v q || exit 1
cp -r "$built" "$out/bin"
for assembly in Bihuan.Core Bihuan.Reading; do
  dotnet tool run sharpfuzz "$out/bin/$assembly.dll" || { echo "$assembly could not be instrumented" >&2; exit 1; }
done

export AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1
export DOTNET_TieredPGO=0
failed=0
for target in read formula; do
  if ! afl-fuzz -i "tests/Bihuan.Fuzz/seeds/$target" -o "$out/$target" -V "$seconds" -t 5000 -m none -- dotnet "$out/bin/Bihuan.Fuzz.dll" "$target" >"$out/$target.log" 2>&1; then
    tail -n 15 "$out/$target.log" >&2
    echo "fuzz $target: afl-fuzz failed" >&2
    failed=1
    continue
  fi

  found=$(find "$out/$target/default/crashes" "$out/$target/default/hangs" -type f -name 'id*' 2>/dev/null)
  execs=$(awk -F: '/^execs_done/ { gsub(/ /, "", $2); print $2 }' "$out/$target/default/fuzzer_stats")
  edges=$(awk -F: '/^edges_found/ { gsub(/ /, "", $2); print $2 }' "$out/$target/default/fuzzer_stats")
  echo "fuzz $target: ${execs:-0} executions, ${edges:-0} branches, $(printf '%s' "$found" | grep -c . ) crashes or hangs"
  if [ "${execs:-0}" -eq 0 ]; then echo "fuzz $target: nothing was executed" >&2; failed=1; fi
  for file in $found; do
    failed=1
    echo "  $file" >&2
    timeout 20 dotnet "$built/Bihuan.Fuzz.dll" "$target" "$file" 2>&1 | head -n 5 >&2
  done
done
exit "$failed"
