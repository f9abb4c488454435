"""Runs inside Pyodide when its memory cannot grow: write zeros over all that is free, which packs into nothing."""  # noqa: INP001 (no module: its text is run)

HEADER = 17  # bytes that Python adds to each of these
SIZES = [1 << power for power in range(22, 9, -1)] + list(range(512, HEADER, -16))

# Places for all that can be taken. Where there is no room for so many, fewer are needed.
taken: list[bytes | None] = []
for places in (400_000, 100_000, 25_000, 5_000):
    try:
        taken = [None] * places
        break
    except MemoryError:
        pass
place = 0
for size in SIZES:
    try:
        while place < len(taken):
            taken[place] = bytes(size - HEADER)
            place += 1
    except MemoryError:
        pass
del taken
