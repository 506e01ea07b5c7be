#!/bin/sh
# Stands for attn-interp: notes its arguments, and gives the input back.
echo "$@" >&2
for argument in "$@"; do
  case $argument in
    --input=*) input=${argument#--input=} ;;
    --output=*) cp "$input" "${argument#--output=}" ;;
  esac
done
