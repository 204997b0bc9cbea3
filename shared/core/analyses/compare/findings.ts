import type { UntestedField } from './ways/compare-values.ts';
import type { ComparedNumber, ComparedShare, LeftOut } from './schema.ts';
import type { Subject } from './subject.ts';

export type UntestedNumber = Omit<ComparedNumber, 'q'>;
export type UntestedShare = Omit<ComparedShare, 'q'>;
/** What was compared, before it is known how many tests were made. */
export type Untested = UntestedNumber | UntestedShare | UntestedField;

/** What was compared of one kind, what could not be, and how much was left out for being too much. */
export type Findings = Readonly<{
  compared: readonly Untested[];
  unknown: readonly Subject[];
  leftOut: readonly Omit<LeftOut, 'group'>[];
}>;

/** Findings of comparisons, of which those that came to nothing name their subject. */
export function gather(tried: readonly Readonly<{ subject: Subject; found: Untested | null }>[]): Findings {
  return {
    compared: tried.flatMap(({ found }) => (found === null ? [] : [found])),
    unknown: tried.flatMap(({ subject, found }) => (found === null ? [subject] : [])),
    leftOut: [],
  };
}

/** How many of something were left out; nothing where that is none. */
export function leave(what: LeftOut['what'], count: number): Findings['leftOut'] {
  return count > 0 ? [{ what, count }] : [];
}
