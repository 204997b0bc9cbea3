/** Why a pattern cannot be read; the message keys are `themePattern.<code>`. */
export const patternProblems = [
  'empty',
  'too-long',
  'unclosed',
  'unopened',
  'nothing-between',
  'nothing-after',
  'out-of-place',
  'no-word',
  'short-star',
  'bad-distance',
  'two-distances',
  'too-many',
] as const;
export type PatternProblem = (typeof patternProblems)[number];

/** What is wrong with a pattern, and where: place in its text, from 0, and what stands there. */
export class PatternError extends Error {
  readonly code: PatternProblem;
  readonly at: number;
  readonly found: string;

  constructor(code: PatternProblem, at: number, found: string) {
    super(`pattern: ${code} at ${at}: ${found}`);
    this.name = 'PatternError';
    this.code = code;
    this.at = at;
    this.found = found;
  }
}
