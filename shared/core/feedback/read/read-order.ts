import type { Correction, RuleEdit } from '../../model/theme-book.ts';
import type { RequestBoard } from '../board/board.ts';
import type { ThemeBook } from '../book/theme-book.ts';
import type { FeedbackColumns } from '../columns.ts';

/** Everything that a reading depends on, of one state of the data. */
export type ReadOrder = Readonly<{
  columns: FeedbackColumns;
  book: ThemeBook;
  board: RequestBoard;
  /** Names of products and of their categories: what is asked for may have its home there. */
  catalogue: readonly string[];
}>;

/** What can be asked of the reading that was made last. */
export type RuleQuestion =
  | Readonly<{ ask: 'try'; theme: string; rule: RuleEdit }>
  | Readonly<{ ask: 'propose'; correction: Correction }>;
