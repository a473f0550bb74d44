"""Solves access graphs with OR-Tools, for counting to be measured beside.

Reads a line of JSON for each: the files with the columns of users and devices, and both prices. Writes a line of JSON: how many
milliseconds it took to lay out the distinct accesses, to build the solver's graph and to solve it, and the value of the maximum flow.
"""

import json
import math
import sys
import time

import numpy
from ortools.graph.python import max_flow


def solve(asked):
    users, devices = (numpy.fromfile(asked[name], numpy.uint32) for name in ("users", "devices"))
    began = time.perf_counter()
    user_ids, users = numpy.unique(users, return_inverse=True)
    device_ids, devices = numpy.unique(devices, return_inverse=True)
    accesses = numpy.unique(users * len(device_ids) + devices)
    users, devices = accesses // len(device_ids), accesses % len(device_ids)
    unit = math.gcd(asked["userPrice"], asked["devicePrice"]) or 1
    user_price, device_price = asked["userPrice"] // unit, asked["devicePrice"] // unit
    source = len(user_ids) + len(device_ids)
    all_users, all_devices = numpy.arange(len(user_ids)), len(user_ids) + numpy.arange(len(device_ids))
    tails = numpy.concatenate([numpy.full(len(user_ids), source), users, all_devices]).astype(numpy.int32)
    heads = numpy.concatenate([all_users, len(user_ids) + devices, numpy.full(len(device_ids), source + 1)]).astype(numpy.int32)
    # No more than either end can use may pass an access.
    limits = numpy.concatenate(
        [
            numpy.full(len(user_ids), user_price),
            numpy.full(len(accesses), min(user_price, device_price)),
            numpy.full(len(device_ids), device_price),
        ]
    )
    laid_out = time.perf_counter()
    solver = max_flow.SimpleMaxFlow()
    solver.add_arcs_with_capacity(tails, heads, limits)
    built = time.perf_counter()
    status = solver.solve(source, source + 1)
    solved = time.perf_counter()
    if status != solver.OPTIMAL:
        raise SystemExit(f"the solver ends with status {status}")
    milliseconds = [1000 * span for span in (laid_out - began, built - laid_out, solved - built)]
    return {"times": milliseconds, "accesses": len(accesses), "value": solver.optimal_flow() * unit}


for line in sys.stdin:
    print(json.dumps(solve(json.loads(line))), flush=True)
