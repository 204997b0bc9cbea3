import type { TextColumn } from '../../../columns/people-columns.ts';
import { allTexts } from '../../../columns/read-text.ts';
import { markEvidence, readDecimal, toNumber } from '../../../import/cells/parse-number.ts';
import { gather, leave, type Findings } from '../findings.ts';
import { mostCustom } from '../limits.ts';
import type { Sides } from '../sides.ts';
import { compareNumbers } from '../ways/compare-numbers.ts';
import { compareValues, countValues } from '../ways/compare-values.ts';
import type { Known } from './known.ts';

/** With more different values it is a text of everybody's own, such as a note. */
const mostDifferent = 30;

/** 007 is a code: as a number it would be another. */
const isCode = (text: string) => /^\s*0\d/u.test(text);

/**
 * The numbers of a column that has nothing else, by code; null where any value is no number, is written as a code, or where it cannot be
 * told whether the values have a decimal comma.
 */
function numbersOf(texts: readonly string[]): Float64Array | null {
  const marks = new Set(texts.map((text) => (isCode(text) ? 'unreadable' : markEvidence(text))));
  if (marks.has('unreadable') || (marks.has('comma') && marks.has('point'))) return null;
  const mark = marks.has('comma') ? ',' : marks.has('point') || !marks.has('either') ? '.' : null;
  if (mark === null) return null;
  const read = texts.map((text) => readDecimal(text, mark));
  return read.includes(null)
    ? null
    : Float64Array.from(read, (value) => (value === null ? Number.NaN : toNumber(value)));
}

/** Whole numbers of which no two people have the same name people, they do not measure them. */
function isNumbering(values: Float64Array): boolean {
  const known = values.filter((value) => !Number.isNaN(value));
  return (
    known.length > mostDifferent && known.every(Number.isInteger) && new Set(known).size === known.length
  );
}

function compareColumn(name: string, column: TextColumn, sides: Sides) {
  const numbers = numbersOf(allTexts(column.distinct));
  const subject = { of: 'custom', name } as const;
  if (numbers !== null) {
    const values = Float64Array.from(column.codes, (code) => numbers[code] ?? Number.NaN);
    return isNumbering(values) ? null : { subject, found: compareNumbers(subject, values, sides) };
  }
  const counted = countValues(column, sides);
  return counted.length > mostDifferent ? null : { subject, found: compareValues(subject, counted, sides) };
}

/** The user's own columns: numbers as numbers, others by their values where there are few. Of those who have any. */
export function compareCustom({ facts, inventory }: Known, sides: Sides): Findings {
  const shown = inventory.customFields.slice(0, mostCustom);
  const tried = shown.map(({ name }) => compareColumn(name, facts.get(`custom:${name}`), sides));
  const varied = tried.filter((one) => one === null).length;
  return {
    ...gather(tried.flatMap((one) => one ?? [])),
    leftOut: [...leave('custom', inventory.customFields.length - shown.length), ...leave('varied', varied)],
  };
}
