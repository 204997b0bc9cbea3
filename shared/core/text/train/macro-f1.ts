/** How often each class was said, by what is true: `table[true * classes + said]`. */
export type Confusion = Readonly<{ classes: number; table: Float64Array }>;

/** Counts what was said of each row beside what is true of it. */
export function confusionOf(truth: ArrayLike<number>, said: ArrayLike<number>, classes: number): Confusion {
  const table = new Float64Array(classes * classes);
  for (let row = 0; row < truth.length; row += 1) {
    const cell = (truth[row] ?? 0) * classes + (said[row] ?? 0);
    table[cell] = (table[cell] ?? 0) + 1;
  }
  return { classes, table };
}

/** The share that was said rightly; NaN of nothing. */
export function accuracyOf({ classes, table }: Confusion): number {
  let right = 0;
  for (let at = 0; at < classes; at += 1) right += table[at * classes + at] ?? 0;
  return right / table.reduce((sum, cell) => sum + cell, 0);
}

/** The mean over classes of F1, the harmonic mean of precision and recall; a class that is never said rightly has 0. */
export function macroF1Of({ classes, table }: Confusion): number {
  let sum = 0;
  for (let at = 0; at < classes; at += 1) {
    let said = 0;
    let true_ = 0;
    for (let other = 0; other < classes; other += 1) {
      said += table[other * classes + at] ?? 0;
      true_ += table[at * classes + other] ?? 0;
    }
    const right = table[at * classes + at] ?? 0;
    sum += right === 0 ? 0 : (2 * right) / (said + true_);
  }
  return sum / classes;
}
