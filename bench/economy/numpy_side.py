"""The same work as economy.bench.ts in numpy (OpenBLAS, one thread): best times in milliseconds, as JSON.

Usage: numpy_side.py FILE N REPEATS. FILE holds, as doubles, the Leontief matrix (N x N, row-major), a final demand, a changed
column and the answers of the other side: LU solution, updated solution. The largest distance from them is printed too.
"""

import json
import sys
import time

import numpy as np

path, n, repeats = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
data = np.fromfile(path)
matrix = data[: n * n].reshape(n, n)
demand, change, solved, updated = data[n * n :].reshape(4, n)


def best(run):
    least = float("inf")
    for _ in range(repeats):
        start = time.perf_counter()
        run()
        least = min(least, time.perf_counter() - start)
    return least * 1000


inverse = np.linalg.inv(matrix)


def one_column():
    """Sherman and Morrison on the stored inverse: the first column changed."""
    bent = inverse @ change
    x = inverse @ demand
    return x - bent * (x[0] / (1 + bent[0]))


far = max(
    float(np.max(np.abs(np.linalg.solve(matrix, demand) / solved - 1))),
    float(np.max(np.abs(one_column() / updated - 1))),
)
print(
    json.dumps(
        {
            "numpy": np.__version__,
            "solve": best(lambda: np.linalg.solve(matrix, demand)),
            "inverse": best(lambda: np.linalg.inv(matrix)),
            "again": best(lambda: inverse @ demand),
            "update": best(one_column),
            "far": far,
        }
    )
)
