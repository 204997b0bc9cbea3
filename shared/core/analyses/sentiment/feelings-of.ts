import type { TextReading } from '../../feedback/reading.ts';
import { countSentiments } from '../../feedback/scope/sentiment-counts.ts';
import { shareOf } from '../../feedback/scope/share.ts';
import type { FeelingsOfPart } from './schema.ts';

/** How some texts feel: shares are of those that are sure. @param texts rows of the reading */
export function feelingsOf(reading: TextReading, texts: readonly number[]): FeelingsOfPart {
  const counts = countSentiments(reading, texts);
  const sure = texts.length - counts.unsure;
  return {
    texts: texts.length,
    counts,
    negative: shareOf(counts.negative, sure),
    neutral: shareOf(counts.neutral, sure),
    positive: shareOf(counts.positive, sure),
  };
}
