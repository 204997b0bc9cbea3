/** What a column of a survey was found to mean, and the question that it is a part of. */
export type FoundMeaning = Readonly<{
  meaning: string;
  confidence: number;
  question?: string;
  item?: string;
  code?: string;
}>;
