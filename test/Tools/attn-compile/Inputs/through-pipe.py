"""through-pipe.py PIPE COMMAND…: runs a command that writes to a named pipe, and prints what came out of it."""

import os
import stat
import subprocess
import sys

pipe = sys.argv[1]
# Open for both: neither end waits, and what is written stays until it is read.
descriptor = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
done = subprocess.run(sys.argv[2:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
if done.returncode:
    sys.exit(done.stdout.decode())
print(os.read(descriptor, 1 << 16).decode("latin1"))
print("a pipe still" if stat.S_ISFIFO(os.stat(pipe).st_mode) else "no pipe any more")
