import type { ScoreScale } from '../../model/timeline.ts';

/** How pleased an answer is. 'plain' is neither, or nothing that can be told. */
export type Mood = 'low' | 'high' | 'plain';

/**
 * What a score says about the mood: on the recommendation question 0–6 of 10 is low and 9–10 high, as is usual there; on other scales
 * of satisfaction the lowest two fifths are low and the highest fifth is high. A score of effort is not judged: whether much is good
 * depends on how its question was put.
 *
 * @param kind the kind of question
 * @param scale null: the usual one of the kind; none of 'rating' and 'csat' without a scale is judged
 */
export function answerMood(kind: string, score: number, scale: ScoreScale | null): Mood {
  if (kind === 'nps') {
    if (score <= 6) return 'low';
    return score >= 9 ? 'high' : 'plain';
  }
  if ((kind !== 'csat' && kind !== 'rating') || scale === null || scale.most <= scale.least) return 'plain';
  const place = (score - scale.least) / (scale.most - scale.least);
  if (place <= 0.4) return 'low';
  return place >= 0.8 ? 'high' : 'plain';
}
