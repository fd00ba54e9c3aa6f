"""Solves an instance file with scipy and prints one JSON line. Usage: solve.py FILE sparse|dense

Every seat is a column, and every child has a column of its own that stands for "unpaired", at a price that rises with its tier: a
step above any alternating path's cost puts cardinality by tier first. So a matching that is full on the children always exists.
"""

import json
import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

DENSE_LIMIT = 60_000_000


def read(path):
    with open(path) as file:
        numbers = np.fromstring(file.read(), dtype=np.int64, sep=" ")
    n, m, e = numbers[:3]
    capacities, tiers, credits, edges = np.split(numbers[3:], [m, m + n, m + 2 * n])
    return n, m, capacities, tiers, credits, edges.reshape(e, 3)


def expand(n, capacities, tiers, credits, edges):
    """Edges to seats (at most as many as a volunteer has edges), and to each child's own column; all weights above zero."""
    rows, volunteers, costs = edges.T
    seats = np.minimum(capacities, np.bincount(volunteers, minlength=len(capacities)))
    first = np.concatenate([[0], np.cumsum(seats)])
    copies = seats[volunteers]
    columns = np.arange(copies.sum()) - np.repeat(np.cumsum(copies) - copies, copies) + np.repeat(first[volunteers], copies)
    weights = np.repeat(costs - credits[rows], copies) + 3651
    step = 14_000.0 * (min(n, first[-1]) + 2)
    own = step * (tiers.max() - tiers + 1)
    all_rows = np.concatenate([np.repeat(rows, copies), np.arange(n)])
    all_columns = np.concatenate([columns, first[-1] + np.arange(n)])
    return first[-1], all_rows, all_columns, np.concatenate([weights, own]).astype(np.float64)


def timed(solve, matrix):
    """The answer, and the median time of the solves that fit into a fifth of a second, at least one."""
    all_ms = []
    while sum(all_ms) < 200:
        start = time.perf_counter()
        answer = solve(matrix)
        all_ms.append((time.perf_counter() - start) * 1000)
    return answer, float(np.median(all_ms))


def main(path, kind):
    n, _, capacities, tiers, credits, edges = read(path)
    seats, rows, columns, weights = expand(n, capacities, tiers, credits, edges)
    if kind == "dense":
        if n * (seats + n) > DENSE_LIMIT:
            sys.exit(1)
        matrix = np.full((n, seats + n), 1e15)
        np.minimum.at(matrix, (rows, columns), weights)
        (chosen_rows, chosen), ms = timed(linear_sum_assignment, matrix)
    else:
        matrix = csr_matrix((weights, (rows, columns)), shape=(n, seats + n))
        (chosen_rows, chosen), ms = timed(min_weight_full_bipartite_matching, matrix)
    paired = chosen < seats
    objective = np.asarray(matrix[chosen_rows[paired], chosen[paired]]).sum() - 3651 * paired.sum()
    matched = np.bincount(tiers[chosen_rows[paired]], minlength=tiers.max() + 1)[1:]
    print(json.dumps({"matchedByTier": matched.tolist(), "objective": int(objective), "ms": ms}))


main(*sys.argv[1:])
