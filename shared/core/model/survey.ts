import * as z from 'zod';

/** What a question asks for; `matrix` is one row of a grid. The table `question` knows the same. */
export const questionKinds = [
  'nps', 'csat', 'ces', 'rating', 'likert', 'choice', 'multi-choice', 'matrix', 'number', 'text',
] as const; // prettier-ignore
export const QuestionKind = z.enum(questionKinds);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** The numbers that may be answered. */
export const NumberScale = z.object({ least: z.number(), most: z.number() });
/**
 * The texts that may be answered. `isOrdered`: from the lowest to the highest, as 'Strongly disagree' before 'Agree'.
 * `isRanked`: an answer's choices stand in the order in which they were put.
 */
export const OptionScale = z.object({
  options: z.array(z.string()),
  isOrdered: z.boolean(),
  isRanked: z.boolean().optional(),
});

/** `question.scale`, as JSON. */
export const QuestionScale = z.union([NumberScale, OptionScale]);
export type QuestionScale = z.infer<typeof QuestionScale>;

/** A question as it was found in the rows looked at, for people to check. */
export const FoundQuestion = z.object({
  key: z.string(),
  label: z.string(),
  /** What is asked about all rows of the grid that the question is a row of. */
  group: z.string().nullable(),
  kind: QuestionKind,
  /** Places of its columns, from 0. */
  columns: z.array(z.int()),
  /** Rows looked at that answer it, of those that were looked at. */
  answered: z.int(),
  scale: QuestionScale.nullable(),
  /** What was answered, most frequent first, where answers are choices; the first fifty. */
  options: z.array(z.object({ text: z.string(), count: z.int() })),
});
export type FoundQuestion = z.infer<typeof FoundQuestion>;
