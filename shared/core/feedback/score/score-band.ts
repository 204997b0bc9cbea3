/** Where an answer lies on its scale. */
export type ScoreBandName = 'low' | 'middle' | 'high';

const slack = 1e-9;

/**
 * Where an answer lies: of a recommendation 0–6, 7–8 and 9–10 (detractors, passives, promoters); of every other scale its lowest two fifths, its
 * middle fifth and its highest two.
 *
 * @param kind of the question
 * @param scale its ends
 */
export function scoreBand(
  kind: string,
  value: number,
  { least, most }: Readonly<{ least: number; most: number }>,
): ScoreBandName {
  if (kind === 'nps') {
    if (value <= 6) return 'low';
    return value >= 9 ? 'high' : 'middle';
  }
  const place = (value - least) / (most - least);
  if (place <= 0.4 + slack) return 'low';
  return place >= 0.6 - slack ? 'high' : 'middle';
}
