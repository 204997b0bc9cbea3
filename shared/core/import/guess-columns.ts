import type { ColumnGuess, ImportKind } from '../model/import.ts';
import { importKinds } from '../model/import.ts';
import { headerWords } from './header-words.ts';
import { kindScore } from './kind-score.ts';
import { choicesOf, formOf } from './meanings.ts';
import { guessQuestion } from './guess-question.ts';
import { synonyms } from './synonyms/index.ts';
import { suits, type ColumnForm } from './value-form.ts';

export type MeaningGuess = Readonly<{ column: number; meaning: string; confidence: number }>;

/** Meanings that several columns of a file may have. */
function mayRepeat(meaning: string): boolean {
  return (
    meaning === 'custom' ||
    meaning === 'preference.answer' ||
    /^survey\.(?!key|at|finished|preview)/u.test(meaning)
  );
}

/** How surely a name means something: 1 for a known name, less for a name that contains one. */
function nameScore(meaning: string, words: string): number {
  const known = synonyms.get(meaning);
  // longer ones are texts, and comparing each with every name takes seconds
  if (!known || words === '' || words.length > 400) return 0;
  if (known.has(words)) return 1;
  // units and zones beside the name: "price eur", "submit date utc"
  const bare = words.replace(/ (?:utc|gmt|usd|eur|gbp|sar|aed|egp|kwd|jod|qar|[$€£])$/u, '');
  if (bare !== words && known.has(bare)) return 0.97;
  if (meaning.endsWith('OptIn') && isNegated(words)) return 0;
  let best = 0;
  for (const name of known) best = Math.max(best, partScore(name, words));
  return best;
}

/** Names that turn a permission around: "no newsletter", "ne pas contacter", "بدون رسائل". */
function isNegated(words: string): boolean {
  return /(?:^| )(?:no|not|non|never|dont|don t|stop|without|ne|pas|sans|sin|kein\w*|nicht|ohne|un\w*|opt(?:ed)? out|refus\w*|declin\w*|لا|عدم|بدون|غير|الغاء)(?= |$)/u.test(
    words,
  );
}

/** How surely a name that contains a known name means the same; its last words carry its meaning. */
function partScore(name: string, words: string): number {
  if (name.length < 4 || name.length >= words.length) return 0;
  const at = ` ${words} `.indexOf(` ${name} `);
  if (at < 0) return 0;
  const share = name.length / words.length;
  if (name.includes(' ') && words.length < 120) return 0.55 + 0.3 * share;
  const isLast = at + name.length === words.length;
  return (isLast ? 0.45 : 0.3) + 0.4 * share;
}

/** Values that speak against a name, with how well the name then still suits. */
const contradictions: readonly Readonly<{
  meaning: RegExp;
  when: (column: ColumnForm) => boolean;
  fit: number;
}>[] = [
  // "Customer" may hold names or ids
  { meaning: /^customer\.externalId$/u, when: (column) => column.spaced > 0.5, fit: 0.2 },
  { meaning: /^customer\.name$/u, when: (column) => column.number > 0.5, fit: 0.1 },
  { meaning: /^consent\.emailOpt(?:In|Out)$/u, when: (column) => column.consent > 0.8, fit: 0.1 },
  {
    meaning: /^(?:line\.category|line\.product|product\.name)$/u,
    when: (column) => column.number > 0.9,
    fit: 0.4,
  },
];

function adjusted(meaning: string, column: ColumnForm): number {
  if (meaning === 'consent.state')
    return column.filled === 0 ? 0.5 : Math.min(1, column.boolean + column.consent);
  const against = contradictions.find((entry) => entry.meaning.test(meaning) && entry.when(column));
  return against?.fit ?? suits(formOf(meaning), column);
}

/** What values say by themselves, whatever the column is called. */
const valueClaims: readonly Readonly<{
  meaning: string;
  when: (column: ColumnForm) => boolean;
  confidence: number;
}>[] = [
  { meaning: 'customer.email', when: (column) => column.email > 0.8, confidence: 0.8 },
  {
    meaning: 'customer.phone',
    when: (column) => column.phone > 0.8 && column.number < 0.5 && column.day < 0.5,
    confidence: 0.55,
  },
  {
    meaning: 'consent.state',
    when: (column) => column.consent > 0.9 && column.distinct < 8,
    confidence: 0.75,
  },
  {
    meaning: 'consent.emailState',
    when: (column) => column.consent > 0.9 && column.distinct < 8,
    confidence: 0.7,
  },
  {
    meaning: 'customer.country',
    when: (column) => column.country > 0.9 && column.distinct > 1 && column.length >= 2,
    confidence: 0.5,
  },
];

