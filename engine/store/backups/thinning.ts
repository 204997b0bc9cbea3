import type { KeptAs } from './backup-name.ts';

/** A kept generation as thinning sees it. */
export type Kept = Readonly<{
  name: string;
  why: KeptAs;
  generation: number;
  /** ISO 8601 UTC. */
  savedAt: string;
  /** Its own and its journal's. */
  bytes: number;
  /** The same for two names of one file: they take space once. */
  identity: string;
}>;

const always = 5;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const gibibyte = 1024 ** 3;

/** Hours make up days and days make up weeks, so the last of a week is the last of its day and of its hour too. Weeks begin on Monday. */
const spans = [
  { forMs: dayMs, periodOf: (ms: number) => `hour ${Math.floor(ms / hourMs)}` },
  { forMs: 14 * dayMs, periodOf: (ms: number) => `day ${Math.floor(ms / dayMs)}` },
  { forMs: 56 * dayMs, periodOf: (ms: number) => `week ${Math.floor((Math.floor(ms / dayMs) + 3) / 7)}` },
] as const;

/** Newest first. Of two names of one generation the one that says what came next goes first. */
function newestFirst(a: Kept, b: Kept): number {
  if (a.generation !== b.generation) return b.generation - a.generation;
  return Number(a.why === 'save') - Number(b.why === 'save') || (a.name < b.name ? -1 : 1);
}

/** The newest of every kind: `saves` of the plain saves, `others` of each other kind. */
function newestOfEach(sorted: readonly Kept[], saves: number, others: number): Set<Kept> {
  const seen = new Map<KeptAs, number>();
  return new Set(
    sorted.filter(({ why }) => {
      const count = (seen.get(why) ?? 0) + 1;
      seen.set(why, count);
      return count <= (why === 'save' ? saves : others);
    }),
  );
}

/** The newest of each hour of the last day, of each day of two weeks and of each week of eight. */
function newestOfPeriods(sorted: readonly Kept[], nowMs: number): Set<Kept> {
  const taken = new Set<string>();
  const newest = new Set<Kept>();
  for (const one of sorted) {
    const ms = Date.parse(one.savedAt);
    for (const { forMs, periodOf } of spans) {
      const period = periodOf(ms);
      if (nowMs - ms >= forMs || taken.has(period)) continue;
      taken.add(period);
      newest.add(one);
    }
  }
  return newest;
}

function bytesOf(kept: Iterable<Kept>): number {
  const files = new Map<string, number>();
  for (const { identity, bytes } of kept) files.set(identity, Math.max(files.get(identity) ?? 0, bytes));
  return [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/**
 * Decides which kept generations of one workspace go: the newest five saves and the newest five kept before each kind of
 * larger change stay; of the rest the newest of each hour for a day, of each day for two weeks and of each week for eight weeks. What stays takes
 * at most 2 GiB, or eight times the newest where that is more: the oldest of the rest go first, then all but the newest that was kept before
 * each kind of change; the newest five saves stay whatever they take.
 *
 * @param now ISO 8601 UTC; hours, days and weeks are those of UTC
 * @returns the names to remove, oldest first
 */
export function thin(all: readonly Kept[], now: string): string[] {
  const sorted = all.toSorted(newestFirst);
  const asked = newestOfEach(sorted, always, always);
  const untouchable = newestOfEach(sorted, always, 1);
  const periods = newestOfPeriods(sorted, Date.parse(now));
  const stays = new Set(sorted.filter((one) => asked.has(one) || periods.has(one)));

  const mostBytes = Math.max(2 * gibibyte, 8 * (sorted[0]?.bytes ?? 0));
  const oldestFirst = sorted.toReversed();
  const rest = oldestFirst.filter((one) => stays.has(one) && !asked.has(one));
  const spare = oldestFirst.filter((one) => asked.has(one) && !untouchable.has(one));
  for (const one of [...rest, ...spare]) {
    if (bytesOf(stays) <= mostBytes) break;
    stays.delete(one);
  }
  return oldestFirst.filter((one) => !stays.has(one)).map(({ name }) => name);
}
