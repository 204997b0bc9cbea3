import type { ColumnGuess, ImportKind } from '../../model/import.ts';
import { importKinds } from '../../model/import.ts';
import { headerWords } from './header-words.ts';
import { kindScore } from './kind-score.ts';
import { assignMeanings } from '../header/assignment.ts';
import { consentMeaning } from '../header/consent-meaning.ts';
import { claimInRegister, inContext, mayClaimPermission } from '../header/context.ts';
import { isBareId, matchName } from '../header/name-match.ts';
import { choicesOf, formOf, mayRepeat } from '../mapping/meanings.ts';
import { guessQuestion } from './guess-question.ts';
import { synonyms } from '../synonyms/index.ts';
import { suits, type ColumnForm } from './value-form.ts';

export type MeaningGuess = Readonly<{ column: number; meaning: string; confidence: number }>;

/** How surely a name means something: 1 for a known name, less for one that is made of words that are known. */
function nameScore(meaning: string, name: string, words: string): number {
  // longer ones are texts, and comparing each with every name takes seconds
  if (words === '' || words.length > 400 || isPermission(meaning)) return 0;
  const known = synonyms.get(meaning);
  if (known?.has(words)) return 1;
  // units and zones beside the name: "price eur", "submit date utc"
  const bare = words.replace(/ (?:utc|gmt|usd|eur|gbp|sar|aed|egp|kwd|jod|qar|[$€£])$/u, '');
  if (bare !== words && known?.has(bare)) return 0.97;
  let best = matchName(meaning, name);
  for (const part of known ?? []) best = Math.max(best, partScore(part, words));
  return best;
}

/** Meanings of permissions, whose names are read by what they ask. */
function isPermission(meaning: string): boolean {
  return /^consent\.(?:email|sms|phone|post|any|optIn|optOut|confirm)/u.test(meaning);
}

/** How surely a long name, mostly a question, means what a phrase in it does. */
function partScore(part: string, words: string): number {
  if (!part.includes(' ') || part.length >= words.length || words.length > 120) return 0;
  return ` ${words} `.includes(` ${part} `) ? 0.4 + 0.4 * (part.length / words.length) : 0;
}

/** Values that speak against a name, with how well the name then still suits. */
const contradictions: readonly Readonly<{
  meaning: RegExp;
  when: (column: ColumnForm) => boolean;
  fit: number;
}>[] = [
  // codes have digits or are short, names of goods are words
  {
    meaning: /^(?:line|product)\.sku$/u,
    when: (column) => column.digits < 0.1 && (column.spaced > 0.2 || column.length > 9),
    fit: 0.3,
  },
  // "Customer" may hold names or ids
  { meaning: /^customer\.externalId$/u, when: (column) => column.spaced > 0.5, fit: 0.2 },
  { meaning: /^customer\.name$/u, when: (column) => column.number > 0.5, fit: 0.1 },
  { meaning: /^customer\.(?:name|company|city)$/u, when: (column) => column.boolean > 0.8, fit: 0.1 },
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
    // words that an account or an order has too say nothing about permissions
    meaning: 'consent.emailState',
    when: (column) => column.consent > 0.9 && column.ownConsent > 0.3 && column.distinct < 8,
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

/** What a column that is only called ID numbers. */
const ownKeys: Readonly<Partial<Record<ImportKind, string>>> = {
  contacts: 'customer.externalId',
  'order-lines': 'orders.key',
  products: 'product.sku',
  events: 'event.key',
  survey: 'survey.key',
};

function byPermission(
  kind: ImportKind,
  name: string,
  form: ColumnForm,
): readonly (readonly [string, number])[] {
  const found = consentMeaning(name, form);
  if (!found || !mayClaimPermission(kind, found.meaning, name)) return [];
  return [[kind === 'consent' ? claimInRegister(found.meaning, name) : found.meaning, found.confidence]];
}

function byBareId(kind: ImportKind, name: string, form: ColumnForm): readonly (readonly [string, number])[] {
  const own = ownKeys[kind];
  return own !== undefined && isBareId(name) && suits('id', form) === 1 ? [[own, 0.6]] : [];
}

function byName(choices: readonly string[], name: string, form: ColumnForm): (readonly [string, number])[] {
  const words = headerWords(name);
  const found: (readonly [string, number])[] = [];
  for (const meaning of choices) {
    const score = nameScore(meaning, name, words);
    if (score === 0) continue;
    const fit = adjusted(meaning, form);
    if (fit >= 0.35) found.push([meaning, Math.min(0.97, score * (0.4 + 0.57 * fit))]);
  }
  return found;
}

/** Everything a column may mean, with how sure that is. */
function candidates(kind: ImportKind, name: string, column: number, form: ColumnForm): MeaningGuess[] {
  const choices = choicesOf(kind);
  const found = [
    ...byPermission(kind, name, form),
    ...byBareId(kind, name, form),
    ...byName(choices, name, form),
    ...byValue(kind, form),
  ]
    .filter(([meaning]) => choices.includes(meaning))
    .map(([meaning, confidence]) => ({ column, meaning, confidence }));
  return kind === 'survey' ? [...found, ...guessQuestion(name, column, form)] : found;
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

/** What a column is worth that stays as it is: a claim must be surer than this. */
const leastSure = 0.34;

/**
 * Gives every column its likeliest meaning. A meaning that one column alone may have goes where all of them together are
 * surest; questions and refusals may be several.
 */
function assign(kind: ImportKind, names: readonly string[], forms: readonly ColumnForm[]): MeaningGuess[] {
  const all = names.flatMap((name, i) => {
    const form = forms[i];
    return form ? candidates(kind, name, i, form) : [];
  });
  if (kind === 'order-lines' && names.every((name) => name === '')) all.push(...unnamedSales(forms));
  const fallback = new Map<number, MeaningGuess>();
  for (const guess of all)
    if (mayRepeat(guess.meaning) && guess.confidence > (fallback.get(guess.column)?.confidence ?? leastSure))
      fallback.set(guess.column, guess);
  const sole = all.filter(({ meaning }) => !mayRepeat(meaning));
  const given = assignMeanings(
    sole.map(({ column, meaning, confidence }) => ({
      column,
      meaning,
      // of equal columns the earlier one
      gain: confidence - (fallback.get(column)?.confidence ?? leastSure) - column * 1e-6,
    })),
  );
  const found = names.map((_, column): MeaningGuess => {
    const meaning = given.get(column);
    if (meaning === undefined) return fallback.get(column) ?? { column, meaning: 'custom', confidence: 0.5 };
    const claims = sole.filter((guess) => guess.column === column && guess.meaning === meaning);
    return { column, meaning, confidence: Math.max(...claims.map(({ confidence }) => confidence)) };
  });
  return inContext(kind, names, forms, found);
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
