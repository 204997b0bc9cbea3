// The words that answers are asked for with and told in.
import * as z from 'zod';
import { requestKinds, sentiments, textLanguages } from '../feedback/reading.ts';

const Day = z.iso.date();

export const Sentiment = z.enum(sentiments);
export const TextLanguage = z.enum(textLanguages);
export const RequestKind = z.enum(requestKinds);

/**
 * Where an answer lies on its scale: of 0–10 to how likely one is to recommend 0–6, 7–8 and 9–10 (detractors, passives, promoters); of every
 * other ordered scale its lowest two fifths, its middle fifth and its highest two.
 */
export const scoreBands = ['low', 'middle', 'high'] as const;
export const ScoreBand = z.enum(scoreBands);
export type ScoreBand = z.infer<typeof ScoreBand>;

/** Days from one to another, both included; null: open on that side. */
export const DaySpan = z.object({ from: Day.nullable(), to: Day.nullable() });
export type DaySpan = z.infer<typeof DaySpan>;
