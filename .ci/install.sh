#!/bin/sh
# Builds claimdiff from this checkout and installs it, with compiled
# dictionaries, below a prefix. For Debian 12 and later and Ubuntu 24.04 and
# later; as root, or with sudo.
#
#   .ci/install.sh [PREFIX]      everything; PREFIX is /usr/local
#   .ci/install.sh --packages    only the packages that the build needs
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
prefix=${1:-/usr/local}
as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo

build="ca-certificates cmake g++ git ninja-build libicu-dev libboost-dev
  libcli11-dev libsimdjson-dev rapidjson-dev libcld2-dev libstemmer-dev
  libgumbo-dev libmd4c-dev libtomlplusplus-dev libyaml-cpp-dev zlib1g-dev"
# Dictionaries make the largest difference; those that are not to be had are
# left out.
dictionaries="dict-freedict-ara-eng dict-freedict-eng-ara dict-freedict-ces-eng dict-
  freedict-eng-ces dict-freedict-dan-eng dict-freedict-deu-eng dict-freedict-
  eng-deu dict-freedict-ell-eng dict-freedict-eng-ell dict-freedict-spa-eng
  dict-freedict-eng-spa dict-freedict-fin-eng dict-freedict-eng-fin dict-
  freedict-fra-eng dict-freedict-eng-fra dict-freedict-eng-hin dict-freedict-
  eng-hrv dict-freedict-hun-eng dict-freedict-eng-hun dict-freedict-eng-ind
  dict-freedict-ita-eng dict-freedict-eng-ita dict-freedict-jpn-eng dict-
  freedict-eng-jpn dict-freedict-nld-eng dict-freedict-eng-nld dict-freedict-
  eng-nor dict-freedict-pol-eng dict-freedict-eng-pol dict-freedict-por-eng
  dict-freedict-eng-por dict-freedict-eng-rus dict-freedict-swe-eng dict-
  freedict-eng-swe dict-freedict-tur-eng dict-freedict-eng-tur dict-freedict-
  eng-bul dict-freedict-eng-dan dict-freedict-eng-lit dict-freedict-lit-eng
  dict-freedict-slk-eng dict-freedict-slv-eng dict-freedict-hrv-eng dict-
  freedict-srp-eng dict-freedict-eng-srp dict-freedict-isl-eng dict-freedict-
  eng-swh dict-freedict-swh-eng dict-freedict-afr-eng mueller7-dict unicode-
  cldr-core dict-freedict-deu-fra dict-freedict-deu-ind dict-freedict-deu-ita
  dict-freedict-deu-nld dict-freedict-deu-pol dict-freedict-deu-por dict-
  freedict-deu-rus dict-freedict-deu-spa dict-freedict-deu-swe dict-freedict-
  deu-tur dict-freedict-fra-deu dict-freedict-ita-deu dict-freedict-nld-deu
  dict-freedict-pol-deu dict-freedict-por-deu dict-freedict-spa-deu dict-
  freedict-swe-deu dict-freedict-fra-ita dict-freedict-fra-por dict-freedict-
  fra-spa dict-freedict-ita-fin dict-freedict-nld-fra dict-freedict-nld-ind
  dict-freedict-nld-ita dict-freedict-nld-por dict-freedict-nld-spa dict-
  freedict-pol-fra dict-freedict-pol-ind dict-freedict-pol-ita dict-freedict-
  pol-nor dict-freedict-pol-por dict-freedict-pol-rus dict-freedict-pol-spa
  hunspell-ar hunspell-be hunspell-bg hunspell-bs hunspell-ca hunspell-cs
  hunspell-da hunspell-de-de hunspell-es hunspell-fr hunspell-gl hunspell-hr
  hunspell-hu hunspell-id hunspell-is hunspell-it hunspell-lt hunspell-lv
  hunspell-nl hunspell-no hunspell-pl hunspell-pt-br hunspell-pt-pt hunspell-
  ro hunspell-ru hunspell-sk hunspell-sl hunspell-sr hunspell-sv hunspell-tr
  hunspell-uk"

export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update
# shellcheck disable=SC2086  # lists of words
$as_root apt-get install -y --no-install-recommends $build
[ "$prefix" != --packages ] || exit 0
known=
for package in $dictionaries; do
  if apt-cache show "$package" >/dev/null 2>&1; then known="$known $package"; fi
done
# shellcheck disable=SC2086
[ -z "$known" ] || $as_root apt-get install -y --no-install-recommends $known

cmake -S "$root" -B "$root/build/install" -G Ninja -DCMAKE_BUILD_TYPE=Release \
  -DCMAKE_INSTALL_PREFIX="$prefix" -DCLAIMDIFF_TESTS=OFF -DCLAIMDIFF_BENCH=OFF
cmake --build "$root/build/install" --target claimdiff_cli lexicons
$as_root mkdir -p "$prefix/bin" "$prefix/share/claimdiff/lexicons"
$as_root install -m 755 "$root/build/install/claimdiff" "$prefix/bin/"
$as_root cp "$root"/build/install/lexicons/*.lexicon \
  "$prefix/share/claimdiff/lexicons/"
"$prefix/bin/claimdiff" --version
