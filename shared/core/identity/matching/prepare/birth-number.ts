const written = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})$/u;

/**
 * A calendar day as one number, year · 10,000 + month · 100 + day, of '1990-05-31' or '19900531'; 0 for anything else. A day that is in
 * no calendar is kept: two records can have the same slip.
 */
export function birthNumber(text: string): number {
  const match = written.exec(text.trim());
  if (!match) return 0;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]; // the pattern has three groups
  return year < 1850 ? 0 : year * 10_000 + month * 100 + day;
}
