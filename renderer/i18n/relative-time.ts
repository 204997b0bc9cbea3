const minuteMs = 60_000;
const steps = [
  { unit: 'minute', ms: minuteMs, until: 60 * minuteMs },
  { unit: 'hour', ms: 60 * minuteMs, until: 24 * 60 * minuteMs },
  { unit: 'day', ms: 24 * 60 * minuteMs, until: 60 * 24 * 60 * minuteMs },
  { unit: 'month', ms: 30.44 * 24 * 60 * minuteMs, until: 730 * 24 * 60 * minuteMs },
  { unit: 'year', ms: 365.25 * 24 * 60 * minuteMs, until: Infinity },
] as const;

/**
 * How long ago an instant is: 5 minutes ago, yesterday, 2 months ago. Never more than has passed.
 * @param instant ISO 8601; one that lies ahead, as clocks of two computers can make it, counts as now
 * @param now ms since the epoch
 * @returns null within the last minute, and for what is no instant: there are other words for that
 */
export function relativeTime(instant: string, now: number, locale: string): string | null {
  const passed = now - Date.parse(instant);
  if (!(passed >= minuteMs)) return null;
  const step = steps.find(({ until }) => passed < until);
  if (step === undefined) return null;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return format.format(-Math.floor(passed / step.ms), step.unit);
}
