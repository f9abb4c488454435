"""Runs inside Pyodide when its memory cannot grow: write zeros over all that is free, which packs into nothing."""  # noqa: INP001 (no module: its text is run)

HEADER = 17  # bytes that Python adds to each of these
SIZES = [1 << power for power in range(22, 9, -1)] + list(range(512, HEADER, -16))

taken: list[bytes | None] = []
places = 400_000
while not taken:
    try:
        taken = [None] * places
    except MemoryError:  # what is free is less than this list
        places //= 2
place = 0
for size in SIZES:
    try:
        while place < len(taken):
            taken[place] = bytes(size - HEADER)
            place += 1
    except MemoryError:
        pass
del taken
