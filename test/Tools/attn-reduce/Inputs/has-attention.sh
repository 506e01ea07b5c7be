#!/bin/sh
# Interesting (1): the file has an attention. The reduction's convention, not the shell's.
if grep -q attn.attention "$1"; then exit 1; fi
exit 0
