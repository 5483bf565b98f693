"""Writes random-numbers.json: what NumPy draws, for RandomNumberGoldenTests. Run with NumPy 1.24 or later on Linux."""
import hashlib
import json
import math
import os

import numpy as np

SEEDS = [0, 42, 2**63, 10**40]
DRAWS = {
    "random": lambda g, n: g.random(n),
    "uniform": lambda g, n: g.uniform(-1.5, 4.0, n),
    "normal": lambda g, n: g.normal(size=n),
    "scaled_normal": lambda g, n: g.normal(3.0, 0.7, n),
    "exponential": lambda g, n: g.exponential(size=n),
    "geometric_quarter": lambda g, n: g.geometric(0.25, n),
    "geometric_half": lambda g, n: g.geometric(0.5, n),
    "integers_5": lambda g, n: g.integers(5, size=n),
    "integers_biased": lambda g, n: g.integers(0, 3_000_000_000, size=n),
    "integers_32": lambda g, n: g.integers(-7, 2**32 - 7, size=n),
    "integers_wide": lambda g, n: g.integers(-(2**62), 2**62 + 2**61, size=n),
    "integers_64": lambda g, n: g.integers(-(2**63), 2**63 - 1, endpoint=True, size=n),
    "choice_p": lambda g, n: g.choice(4, n, p=[0.1, 0.2, 0.0, 0.7]),
    "mixed": lambda g, n: np.array([(g.integers(5), g.random(), g.integers(2**40), g.normal())[i % 4] for i in range(n)]),
}
LISTS = {
    "permutation": lambda g: g.permutation(20),
    "choice_floyd": lambda g: g.choice(1000, 12, replace=False),
    "choice_tail": lambda g: g.choice(10_001, 300, replace=False),
    "choice_p_distinct": lambda g: g.choice(6, 4, replace=False, p=[0.05, 0.05, 0.4, 0.3, 0.2, 0.0]),
}


def digest(values):
    doubles = np.asarray(values, dtype="<f8")
    return hashlib.sha256(doubles.tobytes()).hexdigest()


golden = {"numpy": np.__version__, "draws": [], "lists": []}
for seed in SEEDS:
    for name, draw in DRAWS.items():
        values = draw(np.random.default_rng(seed), 20_000)
        golden["draws"].append(
            {"seed": str(seed), "kind": name, "first": [float(v) for v in values[:6]], "count": len(values), "sha256": digest(values)}
        )
    for name, draw in LISTS.items():
        golden["lists"].append({"seed": str(seed), "kind": name, "values": draw(np.random.default_rng(seed)).tolist()})
points = [math.ldexp(x, 4 - i % 60) for i, x in enumerate(np.random.default_rng(7).random(20_000))]
golden["log1p"] = {
    "positive": digest([math.log1p(x) for x in points]),
    "negative": digest([math.log1p(-math.ldexp(x, -5)) for x in points]),
}

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "random-numbers.json")
with open(path, "w") as file:
    json.dump(golden, file, indent=1)
    file.write("\n")
