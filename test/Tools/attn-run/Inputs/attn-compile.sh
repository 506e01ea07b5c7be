#!/bin/sh
# Stands for attn-compile: prints its arguments, and copies an artifact that was
# made before from $ARTIFACTS. $RESULT makes it fail.
case "$RESULT" in
fail)
  echo "$1:1:1: error: a fault" >&2
  exit 3
  ;;
crash) kill -9 $$ ;;
nothing) exit 0 ;;
interrupt)
  kill -TERM $PPID
  exit 1
  ;;
esac
echo "$@"
target=cpu
for argument; do
  case $argument in
  --target=*) target=${argument#--target=} ;;
  --form=naive) target=naive ;;
  --precision=f64) target=f64 ;;
  esac
done
cp "$ARTIFACTS/$target.so" "$3"
