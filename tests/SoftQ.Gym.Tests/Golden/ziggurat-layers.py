"""
Writes src/SoftQ.Gym/Random/ziggurat.txt: the layers of NumPy's ziggurats, which are less exact than a computation of them would be.
They are found in NumPy's compiled library by their neighbourhood to computed values. One line for each layer: the magnitude below
which a draw is accepted at once, the bits of the width, the bits of the density; first 256 normal, then 256 exponential layers.
"""
import glob
import math
import os

import numpy as np

COUNT = 256
BINARY = glob.glob(os.path.join(os.path.dirname(np.__file__), "random", "_bounded_integers*.so"))[0]


def computed(tail, area, bits, density, inverse):
    inside, width, height = [0] * COUNT, [0.0] * COUNT, [1.0] * COUNT
    edge = tail
    inside[0] = int(tail * density(tail) / area * 2.0**bits)
    width[0], width[-1], height[-1] = area / density(tail) / 2.0**bits, tail / 2.0**bits, density(tail)
    for i in range(COUNT - 2, 0, -1):
        outer, edge = edge, inverse(area / edge + density(edge))
        inside[i + 1], width[i], height[i] = int(edge / outer * 2.0**bits), edge / 2.0**bits, density(edge)
    return inside, width, height


def found(table, kind):
    with open(BINARY, "rb") as file:
        data = file.read()
    words = np.frombuffer(data[: len(data) // 8 * 8], dtype=kind)
    with np.errstate(all="ignore"):
        near = np.abs(words.astype("f8") / float(table[100]) - 1) < 1e-9
    for place in np.where(near)[0]:
        candidate = words[place - 100 : place - 100 + COUNT]
        if np.allclose(candidate.astype("f8"), np.array(table, dtype="f8"), rtol=1e-9, atol=0):
            return candidate
    raise SystemExit("The layers were not found in " + BINARY)


normal = computed(3.6541528853610088, 0.004928673233974655, 52, lambda x: math.exp(-0.5 * x * x), lambda y: math.sqrt(-2 * math.log(y)))
exponential = computed(7.69711747013105, 0.003949659822581557, 53, lambda x: math.exp(-x), lambda y: -math.log(y))
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../src/SoftQ.Gym/Random/ziggurat.txt")
with open(path, "w") as file:
    for inside, width, height in (normal, exponential):
        for row in zip(found(inside, "<u8"), found(width, "<f8").view("<u8"), found(height, "<f8").view("<u8")):
            file.write(" ".join(f"{int(word):016x}" for word in row) + "\n")
