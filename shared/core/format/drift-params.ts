import type { DriftFinding } from '../model/drift.ts';
import type { Formats } from './values.ts';

function shown(name: string, value: string | number, format: Formats): string | number {
  if (name.startsWith('share')) return format.percent(Number(value), Number(value) < 0.1 ? 1 : 0);
  if (name.startsWith('day')) return format.day(String(value));
  // counts stay numbers: their messages have a plural
  if (name === 'count' || name === 'more' || typeof value === 'string') return value;
  return format.number(value, Number.isInteger(value) ? 0 : 2);
}

/** What fills the message of a difference, as it is shown: shares in percent, days and numbers as the language writes them. */
export function shownDrift(
  { column, params, n, nBefore }: DriftFinding,
  format: Formats,
): Record<string, string | number> {
  const named = Object.entries({ ...params, n, nBefore }).map(([name, value]) => [
    name,
    shown(name, value, format),
  ]);
  return { ...Object.fromEntries(named), column: column ?? '' } as Record<string, string | number>; // made of these
}
