import type { FeedbackColumns } from '../../feedback/columns.ts';
import { scoreBand } from '../../feedback/score/score-band.ts';
import { wilsonInterval } from '../../stats/interval.ts';
import { chosenIn, optionCounts, type Answered } from './answered.ts';
import type { ScoreBar } from './schema.ts';

/** A bar, and which answers are in it. */
export type Bar = Readonly<{
  selection: string;
  option: string | null;
  value: number | null;
  until: number | null;
  /** By place among the responses. */
  holds: (place: number) => boolean;
}>;

const mostPoints = 21;
const mostBins = 12;
const mostOptions = 60;

function isWhole(values: Float64Array): boolean {
  return values.every((value) => Number.isNaN(value) || Number.isInteger(value));
}

/** Ends of the bars of numbers: about a dozen, of a width of 1, 2 or 5 times a power of ten. */
function binsOf(values: Float64Array): { from: number; width: number; count: number } | null {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return null;
  const rough = Math.max((high - low) / mostBins, 1e-9);
  const power = 10 ** Math.floor(Math.log10(rough));
  const width = [1, 2, 5, 10].map((step) => step * power).find((step) => step >= rough) ?? rough;
  const from = Math.floor(low / width) * width;
  return { from, width, count: Math.max(1, Math.floor((high - from) / width) + 1) };
}

function numberBars({ value }: Answered): Bar[] {
  const bins = binsOf(value);
  if (bins === null) return [];
  const tidy = (number: number) => Number(number.toPrecision(12));
  return Array.from({ length: bins.count }, (_, at) => {
    const from = tidy(bins.from + at * bins.width);
    const until = tidy(bins.from + (at + 1) * bins.width);
    return {
      ...{ selection: `range-${at}`, option: null, value: from, until },
      holds: (place) => (value[place] ?? Number.NaN) >= from && (value[place] ?? Number.NaN) < until,
    };
  });
}

function scaleBars({ value, measuring: { scale, question } }: Answered): Bar[] | null {
  if (scale === null || scale.most - scale.least + 1 > mostPoints || !isWhole(value)) return null;
  const count = Math.floor(scale.most) - Math.ceil(scale.least) + 1;
  return Array.from({ length: count }, (_, at) => {
    const own = Math.ceil(scale.least) + at;
    const option = scale.optionValues?.indexOf(own) ?? -1;
    return {
      ...{ selection: `value-${own}`, option: question.options[option] ?? null, value: own, until: null },
      holds: (place) => value[place] === own,
    };
  });
}

function optionBars(feedback: FeedbackColumns, answered: Answered): Bar[] {
  const { options } = answered.measuring.question;
  const counts = optionCounts(feedback, answered.measuring, answered.answer);
  const order = Array.from(options.keys()).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const chose = (place: number, test: (option: number) => boolean) => {
    const row = answered.answer[place] ?? -1;
    return row >= 0 && chosenIn(feedback, row).some(test);
  };
  const bars = order.slice(0, mostOptions).map((own): Bar => ({
    ...{ selection: `option-${own}`, option: options[own] ?? null, value: null, until: null },
    holds: (place) => chose(place, (option) => option === own),
  }));
  const others = new Set(order.slice(mostOptions));
  if (others.size === 0) return bars;
  return [
    ...bars,
    {
      ...{ selection: 'option-others', option: null, value: null, until: null },
      holds: (place) => chose(place, (option) => others.has(option)),
    },
  ];
}

/** The bars of a question: each point of its scale, each option the most chosen first, or ranges of numbers. A question of words has none. */
export function barsOf(feedback: FeedbackColumns, answered: Answered): Bar[] {
  const { measure } = answered.measuring;
  if (measure === 'written') return [];
  if (measure === 'share') return optionBars(feedback, answered);
  return scaleBars(answered) ?? numberBars(answered);
}

function bandOf({ measuring: { scale, question, measure } }: Answered, bar: Bar): ScoreBar['band'] {
  if (scale === null || measure === 'share' || bar.value === null || bar.until !== null) return null;
  return scoreBand(question.kind, bar.value, scale);
}

/** The mean place, from 1, on which each option was put by those who put it anywhere. */
function meanRanks(feedback: FeedbackColumns, { answer, measuring }: Answered, places: Int32Array): number[] {
  const sums = measuring.question.options.map(() => [0, 0] as [sum: number, n: number]);
  for (const place of places) {
    const row = answer[place] ?? -1;
    if (row < 0) continue;
    chosenIn(feedback, row).forEach((option, rank) => {
      const own = sums[option];
      if (own === undefined) return;
      own[0] += rank + 1;
      own[1] += 1;
    });
  }
  return sums.map(([sum, n]) => (n === 0 ? Number.NaN : sum / n));
}

/** Counts bars over some places; shares are of those whose answer counts. */
export function countBars(
  feedback: FeedbackColumns,
  answered: Answered,
  bars: readonly Bar[],
  places: Int32Array,
): ScoreBar[] {
  const ranks = answered.measuring.isRanked ? meanRanks(feedback, answered, places) : [];
  return bars.map((bar) => {
    let count = 0;
    for (const place of places) if (bar.holds(place)) count += 1;
    const n = places.length;
    const [low, high] = wilsonInterval(count, n);
    const rank = ranks[answered.measuring.question.options.indexOf(bar.option ?? '')] ?? Number.NaN;
    return {
      ...{ selection: bar.selection, option: bar.option, value: bar.value, until: bar.until },
      ...{ count, share: n === 0 ? 0 : count / n, interval: [low, high], band: bandOf(answered, bar) },
      meanRank: Number.isNaN(rank) ? null : rank,
    };
  });
}
