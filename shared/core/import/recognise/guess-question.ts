import { headerWords } from './header-words.ts';
import type { ColumnForm } from './value-form.ts';

type Guess = Readonly<{ column: number; meaning: string; confidence: number }>;

const recommend = /recommend|توصي(?!ل)|recommand|recomendar|weiterempfehl|\bnps\b/u;
const satisfied = /satisf|\bcsat\b|رضا|راض|zufrieden/u;
const effort = /\bces\b|how easy|effort|سهول|جهد/u;
/** Columns that surveys carry beside their answers. */
const technical =
  /^(?:ip|ip address|ipaddr|user agent|browser|progress|duration.*|time (?:taken|spent|to complete).*|status|response type|recipient.*|external .*|location (?:latitude|longitude)|latitude|longitude|distribution channel|user language|network id|start date.*|started at|start time|end date.*|submit date.*|stage date.*|recorded date|collector id|lastpage|last page|startlanguage|start language|seed|datestamp|date last action|refurl|referrer.*|tags|.* group)$/u;

/** Whether a column says something about the reply and is no question; by the words of its name. */
export function isTechnical(words: string): boolean {
  return technical.test(words);
}

const asked: readonly (readonly [words: RegExp, meaning: string, confidence: number])[] = [
  [recommend, 'survey.nps', 0.92],
  [satisfied, 'survey.csat', 0.85],
  [effort, 'survey.ces', 0.85],
];

function scale(column: ColumnForm, words: string): readonly [string, number] | null {
  if (column.number < 0.95 || column.least < 0) return null;
  if (column.boolean > 0.95 && column.distinct <= 2) return ['survey.choice', 0.55];
  const isScale = column.most <= 10 && (column.distinct > 2 || column.most > 5);
  const named = isScale ? asked.find(([pattern]) => pattern.test(words)) : undefined;
  if (named) return [named[1], named[2]];
  return column.whole > 0.95 && column.most <= 5 ? ['survey.rating', 0.6] : ['survey.number', 0.5];
}

/** Texts: several choices in a cell, one of a few, or free words. */
function textKind(form: ColumnForm): 'survey.choices' | 'survey.choice' | 'survey.text' {
  if (form.length > 25 && form.distinct > form.filled * 0.5) return 'survey.text';
  if (form.list > 0.3 && form.distinct > 1) return 'survey.choices';
  const most = Math.max(3, Math.min(40, form.filled * (form.distinct <= 12 ? 0.5 : 0.3)));
  return form.distinct <= most ? 'survey.choice' : 'survey.text';
}

/** What kind of question a column of a survey holds, by its name and its answers; nothing for technical columns. */
export function guessQuestion(name: string, column: number, form: ColumnForm): Guess[] {
  const words = headerWords(name);
  if (isTechnical(words) || form.filled === 0) return [];
  const scaled = scale(form, words);
  if (scaled) return [{ column, meaning: scaled[0], confidence: scaled[1] }];
  if (form.day > 0.9 || form.email > 0.5) return [];
  const isAsked = /[?؟]\s*$/u.test(name.trim()) || words.length > 25;
  return [{ column, meaning: textKind(form), confidence: isAsked ? 0.55 : 0.45 }];
}
