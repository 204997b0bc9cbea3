import { readBoolean } from '../cells/parse-boolean.ts';
import type { AnswerCounts } from './answer-counts.ts';
import type { ColumnPart } from './column-part.ts';
import { orderedOptions } from './read-scale.ts';
import { readScore } from './read-score.ts';

/** A column of several that ask one thing. */
export type Member = Readonly<{ at: number; part: ColumnPart; answers: AnswerCounts }>;

/** What several columns of one question mean together. */
export type GroupMeaning =
  /** Options of which several may be ticked, or places of a ranking: one answer. */
  | 'survey.choices'
  | 'survey.ranking'
  /** Rows of a grid. */
  | 'survey.matrix'
  /** One answer in whichever column has it: a choice and the words beside it, or a column for each number of a scale. */
  | 'single'
  /** Columns that have nothing in common but what is asked. */
  | 'apart';

const blank = /^(?:n\/?a|-|–|—)$/iu;

/** Whether an answer says that nothing was asked or said. */
export function isBlankMark(text: string): boolean {
  return blank.test(text);
}

const valuesOf = ({ answers }: Member) => [...answers.keys()].filter((text) => !isBlankMark(text));
const rankName =
  /^(?:rank(?:ing)?|rang|platz|place|puesto|posición|الترتيب|المرتبة|ترتيب)?\s*#?\s*\d{1,2}$/iu;

/** Whether a cell says that the option of its column was ticked: by the option's text, a yes or a mark. */
function isTick(text: string, { part, answers }: Member): boolean {
  if (text === part.item || readBoolean(text) !== null || isTickWord(text)) return true;
  return answers.size === 1 && /^\d+$/u.test(text);
}

/** Words for ticked and not ticked that are no yes and no elsewhere. */
export function isTickWord(text: string): boolean {
  return /^(?:not )?selected$/iu.test(text);
}

/** A column for each number of a scale: '0 - Not at all likely', '1', … '10'. */
function isScoreColumns(members: readonly Member[]): boolean {
  const scores = members.map(({ part }) => readScore(part.item ?? ''));
  const isRow = scores.every(
    (score, at) => score !== null && (at === 0 || score === (scores[at - 1] ?? 0) + 1),
  );
  return (
    isRow && members.length >= 5 &&
    members.every((member) => valuesOf(member).every((text) => text === member.part.item || readScore(text) === readScore(member.part.item ?? '')))
  ); // prettier-ignore
}

/** Whether every reply puts the columns in an order: numbers from 1, each once. */
function isRanks(members: readonly Member[], rows: readonly (readonly string[])[]): boolean {
  let full = 0;
  for (const row of rows) {
    const cells = members
      .map(({ at }) => (row[at] ?? '').trim())
      .filter((cell) => cell !== '' && !isBlankMark(cell));
    if (cells.length === 0) continue;
    const isNumber = cells.every(
      (cell) => /^\d{1,2}$/u.test(cell) && Number(cell) >= 1 && Number(cell) <= members.length,
    );
    if (!isNumber || new Set(cells).size !== cells.length) return false;
    if (cells.length > 1) full += 1;
  }
  return members.length >= 3 && full >= 3;
}

/** Whether the columns are the places of a ranking, and hold what was put there. */
function isPlaces(members: readonly Member[], rows: readonly (readonly string[])[]): boolean {
  if (members.length < 2 || !members.every(({ part }) => rankName.test(part.item ?? ''))) return false;
  const values = members.flatMap(valuesOf);
  if (values.length === 0 || values.every((text) => /^\d+$/u.test(text) || readBoolean(text) !== null))
    return false;
  return rows.every((row) => {
    const cells = members
      .map(({ at }) => (row[at] ?? '').trim())
      .filter((cell) => cell !== '' && !isBlankMark(cell));
    return new Set(cells).size === cells.length;
  });
}

/** Rows that are answered by the same few words or numbers. */
function isGrid(members: readonly Member[]): boolean {
  const all = new Set(members.flatMap(valuesOf));
  if (all.size === 0) return true;
  const filled = members.filter((member) => valuesOf(member).length > 0);
  const shared = [...all].filter(
    (text) => filled.filter(({ answers }) => answers.has(text)).length > 1,
  ).length;
  if (orderedOptions(all) !== null || [...all].every((text) => readScore(text) !== null))
    return all.size <= 12;
  return all.size <= 12 && (shared >= all.size * 0.5 || filled.length < 2);
}

/** Whether the columns are options that were ticked or not. */
function isTicks(options: readonly Member[], isGridSystem: boolean): boolean {
  const values = options.flatMap(valuesOf);
  const isTicked = options.every((member) => valuesOf(member).every((text) => isTick(text, member)));
  if (values.length === 0 || !isTicked) return false;
  const said = new Set(values.map(readBoolean));
  return !(isGridSystem && said.has(true) && said.has(false));
}

/**
 * What the columns of one question are together, by their answers.
 *
 * @param isGridSystem whether the system writes a yes and a no only in grids, and ticked options in one cell (Google Forms)
 */
export function groupMeaning(
  members: readonly Member[],
  rows: readonly (readonly string[])[],
  isGridSystem: boolean,
): GroupMeaning {
  const options = members.filter(({ part }) => !part.isOther && part.item !== null);
  // a choice, and beside it what was typed under "Other"
  if (options.length === 0 || isScoreColumns(options)) return 'single';
  if (isPlaces(options, rows)) return 'survey.ranking';
  if (isTicks(options, isGridSystem)) return 'survey.choices';
  if (isRanks(options, rows)) return 'survey.ranking';
  return isGrid(options) ? 'survey.matrix' : 'apart';
}
