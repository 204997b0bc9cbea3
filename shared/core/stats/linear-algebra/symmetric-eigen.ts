/** A square matrix by rows: entry (i, j) of size n is `values[i * n + j]`. */
export type SquareMatrix = Float64Array;

const mostSweeps = 60;

/** Turns columns p and q of the matrix, and rows, so that entry (p, q) becomes 0. */
function rotate(a: SquareMatrix, vectors: SquareMatrix, n: number, p: number, q: number): void {
  const off = a[p * n + q] ?? 0;
  const theta = ((a[q * n + q] ?? 0) - (a[p * n + p] ?? 0)) / (2 * off);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const turn = (m: SquareMatrix, one: number, other: number) => {
    const x = m[one] ?? 0;
    const y = m[other] ?? 0;
    m[one] = c * x - s * y;
    m[other] = s * x + c * y;
  };
  for (let i = 0; i < n; i += 1) turn(a, i * n + p, i * n + q);
  for (let i = 0; i < n; i += 1) turn(a, p * n + i, q * n + i);
  for (let i = 0; i < n; i += 1) turn(vectors, i * n + p, i * n + q);
}

/** The sum of squares beside the diagonal. */
function offDiagonal(a: SquareMatrix, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) if (i !== j) sum += (a[i * n + j] ?? 0) ** 2;
  return sum;
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations.
 *
 * @param matrix size n × n, symmetric; it is not changed
 * @returns values in no order; eigenvector k is column k of `vectors`, of length 1
 * @see Golub & Van Loan (2013), Matrix Computations, 4th ed., § 8.5
 */
export function symmetricEigen(
  matrix: SquareMatrix,
  n: number,
): Readonly<{ values: Float64Array; vectors: SquareMatrix }> {
  const a = matrix.slice();
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) vectors[i * n + i] = 1;
  const size = a.reduce((sum, value) => sum + value * value, 0);
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(a, n) > 1e-26 * size; sweep += 1)
    for (let p = 0; p < n - 1; p += 1)
      for (let q = p + 1; q < n; q += 1)
        if (Math.abs(a[p * n + q] ?? 0) > 1e-300) rotate(a, vectors, n, p, q);
  return { values: Float64Array.from({ length: n }, (_, i) => a[i * n + i] ?? 0), vectors };
}
