#!/usr/bin/env bash
# Builds claimdiff from this checkout and installs it, with compiled
# dictionaries, below a prefix. For Debian 12 and later and Ubuntu 24.04 and
# later; as root, or with sudo.
#
#   .ci/install.sh [PREFIX]      everything; PREFIX is /usr/local
#   .ci/install.sh --packages    only the packages that the build needs
#   .ci/install.sh --hash        installs nothing; prints a hash of what it would
#                                build, which another commit may share
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
prefix=${1:-/usr/local}

if [ "$prefix" = --hash ]; then
  cd "$root"
  find CMakeLists.txt README.md .ci alignment include src tests/layering.cmake \
    -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum |
    cut -c 1-16
  exit
fi

as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo

build="ca-certificates cmake g++ git ninja-build libicu-dev libboost-dev
  libcli11-dev libsimdjson-dev rapidjson-dev libcld2-dev libstemmer-dev
  libgumbo-dev libmd4c-dev libopencc-dev libtomlplusplus-dev libyaml-cpp-dev
  zlib1g-dev"
# Dictionaries make the largest difference. They are those of the README's first
# command, which names them in braces; what is not to be had is left out.
named=$(awk '/^<!-- ci -->$/ { n++ } n == 1' "$root/README.md" |
  grep -oE '(dict-freedict|hunspell)-[^ ]+|mueller7-dict|unicode-cldr-core|libhangul-data|(gnucash|evolution)-common|freeciv-data' |
  tr '\n' ' ')
dictionaries=()
eval "dictionaries=($named)"

export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update
# shellcheck disable=SC2086  # a list of words
$as_root apt-get install -y --no-install-recommends $build
[ "$prefix" != --packages ] || exit 0
known=()
for package in "${dictionaries[@]}"; do
  if apt-cache show "$package" >/dev/null 2>&1; then known+=("$package"); fi
done
if [ "${#known[@]}" -gt 0 ]; then
  $as_root apt-get install -y --no-install-recommends "${known[@]}"
fi

cmake -S "$root" -B "$root/build/install" -G Ninja -DCMAKE_BUILD_TYPE=Release \
  -DCMAKE_INSTALL_PREFIX="$prefix" -DCLAIMDIFF_TESTS=OFF -DCLAIMDIFF_BENCH=OFF
cmake --build "$root/build/install" --target claimdiff_cli lexicons
$as_root mkdir -p "$prefix/bin" "$prefix/share/claimdiff/lexicons"
$as_root install -m 755 "$root/build/install/claimdiff" "$prefix/bin/"
$as_root cp "$root"/build/install/lexicons/*.lexicon \
  "$prefix/share/claimdiff/lexicons/"
"$prefix/bin/claimdiff" --version
