/** A table in which most cells are 0: row i has `values[j]` in column `columns[j]`, for j from `offsets[i]` to `offsets[i + 1]`. */
export type SparseRows = Readonly<{
  count: number;
  /** Columns there are; those of `columns` are below it. */
  width: number;
  offsets: Int32Array;
  columns: Int32Array;
  values: Float32Array;
}>;
