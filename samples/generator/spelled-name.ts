export type Gender = 'female' | 'male';

export type SpelledName = {
  readonly arabic: string | null;
  /** At least one; the most usual first. */
  readonly latin: readonly string[];
};
