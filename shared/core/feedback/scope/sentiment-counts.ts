import { sentiments, type TextReading } from '../reading.ts';

export type SentimentCounts = Readonly<{
  negative: number;
  neutral: number;
  positive: number;
  unsure: number;
}>;

/** How many of some texts feel how. */
export function countSentiments(reading: TextReading, texts: readonly number[]): SentimentCounts {
  const counts = { negative: 0, neutral: 0, positive: 0, unsure: 0 };
  for (const text of texts) counts[sentiments[reading.sentiment[text] ?? 3] ?? 'unsure'] += 1;
  return counts;
}
