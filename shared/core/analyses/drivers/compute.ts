import { correlate } from '../../stats/regression/correlations.ts';
import { relativeWeights, type RelativeWeights } from '../../stats/regression/relative-weights.ts';
import type { Report } from '../define.ts';
import { chooseQuestions, type Chosen, type Scored } from './choose.ts';
import { drawAgain, partOf, type Drawn } from './draw-again.ts';
import type { DriversInput } from './query.ts';
import {
  leastPerDriver,
  type Driver,
  type DriverQuestion,
  type DriversParams,
  type DriversResult,
} from './schema.ts';

type Refusal = NonNullable<DriversResult['refusal']>;
/** What is known before anything is fitted. */
type Prepared = Readonly<{
  drivers: readonly Scored[];
  constant: readonly Scored[];
  /** Places of the responses that answer the outcome and all drivers. */
  whole: Int32Array;
}>;

function lineOf({ question: { id, key, label, kind }, n }: Scored): DriverQuestion {
  return { id, key, label, kind, n };
}

const isKnown = ({ value }: Scored, place: number) => !Number.isNaN(value[place] ?? Number.NaN);
const valuesAt = ({ value }: Scored, places: Int32Array) =>
  Float64Array.from(places, (place) => value[place] ?? Number.NaN);
const isSame = (values: Float64Array) => values.every((value) => value === values[0]);

/** Finds the responses that answer everything, and the drivers that differ among them. */
function prepare({ outcome, drivers, responses }: Chosen): Prepared {
  const whole =
    outcome === null
      ? new Int32Array(0)
      : Int32Array.from(responses.keys()).filter((place) =>
          [outcome, ...drivers].every((one) => isKnown(one, place)),
        );
  const constant = whole.length === 0 ? [] : drivers.filter((driver) => isSame(valuesAt(driver, whole)));
  return { drivers: drivers.filter((driver) => !constant.includes(driver)), constant, whole };
}

function refusalOf({ survey, outcome }: Chosen, { drivers, whole }: Prepared): Refusal | null {
  if (survey < 0) return 'no-survey';
  if (outcome === null) return 'no-outcome';
  if (drivers.length === 0) return 'no-drivers';
  if (whole.length < leastPerDriver * drivers.length) return 'too-few';
  return isSame(valuesAt(outcome, whole)) ? 'outcome-same' : null;
}

/** Drivers that those before them determine exactly. */
function redundantOf(columns: readonly Float64Array[], rows: Int32Array): number[] {
  const kept: Float64Array[] = [];
  return columns.slice(1).flatMap((column, at) => {
    const { matrix } = correlate([columns[0] ?? column, ...kept, column], rows);
    const { drivers, outcome } = partOf(matrix, kept.length + 2, kept.length + 1);
    if (relativeWeights(drivers, outcome) === null) return [at];
    kept.push(column);
    return [];
  });
}

function performanceOf({ scale }: Scored, mean: number): number | null {
  return scale === null ? null : ((mean - scale.least) / (scale.most - scale.least)) * 100;
}

function quadrantOf(
  share: number,
  performance: number | null,
  centre: DriversResult['centre'],
): Driver['quadrant'] {
  if (performance === null || centre === null) return null;
  if (share >= centre.share) return performance < centre.performance ? 'improve' : 'keep';
  return performance < centre.performance ? 'low-priority' : 'watch';
}

/** Weights, their intervals and the map. */
function fitDrivers(
  outcome: Scored,
  { drivers, whole }: Prepared,
  { resamples, seed }: DriversParams,
  report: Report,
): Partial<DriversResult> {
  const columns = [outcome, ...drivers].map((one) => valuesAt(one, whole));
  const rows = Int32Array.from(whole.keys());
  const { mean, deviation, matrix } = correlate(columns, rows);
  const parts = partOf(matrix, columns.length, drivers.length);
  const found = relativeWeights(parts.drivers, parts.outcome);
  if (found === null)
    return {
      refusal: 'collinear',
      redundant: redundantOf(columns, rows).flatMap((at) => drivers[at]?.question.id ?? []),
    };
  const drawn = drawAgain(columns, resamples, seed, report);
  const performance = drivers.map((driver, at) => performanceOf(driver, mean[at + 1] ?? Number.NaN));
  const known = performance.filter((own) => own !== null);
  const centre =
    known.length === 0
      ? null
      : { share: 1 / drivers.length, performance: known.reduce((sum, own) => sum + own, 0) / known.length };
  const [n, k] = [whole.length, drivers.length];
  return {
    rSquared: found.rSquared,
    rSquaredInterval: drawn.count === 0 ? null : drawn.rSquared,
    adjustedRSquared: 1 - ((1 - found.rSquared) * (n - 1)) / (n - k - 1),
    resamples: drawn.count,
    centre,
    drivers: drivers
      .map((driver, at): Driver => {
        const share = shareOf(found, at);
        return {
          ...lineOf(driver),
          ...{ weight: found.weights[at] ?? 0, share, ...intervalsOf(drawn, at) },
          coefficient: ((found.standardised[at] ?? 0) * (deviation[0] ?? 0)) / (deviation[at + 1] ?? 1),
          standardised: found.standardised[at] ?? 0,
          correlation: parts.outcome[at] ?? 0,
          vif: found.vif[at] ?? 1,
          mean: mean[at + 1] ?? 0,
          performance: performance[at] ?? null,
          quadrant: quadrantOf(share, performance[at] ?? null, centre),
        };
      })
      .sort((a, b) => b.weight - a.weight),
  };
}

function shareOf({ weights, rSquared }: RelativeWeights, at: number): number {
  return rSquared > 0 ? (weights[at] ?? 0) / rSquared : 0;
}

function intervalsOf({ weight, share, isBeyondChance, count }: Drawn, at: number) {
  const none: [number, number] = [0, 1];
  return {
    interval: count === 0 ? none : (weight[at] ?? none),
    shareInterval: count === 0 ? none : (share[at] ?? none),
    isBeyondChance: isBeyondChance[at] ?? false,
  };
}

/**
 * What goes with a high score: how much each of several questions contributes to explaining another.
 *
 * @returns the whole result; with a refusal and no drivers where weights would say nothing
 * @see README.md beside this file
 */
export function computeDrivers(input: DriversInput, params: DriversParams, report: Report): DriversResult {
  const chosen = chooseQuestions(input, params);
  const prepared = prepare(chosen);
  const refusal = refusalOf(chosen, prepared);
  const { outcome, drivers } = chosen;
  const survey = input.feedback.surveys[chosen.survey];
  return {
    survey: survey === undefined ? null : { id: survey.id, name: survey.name },
    outcome: outcome === null ? null : lineOf(outcome),
    questions: chosen.questions.map(lineOf),
    n: prepared.whole.length,
    incomplete: outcome === null ? 0 : outcome.n - prepared.whole.length,
    missing: drivers.map((driver) => ({
      id: driver.question.id,
      responses:
        outcome === null
          ? 0
          : chosen.responses.filter((_, place) => isKnown(outcome, place) && !isKnown(driver, place)).length,
    })),
    needed: leastPerDriver * prepared.drivers.length,
    refusal,
    constant: prepared.constant.map(({ question }) => question.id),
    redundant: [],
    ...{
      rSquared: null,
      rSquaredInterval: null,
      adjustedRSquared: null,
      resamples: 0,
      drivers: [],
      centre: null,
    },
    ...(refusal === null && outcome !== null ? fitDrivers(outcome, prepared, params, report) : {}),
  };
}
