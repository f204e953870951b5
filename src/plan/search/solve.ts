/** Solution of a small system of linear equations by elimination with row pivots; none where the rows depend on each other. */
export function solve(rows: readonly (readonly number[])[], right: readonly number[]): readonly number[] | undefined {
  const n = right.length;
  const table = rows.map((row, i) => [...row, right[i]]);
  for (let column = 0; column < n; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < n; row += 1) {
      if (Math.abs(table[row][column]) > Math.abs(table[pivot][column])) pivot = row;
    }
    if (!(Math.abs(table[pivot][column]) > 1e-12)) return undefined;
    [table[column], table[pivot]] = [table[pivot], table[column]];
    for (let row = 0; row < n; row += 1) {
      if (row === column) continue;
      const factor = table[row][column] / table[column][column];
      for (let k = column; k <= n; k += 1) table[row][k] -= factor * table[column][k];
    }
  }
  return table.map((row, i) => row[n] / row[i]);
}
