"""edit.py IN OUT OLD NEW: a file with the first OLD made NEW; in NEW, @ stands for the rest of the text from OLD on, up
to the last ]."""

import sys

source, target, old, new = sys.argv[1:]
text = open(source).read()
at = text.index(old)  # an error if it is not there
rest = text[at:text.rindex("]")].rstrip()
open(target, "w").write(text[:at] + new.replace("@", rest) + text[at + len(old):])
