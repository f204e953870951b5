"""What the written numpy programs call."""
import numpy as np


class Known:
    """Times of the run, and arrays that are the same in every month."""

    def __init__(self, start, stop):
        self.start = float(start)
        self.stop = float(stop)
        self.kept = {}

    def position(self, loop, size, axes):
        key = (loop, size, axes)
        if key not in self.kept:
            shape = [1] * (axes + 1)
            shape[loop] = size
            self.kept[key] = np.arange(1.0, size + 1).reshape(shape)
        return self.kept[key]

    @staticmethod
    def along(value, sizes, loops, axes):
        value = np.asarray(value)
        if value.ndim == 0:
            value = value.reshape((1,) * (axes + 1))
        if all(value.shape[loop] == size for loop, size in zip(loops, sizes)):
            return value
        shape = list(value.shape)
        for loop, size in zip(loops, sizes):
            shape[loop] = size
        return np.broadcast_to(value, shape)


def gather(known, place, array, positions, lengths, axes):
    """Elements at positions counted from 1; 0 outside the array."""
    if place not in known.kept:
        index, inside = [], True
        for position, length in zip(positions(), lengths):
            at = np.asarray(np.floor(position)).astype(int) - 1
            if at.ndim > axes:
                at = at[..., 0]
            at = at.reshape((1,) * (axes - at.ndim) + at.shape)
            inside = inside & (at >= 0) & (at < length)
            index.append(np.clip(at, 0, length - 1))
        index = np.broadcast_arrays(*index)
        known.kept[place] = (tuple(index), np.broadcast_to(inside, index[0].shape)[..., None], bool(np.all(inside)))
    index, inside, all_inside = known.kept[place]
    value = array[index]
    return value if all_inside else np.where(inside, value, 0.0)


def shift(value, axis, offset, length):
    """Elements an offset further along an axis; 0 outside it."""
    shape = list(value.shape)
    size = shape[axis]
    shape[axis] = length
    out = np.zeros(shape)
    low, high = max(0, -offset), min(length, size - offset)
    if high > low:
        to = [slice(None)] * value.ndim
        of = [slice(None)] * value.ndim
        to[axis] = slice(low, high)
        of[axis] = slice(low + offset, high + offset)
        out[tuple(to)] = value[tuple(of)]
    return out


def contract(table, value, axis):
    """Sum over an axis of a table that all futures share times a value, by matrix products."""
    if table.shape[axis] == 1 or value.shape[axis] == 1 or table.shape[-1] != 1:
        return np.sum(table * value, axis=axis, keepdims=True)
    n = table.ndim - 1
    both = [a for a in range(n) if a != axis and table.shape[a] > 1 and value.shape[a] > 1]
    rows = [a for a in range(n) if a != axis and a not in both and table.shape[a] > 1]
    columns = [a for a in range(n) if a != axis and a not in both and value.shape[a] > 1]
    lone = [a for a in range(n) if a != axis and a not in both + rows + columns]
    left = table.transpose(both + rows + [axis] + lone + columns + [n])
    right = value.transpose(both + [axis] + columns + [n] + lone + rows)
    batch = tuple(table.shape[a] for a in both)
    row = tuple(table.shape[a] for a in rows)
    column = tuple(value.shape[a] for a in columns) + (value.shape[-1],)
    size = table.shape[axis]
    product = np.matmul(
        left.reshape(batch + (int(np.prod(row)), size)), right.reshape(batch + (size, int(np.prod(column))))
    )
    product = product.reshape(batch + row + column)
    order = both + rows + columns
    target = sorted(order)
    product = product.transpose([order.index(a) for a in target] + [len(order)])
    shape = [1] * (n + 1)
    for a in target:
        shape[a] = product.shape[target.index(a)]
    shape[-1] = product.shape[-1]
    return product.reshape(shape)


def lookup(table, at):
    x, y, kind = table
    last = len(x) - 1
    segment = np.clip(np.searchsorted(x, at, side="right") - 1, 0, last - 1)
    if kind == "discrete":
        value = y[segment]
    else:
        value = y[segment] + (at - x[segment]) * ((y[segment + 1] - y[segment]) / (x[segment + 1] - x[segment]))
    if kind == "extrapolate":
        return value
    return np.where(at <= x[0], y[0], np.where(at >= x[last], y[last], value))
