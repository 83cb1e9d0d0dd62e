#!/bin/sh
# Takes the place of Electron's executable: the same command line, on the installed Node and Chromium.
here=$(dirname "$(readlink -f "$0")")
inspect=
for argument in "$@"; do
  case $argument in
    --inspect | --inspect=* | --inspect-brk | --inspect-brk=*) inspect=$argument ;;
  esac
done
exec node $inspect "$here/boot.cjs" "$@"