function byValue(kind: ImportKind, column: ColumnForm): readonly (readonly [string, number])[] {
  if (column.filled === 0) return [];
  // answers such as "2.8" or "0612345678" are no phones of the person who answers
  const isWanted = (meaning: string) => kind !== 'survey' || meaning !== 'customer.phone';
  return valueClaims
    .filter(({ meaning, when }) => isWanted(meaning) && when(column))
    .map(({ meaning, confidence }) => [meaning, confidence] as const);
}

function candidates(kind: ImportKind, name: string, index: number, column: ColumnForm): MeaningGuess[] {
  const words = headerWords(name);
  const found: MeaningGuess[] = [];
  const choices = choicesOf(kind);
  for (const meaning of choices) {
    const score = nameScore(meaning, words);
    if (score === 0) continue;
    const fit = adjusted(meaning, column);
    if (fit < 0.35) continue;
    found.push({ column: index, meaning, confidence: Math.min(0.97, score * (0.4 + 0.57 * fit)) });
  }
  for (const [meaning, confidence] of byValue(kind, column))
    if (choices.includes(meaning)) found.push({ column: index, meaning, confidence });
  if (kind === 'survey') found.push(...guessQuestion(name, index, column));
  return found;
}

/** Columns without names: days, amounts and numbers in the order in which a log of sales has them. */
function unnamedSales(forms: readonly ColumnForm[]): MeaningGuess[] {
  const found: MeaningGuess[] = [];
  const day = forms.findIndex((form) => form.day > 0.95 && (form.whole < 0.5 || form.length >= 8));
  if (day < 0) return [];
  found.push({ column: day, meaning: 'orders.placedAt', confidence: 0.6 });
  const amount = forms.findLastIndex((form, i) => i !== day && form.number > 0.95 && form.whole < 0.6);
  if (amount < 0) return [];
  found.push({ column: amount, meaning: 'line.amount', confidence: 0.5 });
  const quantity = forms.findIndex(
    (form, i) => i > day && i !== amount && form.whole > 0.95 && form.most < 10_000,
  );
  if (quantity >= 0) found.push({ column: quantity, meaning: 'line.quantity', confidence: 0.5 });
  const who = forms.findIndex(
    (form, i) => i < day && form.email < 0.5 && form.filled > 0 && form.length <= 20,
  );
  if (who >= 0) found.push({ column: who, meaning: 'customer.externalId', confidence: 0.5 });
  return found;
}

/** Gives every column its likeliest meaning; a meaning goes to the column that claims it most surely. */
function assign(kind: ImportKind, names: readonly string[], forms: readonly ColumnForm[]): MeaningGuess[] {
  const all = names.flatMap((name, i) => {
    const form = forms[i];
    return form ? candidates(kind, name, i, form) : [];
  });
  if (kind === 'order-lines' && names.every((name) => name === '')) all.push(...unnamedSales(forms));
  all.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const byColumn = new Map<number, MeaningGuess>();
  const used = new Set<string>();
  for (const guess of all) {
    if (byColumn.has(guess.column) || used.has(guess.meaning)) continue;
    byColumn.set(guess.column, guess);
    if (!mayRepeat(guess.meaning)) used.add(guess.meaning);
  }
  return names.map(
    (_, column) =>
      byColumn.get(column) ?? { column, meaning: 'custom', confidence: column < names.length ? 0.5 : 0 },
  );
}

/** Meanings of all columns for a kind of file. */
export function guessColumns(
  kind: ImportKind,
  names: readonly string[],
  forms: readonly ColumnForm[],
): ColumnGuess[] {
  return assign(kind, names, forms).map(({ meaning, confidence, column }) => ({
    name: names[column] ?? '',
    meaning,
    confidence: Math.round(confidence * 100) / 100,
    sample: [...(forms[column]?.sample ?? [])],
    blank: forms[column]?.blank ?? 1,
  }));
}

/** The kind whose columns the file has most surely. */
export function guessKind(
  names: readonly string[],
  forms: readonly ColumnForm[],
  fileName: string,
): { kind: ImportKind; confidence: number } {
  const scores = importKinds.map((kind) => ({
    kind,
    score: kindScore(kind, assign(kind, names, forms), names, fileName),
  }));
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || best.score <= 0) return { kind: 'contacts', confidence: 0 };
  const lead = best.score - (second?.score ?? 0);
  return {
    kind: best.kind,
    confidence: Math.round(Math.min(0.97, best.score * (lead < 0.1 ? 0.8 : 1)) * 100) / 100,
  };
}
