"""Runs a written numpy program: all futures at once, or one at a time under EMA Workbench.

The folder holds program.py, given.json (names, shapes, months) and given.bin (their numbers, little-endian doubles).
Prints JSON: seconds of processor time, and the recorded series of the last month.
"""
import json
import os
import sys
import time
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np  # noqa: E402

sys.path[:0] = [str(Path(__file__).parent)]
from support import Known  # noqa: E402


def load(folder):
    told = json.loads((folder / "given.json").read_text())
    numbers = np.fromfile(folder / "given.bin", dtype="<f8")
    arrays, at = {}, 0
    for one in told["arrays"]:
        size = int(np.prod(one["shape"]))
        arrays[one["name"]] = numbers[at : at + size].reshape(one["shape"])
        at += size
    return told, arrays


def run(program, told, arrays, months, futures):
    """Futures are a slice; what is the same in all has length 1 there."""
    known = Known(told["start"], told["start"] + months)
    v = {}
    inputs = set(told["inputs"])
    for name, array in arrays.items():
        if name not in inputs:
            v[name] = array if array.shape[-1] == 1 else np.ascontiguousarray(array[..., futures])
    recorded = {name: [] for name in told["record"]}
    with np.errstate(all="ignore"):
        for month in range(months + 1):
            if month > 0:
                program.integrate(v)
            for name in inputs:
                row = arrays[name][month]
                v[name] = row if row.shape[-1] == 1 else row[..., futures]
            if month == 0:
                program.begin(v, known, told["start"])
            program.step(v, known, told["start"] + month)
            for name in told["record"]:
                recorded[name].append(np.array(v[name]))
    return recorded


def main():
    folder, months, batch, mode = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    sys.path[:0] = [str(folder)]
    import program

    told, arrays = load(folder)
    count = told["futures"]
    if mode == "ema":
        print(json.dumps(ema(program, told, arrays, months, count)))
        return
    last = {name: [] for name in told["record"]}
    run(program, told, arrays, min(2, months), slice(0, min(batch, count)))  # warm
    began = time.process_time()
    for start in range(0, count, batch):
        futures = slice(start, min(count, start + batch))
        recorded = run(program, told, arrays, months, futures)
        for name, rows in recorded.items():
            width = futures.stop - futures.start
            last[name].append(np.broadcast_to(rows[-1], rows[-1].shape[:-1] + (width,)).reshape(-1, width))
    seconds = time.process_time() - began
    ends = {name: np.concatenate(parts, axis=-1).T.reshape(-1).tolist() for name, parts in last.items()}
    print(json.dumps({"seconds": seconds, "futures": count, "last": ends}))


def ema(program, told, arrays, months, count):
    """One future is one experiment, as the workbench has it; two processes."""
    from ema_workbench import IntegerParameter, Model, MultiprocessingEvaluator, ScalarOutcome, perform_experiments  # noqa: F401
    from ema_workbench.em_framework import Scenario

    globals().update(_program=program, _told=told, _arrays=arrays, _months=months)
    model = Model("town", function=one_future)
    model.uncertainties = [IntegerParameter("future", 0, max(1, count - 1))]
    model.outcomes = [ScalarOutcome("left_behind")]
    scenarios = [Scenario(str(i), future=i) for i in range(count)]
    began = time.perf_counter()
    before = os.times()
    with MultiprocessingEvaluator(model, n_processes=2) as evaluator:
        evaluator.perform_experiments(scenarios)
    wall = time.perf_counter() - began
    after = os.times()
    used = (after.user - before.user) + (after.children_user - before.children_user)
    return {"seconds": used, "wall": wall, "futures": count}


def one_future(future=0):
    recorded = run(_program, _told, _arrays, _months, slice(int(future), int(future) + 1))
    return {"left_behind": float(np.ravel(recorded[_told["record"][0]][-1])[0])}


if __name__ == "__main__":
    main()
