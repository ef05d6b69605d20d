# Sourced by the other scripts: goes to the top of the checkout and prepares what they need there.
# Apart from system packages, everything is kept inside the checkout, in .venv and build.
# shellcheck shell=sh

set -eu
cd "$(dirname "$0")/.."

mkdir -p build
export XDG_CACHE_HOME="$PWD/build/cache" PIP_CACHE_DIR="$PWD/build/cache/pip"

say() {
    printf '%s\n' "$*"
}

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Runs a command in silence; if it fails, shows the end of what it said, and stops.
quietly() {
    "$@" >build/setup.log 2>&1 || {
        tail -n 20 build/setup.log >&2
        stop "that did not work: $* (all it said is in build/setup.log)"
    }
}

has_command() {
    command -v "$1" >/dev/null 2>&1
}

python=${PYTHON:-python3}
[ -z "${PYTHON:-}" ] || has_command "$python" || stop "there is no command named $PYTHON here"

has_modules() {
    "$python" -c "import $1" 2>/dev/null
}

has_library() {
    "$python" -c 'import ctypes, sys; ctypes.CDLL(sys.argv[1])' "$1" 2>/dev/null
}

# The Debian packages that the program needs and that are not here yet, one on each line.
missing_to_run() {
    has_command "$python" || say python3
    has_modules "ensurepip, venv" || say python3-venv
    has_library libpango-1.0.so.0 || say libpango-1.0-0
    has_library libpangoft2-1.0.so.0 || say libpangoft2-1.0-0
    has_library libharfbuzz-subset.so.0 || say libharfbuzz-subset0
}

# The same for the tests, which check PDF/UA with a Java library, compare with git, and let system
# calls fail with strace.
missing_to_test() {
    missing_to_run
    has_command javac || say default-jdk-headless
    has_command git || say git
    has_command strace || say strace
}

is_root() {
    [ "$(id -u)" -eq 0 ]
}

can_be_root() {
    is_root || { has_command sudo && sudo -n true 2>/dev/null; }
}

apt() {
    set -- env DEBIAN_FRONTEND=noninteractive apt-get "$@"
    if is_root; then "$@"; else sudo -n "$@"; fi
}

# Installs the Debian packages given. Where it may not, it says how to, and stops; on a system
# that has none, it says what to look for, and goes on.
install_packages() {
    if ! has_command apt-get; then
        say "if a later step fails, install what these Debian packages hold: $*"
    elif can_be_root; then
        say "installing system packages: $*"
        quietly apt update
        quietly apt install --no-install-recommends --yes "$@"
    else
        stop "some system packages are missing. Run this as an administrator, and then $0 again:
  apt-get update && apt-get install --no-install-recommends $*"
    fi
}

# Installs into the virtual environment in the folder that is named first.
pip_install() {
    into=$1
    shift
    "$into/bin/python" -m pip --disable-pip-version-check --no-input install "$@"
}

# Installs the pinned packages of the files given into the folder that is named first.
install_files() {
    folder=$1
    shift
    for file in "$@"; do
        quietly pip_install "$folder" --require-hashes --requirement "$file"
    done
}

install_program() {
    quietly pip_install "$1" --no-deps --no-build-isolation --editable .
}

# Whether the stamp that is named first says that these files are installed.
is_installed() {
    stamp=$1
    shift
    [ "$(cat "$stamp" 2>/dev/null)" = "$(fingerprint "$@")" ]
}

# What an installation is made from; when any of it changes, it is made again.
fingerprint() {
    { pwd; cat pyproject.toml "$@"; } | cksum
}

# Installs the pinned packages of the files given, and the program itself, into .venv.
# A stamp of that name tells the next run that there is nothing to do.
install_pinned() {
    stamp=.venv/installed-$1
    shift
    .venv/bin/python -m pip --version >/dev/null 2>&1 || quietly "$python" -m venv --clear .venv
    ! is_installed "$stamp" "$@" || return 0
    say "installing Python packages into .venv, as pinned in: $*"
    install_files .venv "$@"
    install_program .venv
    fingerprint "$@" >"$stamp"
}

check_python() {
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        stop "Python 3.11 or later is needed, and this is $("$python" --version).
If another one is installed too, name it: PYTHON=python3.12 $0"
}

prepare_to_run() {
    # shellcheck disable=SC2046  # one word for each package
    set -- $(missing_to_run)
    [ $# -eq 0 ] || install_packages "$@"
    check_python
    install_pinned run requirements/build.txt requirements/run.txt
}

prepare_to_test() {
    # shellcheck disable=SC2046
    set -- $(missing_to_test)
    [ $# -eq 0 ] || install_packages "$@"
    check_python
    install_pinned test requirements/build.txt requirements/dev.txt
}

# Installs what makes up inputs, in a place of its own: neither a person nor the tests need it.
install_fuzz() {
    set -- requirements/build.txt requirements/run.txt requirements/fuzz.txt
    ! is_installed build/fuzz/installed "$@" || return 0
    say "installing what makes up inputs into build/fuzz"
    mkdir -p build/fuzz
    quietly "$python" -m venv --clear build/fuzz/venv
    install_files build/fuzz/venv "$@"
    install_program build/fuzz/venv
    fingerprint "$@" >build/fuzz/installed
}

# Installs the other tools that figures are held against, in a place of their own.
install_peers() {
    ! is_installed build/peers/installed requirements/peers.txt || return 0
    say "installing other tools to compare with into build/peers"
    quietly "$python" -m venv --clear build/peers
    install_files build/peers requirements/peers.txt
    fingerprint requirements/peers.txt >build/peers/installed
}

# Installs what draws pictures of recordings, in a place of its own.
install_drawing() {
    ! is_installed build/record/installed requirements/record.txt || return 0
    say "installing what draws recordings into build/record"
    quietly "$python" -m venv --clear build/record
    install_files build/record requirements/record.txt
    fingerprint requirements/record.txt >build/record/installed
}

# Installs what changes the code to see whether tests notice, with what the tests need. Without the
# program: only its changed copy may be found.
install_mutants() {
    set -- requirements/dev.txt requirements/mutants.txt
    ! is_installed build/mutants/installed "$@" || return 0
    say "installing what changes the code into build/mutants"
    mkdir -p build/mutants
    quietly "$python" -m venv --clear build/mutants/venv
    install_files build/mutants/venv "$@"
    fingerprint "$@" >build/mutants/installed
}

# Unpacks the rules that pages are held against.
install_axe() {
    ! is_installed build/axe/installed requirements/axe.txt || return 0
    say "installing the rules of axe-core into build/axe"
    rm -rf build/axe
    mkdir -p build/axe
    quietly pip_install .venv --no-deps --require-hashes --target build/axe \
        --requirement requirements/axe.txt
    fingerprint requirements/axe.txt >build/axe/installed
}
