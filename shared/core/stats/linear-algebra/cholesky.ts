/**
 * Cholesky's factor L of a symmetric positive matrix: matrix = L Lᵀ.
 *
 * @param matrix by rows, k × k; only its lower half is read
 * @returns L by rows, zeros above the diagonal
 * @throws {RangeError} the matrix is not positive definite
 */
export function choleskyOf(matrix: Float64Array, k: number): Float64Array {
  const factor = new Float64Array(k * k);
  for (let i = 0; i < k; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * k + j] ?? 0;
      for (let m = 0; m < j; m += 1) sum -= (factor[i * k + m] ?? 0) * (factor[j * k + m] ?? 0);
      if (i === j && !(sum > 0)) throw new RangeError(`not positive definite at ${i}: ${sum}`);
      factor[i * k + j] = i === j ? Math.sqrt(sum) : sum / (factor[j * k + j] ?? 1);
    }
  return factor;
}

/** Row `i` of a factor times the first `until` numbers of x, in sum. */
function along(row: Float64Array, x: Float64Array, until: number): number {
  let sum = 0;
  for (let j = 0; j < until; j += 1) sum += (row[j] ?? 0) * (x[j] ?? 0);
  return sum;
}

/** Solves matrix · x = right, given the factor of the matrix. */
export function solveCholesky(factor: Float64Array, right: Float64Array): Float64Array {
  const k = right.length;
  const rowOf = (i: number) => factor.subarray(i * k, (i + 1) * k);
  const x = right.slice();
  for (let i = 0; i < k; i += 1) x[i] = ((x[i] ?? 0) - along(rowOf(i), x, i)) / (rowOf(i)[i] ?? 1);
  // backwards: what is solved is taken off those before it
  for (let i = k - 1; i >= 0; i -= 1) {
    const row = rowOf(i);
    const own = (x[i] ?? 0) / (row[i] ?? 1);
    x[i] = own;
    for (let j = 0; j < i; j += 1) x[j] = (x[j] ?? 0) - (row[j] ?? 0) * own;
  }
  return x;
}
