import type { Comment } from './comments.ts';

/** What is true of one answer of a survey. */
export type PlantedAnswer = {
  readonly row: number;
  readonly comment: Comment | null;
  /** Letters without meaning instead of an answer. */
  readonly isJunk: boolean;
  /** The row of which this is a second sending; null for all others. */
  readonly repeats: number | null;
  /** A score at one end with a comment from the other: the scale was read upside down. */
  readonly isReversed: boolean;
  readonly requestTopic: string | null;
};

export const plainAnswer: Omit<PlantedAnswer, 'row' | 'comment'> = {
  isJunk: false,
  repeats: null,
  isReversed: false,
  requestTopic: null,
};

export const junkTexts: readonly string[] = [
  'asdf',
  'asdasdasd',
  'test',
  '....',
  'xxx',
  'هههههههه',
  'شسيبشسيب',
  'qwerty',
  '111',
  '؟؟؟؟',
  'ءءءء',
  'lkjlkj',
];
