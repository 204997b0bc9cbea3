import type { Progress } from '../model/progress.ts';

/** What was done at a moment, in milliseconds of any clock that only goes forward. */
export type Sample = Readonly<{ atMs: number; done: number; phase: string }>;
export type Pace = Readonly<{ perSecond: number | null; secondsLeft: number | null }>;

const windowMs = 5_000;
const soonestMs = 400;

/** Adds a sample and drops those that no longer count: of another phase, or older than five seconds. */
export function addSample(
  samples: readonly Sample[],
  { phase, done }: Progress,
  atMs: number,
): readonly Sample[] {
  const recent = samples.filter((sample) => sample.phase === phase && atMs - sample.atMs <= windowMs);
  // one older sample is kept, or a job that reports seldom would have no pace at all
  const last = samples.at(-1);
  const before = recent.length === 0 && last?.phase === phase ? [last] : recent;
  return [...before, { atMs, done, phase }];
}

/** The pace over the samples; null where too little is known to say one that will not jump. */
export function paceOf(samples: readonly Sample[], total: number | null): Pace {
  const first = samples[0];
  const last = samples.at(-1);
  const nothing = { perSecond: null, secondsLeft: null };
  if (first === undefined || last === undefined || last.atMs - first.atMs < soonestMs) return nothing;
  const perSecond = ((last.done - first.done) / (last.atMs - first.atMs)) * 1000;
  if (perSecond <= 0) return nothing;
  return { perSecond, secondsLeft: total === null ? null : Math.max(0, (total - last.done) / perSecond) };
}
