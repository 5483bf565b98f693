"""
Writes space-samples.json: what Gymnasium's spaces draw, for SpaceGoldenTests. Gymnasium itself is not needed: each function here makes the
NumPy calls that a space of Gymnasium 1.4 makes, in its order. Spaces are written as SpaceJson writes them. The samples in
gymnasium-spaces.json come from Gymnasium itself. Run with NumPy 1.24 or later.
"""
import json
import os

import numpy as np

CHILD_SEEDS = np.iinfo(np.int32).max


def box(space, seed, masks):
    random, dtype, shape = np.random.default_rng(seed), np.dtype(space["dtype"]), tuple(space["shape"])
    low, high = (np.array([float(bound) for bound in space[side]]).reshape(shape) for side in ("low", "high"))
    below, above = np.isfinite(low), np.isfinite(high)
    end = high if dtype.kind == "f" else high + 1
    while True:
        sample = np.empty(shape)
        sample[~below & ~above] = random.normal(size=int((~below & ~above).sum()))
        sample[below & ~above] = random.exponential(size=int((below & ~above).sum())) + low[below & ~above]
        sample[~below & above] = -random.exponential(size=int((~below & above).sum())) + end[~below & above]
        sample[below & above] = random.uniform(low[below & above], end[below & above])
        if dtype.kind != "f":
            sample = np.floor(sample)
            slack = 2 if dtype.kind == "i" else 0
            sample = sample.clip(np.iinfo(dtype).min + slack, np.iinfo(dtype).max - slack)
        yield sample.astype(dtype).tolist()


def draw_choice(random, count, mask, normalize=False):
    if mask is None:
        return int(random.integers(count))
    if "allowed" in mask:
        allowed = np.flatnonzero(mask["allowed"])
        return int(random.choice(allowed)) if len(allowed) else 0
    weights = np.array(mask["weights"])
    return int(random.choice(count, p=weights / weights.sum() if normalize else weights))


def discrete(space, seed, mask):
    random = np.random.default_rng(seed)
    while True:
        yield space["start"] + draw_choice(random, space["count"], mask)


def multi_discrete(space, seed, mask):
    random = np.random.default_rng(seed)
    counts, starts, shape = (np.array(space[name]) for name in ("counts", "starts", "shape"))
    while True:
        if mask is None:
            sample = (random.random(tuple(shape)) * counts.reshape(shape)).astype(np.int64).ravel()
        else:
            sample = np.array([draw_choice(random, counts[i], part, normalize=True) for i, part in enumerate(mask["parts"])])
        yield (sample + starts).reshape(shape).tolist()


def multi_binary(space, seed, mask):
    random, shape = np.random.default_rng(seed), tuple(space["shape"])
    while True:
        if mask and "weights" in mask:
            yield (random.random(shape) <= np.array(mask["weights"])).astype(int).tolist()
            continue
        sample = random.integers(0, 2, size=shape, dtype=np.int8)
        if mask:
            fixed = np.array([[2 if bit is None else bit for bit in row] for row in mask["fixed"]])
            sample = np.where(fixed == 2, sample, fixed)
        yield sample.tolist()


def text(space, seed, mask):
    random, characters = np.random.default_rng(seed), list(space["characters"])
    mask = mask or {}
    if "weights" in mask:
        weights = np.array(mask["weights"])
    else:
        allowed = np.array(mask.get("allowed", [1] * len(characters)))
        weights = allowed / allowed.sum()
    while True:
        length = mask.get("length")
        if length is None:
            length = random.integers(space["minLength"], space["maxLength"] + 1)
        yield "".join(random.choice(characters, size=length, p=weights))


def children(seed, count):
    return [int(child) for child in np.random.default_rng(seed).integers(CHILD_SEEDS, size=count)]


def tuple_space(space, seed, mask):
    seeds = children(seed, len(space["spaces"]))
    masks = mask["parts"] if mask else [None] * len(seeds)
    parts = [samples(*part) for part in zip(space["spaces"], seeds, masks)]
    while True:
        yield [next(part) for part in parts]


def dict_space(space, seed, mask):
    seeds = children(seed, len(space["spaces"]))
    masks = mask["keys"] if mask else {}
    parts = {key: samples(part, child, masks.get(key)) for (key, part), child in zip(space["spaces"].items(), seeds)}
    while True:
        yield {key: next(part) for key, part in parts.items()}


def sequence(space, seed, mask):
    random, child = np.random.default_rng(seed), int(np.random.default_rng(seed).integers(CHILD_SEEDS))
    lengths = (mask or {}).get("lengths", [])
    elements = samples(space["element"], child, (mask or {}).get("element"))
    while True:
        if not lengths:
            length = random.geometric(0.25)
        else:
            length = lengths[0] if len(lengths) == 1 else random.choice(np.array(lengths))
        yield [next(elements) for _ in range(length)]


