import { headerWords } from '../recognise/header-words.ts';
import { foldLetters } from '../cells/month-names.ts';

/** What SurveyMonkey writes below a question that has one column: in the languages it exports. */
const openWords = new Set(
  [
    'response', 'open-ended response', 'réponse', 'réponse ouverte', 'réponse libre', 'respuesta', 'respuesta abierta', 'antwort',
    'offene antwort', 'antwort mit offenem ende', 'إجابة', 'الإجابة', 'إجابة مفتوحة', 'الرد', 'رد مفتوح', 'إجابة مفتوحة النهاية',
  ].map(foldLetters),
); // prettier-ignore

const filled = (cell: string | undefined) => (cell ?? '').trim() !== '';

/** The first column of such a file. */
function isReplyName(name: string): boolean {
  return headerWords(name) === 'respondent id';
}

/** Whether a text below a question stands for its only column. */
export function isOpenWord(text: string): boolean {
  return openWords.has(foldLetters(text.trim()));
}

/**
 * Whether the second row of a file names options: SurveyMonkey writes a question once, leaves the cells beside it blank, and
 * says below which option or row each column is. Nothing stands below the columns about the reply itself.
 */
export function isOptionRow(rows: readonly (readonly string[])[]): boolean {
  const [first, second, ...body] = rows;
  // the first column is the reply's own, and nothing stands below it
  if (!first || !second || second.length < 2 || !filled(first[0]) || filled(second[0])) return false;
  const places = Array.from({ length: Math.max(first.length, second.length) }, (_, at) => at);
  const beside = places.filter((at) => !filled(first[at]) && filled(second[at]));
  const alone = places.filter((at) => filled(first[at]) && !filled(second[at]));
  const open = places.filter((at) => filled(first[at]) && isOpenWord(second[at] ?? ''));
  if (open.length > 0 && alone.length > 0) return true;
  if (beside.length > 0 && alone.some((at) => isReplyName(first[at] ?? ''))) return true;
  if (beside.length < 2 || alone.length < 2) return false;
  // an option's column holds the option or nothing
  const fitting = beside.filter((at) =>
    body.every((row) => !filled(row[at]) || row[at]?.trim() === second[at]?.trim()),
  );
  return fitting.length >= beside.length * 0.5;
}
