/** How sure a model is by how far its log odds are from 0: σ(constant + perLogOdds · |log odds|). */
export type Calibration = Readonly<{ constant: number; perLogOdds: number }>;

const steps = 30;
// a little less sure than was seen, and never undefined: as if two more answers had been seen, one right and one wrong
const ridge = 1e-3;

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/** How sure, 0 … 1. */
export function confidenceOf({ constant, perLogOdds }: Calibration, logOdds: number): number {
  return sigmoid(constant + perLogOdds * Math.abs(logOdds));
}

/**
 * Whether log odds are so near to 0 that the model itself takes either side for nearly as probable. How often it is right says nothing of these
 * where all that was seen lay farther away.
 *
 * @param least probability from which on a side is taken
 */
export function isUndecided({ perLogOdds }: Calibration, logOdds: number, least: number): boolean {
  // a model that is held back gives smaller odds than it could: by the slope one sees it
  return sigmoid(Math.max(1, perLogOdds) * Math.abs(logOdds)) < least;
}

/**
 * Learns how often a model is right from log odds of rows that it had not seen, by logistic regression on their distance from 0.
 *
 * @param isRight 1 where the sign of the log odds was right
 * @see Platt (1999), Probabilistic outputs for support vector machines
 */
export function calibrate(logOdds: Float64Array, isRight: Uint8Array): Calibration {
  let constant = 0;
  let perLogOdds = 1;
  for (let step = 0; step < steps; step += 1) {
    // slope and curve of the likelihood, for Newton's step
    let [g0, g1, h00, h01, h11] = [-ridge * constant, -ridge * perLogOdds, ridge, 0, ridge];
    logOdds.forEach((odds, row) => {
      const distance = Math.abs(odds);
      const sure = sigmoid(constant + perLogOdds * distance);
      const miss = (isRight[row] ?? 0) - sure;
      const spread = sure * (1 - sure);
      g0 += miss;
      g1 += miss * distance;
      h00 += spread;
      h01 += spread * distance;
      h11 += spread * distance * distance;
    });
    const determinant = h00 * h11 - h01 * h01;
    if (!(determinant > 1e-12)) break;
    const [move0, move1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    constant += move0;
    perLogOdds += move1;
    if (Math.abs(move0) + Math.abs(move1) < 1e-8) break;
  }
  // farther from 0 is never less sure
  return perLogOdds >= 0 ? { constant, perLogOdds } : { constant, perLogOdds: 0 };
}
