/** Means, standard deviations (n - 1) and Pearson's correlations of several columns. */
export type Correlations = Readonly<{
  mean: Float64Array;
  deviation: Float64Array;
  /** By rows; NaN where a column is the same throughout. */
  matrix: Float64Array;
}>;

function meanOf(column: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (const row of rows) sum += column[row] ?? 0;
  return sum / rows.length;
}

/** Sums of products of what two columns lie off their means, for every pair. */
function productsOf(columns: readonly Float64Array[], mean: Float64Array, rows: Int32Array): Float64Array {
  const k = columns.length;
  const products = new Float64Array(k * k);
  const off = new Float64Array(k);
  for (const row of rows) {
    for (let i = 0; i < k; i += 1) off[i] = (columns[i]?.[row] ?? 0) - (mean[i] ?? 0);
    for (let i = 0; i < k; i += 1) {
      const own = off[i] ?? 0;
      for (let j = i; j < k; j += 1) products[i * k + j] = (products[i * k + j] ?? 0) + own * (off[j] ?? 0);
    }
  }
  return products;
}

/**
 * Correlates columns over some rows.
 *
 * @param columns of the same length, without NaN
 * @param rows which count, each as often as it is named; at least two
 */
export function correlate(columns: readonly Float64Array[], rows: Int32Array): Correlations {
  const k = columns.length;
  const n = rows.length;
  const mean = Float64Array.from(columns, (column) => meanOf(column, rows));
  const products = productsOf(columns, mean, rows);
  // rounding of equal values must not count as spread
  const spread = mean.map((own, i) => {
    const squares = products[i * k + i] ?? 0;
    return squares <= 1e-20 * n * (own * own + Number.MIN_VALUE) ? 0 : squares;
  });
  const matrix = products.map((_, at) => {
    const [i, j] = [Math.floor(at / k), at % k];
    if (spread[i] === 0 || spread[j] === 0) return Number.NaN;
    if (i === j) return 1;
    const scale = Math.sqrt((spread[i] ?? 0) * (spread[j] ?? 0));
    return (products[Math.min(i, j) * k + Math.max(i, j)] ?? 0) / scale;
  });
  return { mean, deviation: spread.map((squares) => Math.sqrt(squares / (n - 1))), matrix };
}
