import { dayFromNumber, type Day } from '../../shared/core/model/day.ts';

/** The day on the wall where the user is. @param now ms since the epoch */
export function localDay(now: number): Day {
  const offsetMs = new Date(now).getTimezoneOffset() * 60_000;
  return dayFromNumber(Math.floor((now - offsetMs) / 86_400_000));
}