def one_of(space, seed, mask):
    random, seeds = np.random.default_rng(seed), children(seed, len(space["spaces"]))
    masks = mask["parts"] if mask else [None] * len(seeds)
    parts = [samples(*part) for part in zip(space["spaces"], seeds, masks)]
    while True:
        index = int(random.integers(0, len(parts), dtype=np.int64))
        yield [index, next(parts[index])]


KINDS = {
    "Box": box, "Discrete": discrete, "MultiDiscrete": multi_discrete, "MultiBinary": multi_binary, "Text": text,
    "Tuple": tuple_space, "Dict": dict_space, "Sequence": sequence, "OneOf": one_of,
}


def samples(space, seed, mask=None):
    return KINDS[space["type"]](space, seed, mask)


def a_box(dtype, low, high, shape=None):
    return {"type": "Box", "dtype": dtype, "shape": shape or [len(low)], "low": low, "high": high}


INF, NINF = "Infinity", "-Infinity"
MIXED = a_box("float32", [NINF, 0, NINF, -2.5, NINF, 3], [INF, INF, 4, 2.5, INF, 1000], [2, 3])
COIN, DIE = {"type": "Discrete", "count": 2, "start": 0}, {"type": "Discrete", "count": 6, "start": 1}
KEYS = {"type": "MultiDiscrete", "counts": [5, 2, 3, 70], "starts": [0, 5, -1, 0], "shape": [2, 2]}
BITS = {"type": "MultiBinary", "shape": [3, 3]}
WORD = {"type": "Text", "maxLength": 7, "minLength": 2, "characters": "gymnasiu"}
ARM = {"type": "Dict", "spaces": {"grip": COIN, "joints": MIXED, "mode": {"type": "Tuple", "spaces": [DIE, BITS]}, "name": WORD}}
CASES = [
    (a_box("float32", [-1, -1, -1], [1, 1, 1]), None),
    (MIXED, None),
    (a_box("float64", [NINF, 0, -1e-3], [0, 1e12, INF]), None),
    (a_box("int8", [-128, -5, 0], [127, 5, 1]), None),
    (a_box("int32", [NINF, 0, NINF, -7], [INF, INF, 4, -7]), None),
    (a_box("int64", [-9007199254740993, NINF], [9007199254740993, INF]), None),
    (a_box("uint8", [0] * 12, [255] * 12, [2, 2, 3]), None),
    (a_box("uint16", [7], [65535]), None),
    (COIN, None), (DIE, None),
    (DIE, {"allowed": [0, 1, 0, 1, 1, 0]}), (DIE, {"allowed": [0] * 6}), (DIE, {"weights": [0.1, 0, 0.4, 0.2, 0.3, 0]}),
    (KEYS, None),
    (KEYS, {"parts": [{"allowed": [1, 0, 0, 1, 1]}, {"weights": [0.25, 0.75]}, {"allowed": [0, 0, 0]}, {"allowed": [0, 1] * 35}]}),
    (BITS, None), (BITS, {"weights": [[0.1, 0.5, 0.9], [0, 1, 0.5], [0.3, 0.3, 0.3]]}), (BITS, {"fixed": [[1, 0, None], [None] * 3, [0, 0, 1]]}),
    (WORD, None), (WORD, {"length": 5}), (WORD, {"allowed": [1, 0, 0, 1, 0, 0, 0, 1]}),
    (WORD, {"length": 3, "weights": [0.2, 0, 0, 0.3, 0.1, 0, 0, 0.4]}),
    (ARM, None), (ARM, {"keys": {"grip": {"allowed": [0, 1]}, "mode": {"parts": [{"weights": [0, 0.5, 0, 0.5, 0, 0]}, None]}}}),
    ({"type": "Tuple", "spaces": [DIE, MIXED, {"type": "Sequence", "element": COIN}]}, None),
    ({"type": "Sequence", "element": ARM}, None),
    ({"type": "Sequence", "element": DIE}, {"lengths": [0, 3, 5], "element": {"allowed": [1, 1, 0, 0, 0, 0]}}),
    ({"type": "Sequence", "element": MIXED}, {"lengths": [2]}),
    ({"type": "OneOf", "spaces": [DIE, MIXED, WORD]}, None),
    ({"type": "OneOf", "spaces": [DIE, COIN]}, {"parts": [{"allowed": [0, 0, 1, 0, 0, 0]}, None]}),
]


def main():
    golden = []
    for space, mask in CASES:
        for seed in (0, 42, 2**31):
            stream = samples(space, seed, mask)
            golden.append({"space": space, "seed": seed, "mask": mask, "samples": [next(stream) for _ in range(6)]})
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "space-samples.json")
    with open(path, "w") as file:
        json.dump({"numpy": np.__version__, "cases": golden}, file, separators=(",", ":"))
        file.write("\n")


main()
