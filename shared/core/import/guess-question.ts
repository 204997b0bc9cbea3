import { headerWords } from './header-words.ts';
import type { ColumnForm } from './value-form.ts';

type Guess = Readonly<{ column: number; meaning: string; confidence: number }>;

const recommend = /recommend|توصي(?!ل)|recommand|recomendar|weiterempfehl|\bnps\b/u;
const satisfied = /satisf|\bcsat\b|رضا|راض|zufrieden/u;
const effort = /\bces\b|how easy|effort|سهول|جهد/u;
/** Columns that surveys carry beside their answers. */
const technical =
  /^(?:ip address|progress|duration.*|status|recipient.*|external .*|location.*|distribution channel|user language|network id|start date.*|end date.*|submit date.*|recorded date|lastpage|startlanguage|seed|.* group)$/u;

function scale(column: ColumnForm, words: string): readonly [string, number] | null {
  if (column.number < 0.95 || column.least < 0) return null;
  if (column.boolean > 0.95 && column.distinct <= 2) return ['survey.choice', 0.55];
  if (recommend.test(words) && column.most <= 10 && (column.distinct > 2 || column.most > 5))
    return ['survey.nps', 0.92];
  if (satisfied.test(words) && column.most <= 10) return ['survey.csat', 0.85];
  if (effort.test(words) && column.most <= 10) return ['survey.ces', 0.85];
  if (column.whole > 0.95 && column.most <= 5) return ['survey.rating', 0.6];
  return ['survey.number', 0.5];
}

/** What kind of question a column of a survey holds, by its name and its answers; nothing for technical columns. */
export function guessQuestion(name: string, column: number, form: ColumnForm): Guess[] {
  const words = headerWords(name);
  if (technical.test(words) || form.filled === 0) return [];
  const isAsked = /[?؟]\s*$/u.test(name.trim()) || words.length > 25;
  const bonus = isAsked ? 0.1 : 0;
  const scaled = scale(form, words);
  if (scaled) return [{ column, meaning: scaled[0], confidence: scaled[1] }];
  if (form.day > 0.9 || form.email > 0.5) return [];
  const isLongText = form.length > 25 && form.distinct > form.filled * 0.5;
  if (!isLongText && form.list > 0.3 && form.distinct > 1)
    return [{ column, meaning: 'survey.choices', confidence: 0.5 + bonus }];
  if (!isLongText && form.distinct <= Math.max(3, Math.min(40, form.filled * (form.distinct <= 12 ? 0.5 : 0.3))))
    return [{ column, meaning: 'survey.choice', confidence: 0.45 + bonus }];
  return [{ column, meaning: 'survey.text', confidence: 0.45 + bonus }];
}
