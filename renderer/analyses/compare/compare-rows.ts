import type { Words } from '../../i18n/intl.tsx';
import { measureText } from '../measures/measure-text.ts';
import { judged, judgedWhole, points, signed, type Names } from './size-words.ts';
import {
  questionNames,
  subjectWords,
  valueWords,
  type Attribute,
  type CompareOutput,
  type Group,
  type QuestionNames,
} from './subject-words.ts';

/** One line of the comparison, in words. */
export type CompareRow = Readonly<{
  key: string;
  group: Group;
  label: string;
  first: string;
  second: string;
  effect: string;
  /** In one scale for all, -1 … 1; null of a field as a whole, which has no side. */
  scaled: Readonly<{ value: number; low: number; high: number }> | null;
  /** What tables are sorted by: how large the difference is, whichever side is above. */
  strength: number;
  inWords: string;
  q: number;
  isNoise: boolean;
  marks: readonly ('small' | 'rough')[];
}>;

type Of<K extends Attribute['kind']> = Extract<Attribute, { kind: K }>;
/** What all lines of a result are told by. */
type Told = Readonly<{ words: Words; result: CompareOutput; names: Names; questions: QuestionNames }>;

/** Scores and counts say more by their mean: their medians are often the same. */
const byMean: readonly string[] = ['answer', 'times', 'lately'];

function numberText({ words, result }: Told, { subject }: Of<'number'>, value: number): string {
  if (subject.of === 'measure') return measureText(words, subject.measure, value, result.currency);
  return subject.of === 'party' ? words.format.percent(value) : words.format.number(value, 2);
}

function numberRow(told: Told, one: Of<'number'>): CompareRow {
  const { words, names, questions } = told;
  const { t, format } = words;
  const isMean = one.effect.by === 'g' || byMean.includes(one.subject.of);
  const middle = ({ mean, median, n, missing }: Of<'number'>['first']) => {
    const value = numberText(told, one, isMean ? mean : median);
    if (missing === 0) return t(isMean ? 'compare.mean' : 'compare.median', { value });
    return t(isMean ? 'compare.meanOf' : 'compare.medianOf', { value, n: format.number(n) });
  };
  const [low, high] = one.effect.interval;
  return {
    key: JSON.stringify(one.subject),
    group: one.group,
    label: subjectWords(words, one.subject, questions),
    first: middle(one.first),
    second: middle(one.second),
    effect: t(`compare.effect.${one.effect.by}`, {
      value: signed(words, one.effect.value, 2),
      low: signed(words, low, 2),
      high: signed(words, high, 2),
    }),
    ...judged(words, one.scaled, one.q, names),
    marks: one.isSmall ? ['small'] : [],
  };
}

/** A share of people, and of how many where that is not everybody compared. */
function shareText({ format, t }: Words, count: number, n: number, all: number): string {
  const share = format.percent(n === 0 ? 0 : count / n);
  return n === all
    ? `${share} (${format.number(count)})`
    : t('compare.shareOf', { share, count: format.number(count), n: format.number(n) });
}

function shareRow({ words, result, names, questions }: Told, one: Of<'share'>): CompareRow {
  return {
    key: JSON.stringify(one.subject),
    group: one.group,
    label: subjectWords(words, one.subject, questions),
    first: shareText(words, one.first.count, one.first.n, result.first.compared),
    second: shareText(words, one.second.count, one.second.n, result.second.compared),
    effect: points(words, one.effect),
    ...judged(words, one.scaled, one.q, names),
    marks: one.isSmall ? ['small'] : [],
  };
}

/** A field as a whole, then each of its values. */
function fieldRows({ words, result, names, questions }: Told, one: Of<'field'>): CompareRow[] {
  const { t, format } = words;
  const field = subjectWords(words, one.subject, questions);
  const key = JSON.stringify(one.subject);
  return [
    {
      key,
      group: one.group,
      label: field,
      first: t('compare.known', { count: format.number(one.n[0]) }),
      second: t('compare.known', { count: format.number(one.n[1]) }),
      effect: t('compare.effect.v', { value: format.number(one.v, 2) }),
      ...judgedWhole(words, one.v, Math.abs(one.scaled.value), one.q),
      marks: [...(one.isSmall ? (['small'] as const) : []), ...(one.isRough ? (['rough'] as const) : [])],
    },
    ...one.values.map((value): CompareRow => ({
      key: `${key} ${value.value ?? ''}`,
      group: one.group,
      label: t('compare.value', { field, value: valueWords(words, one.subject, value.value) }),
      first: shareText(words, value.first, one.n[0], result.first.compared),
      second: shareText(words, value.second, one.n[1], result.second.compared),
      effect: points(words, value.effect),
      ...judged(words, value.effect, value.q, names),
      marks: one.isSmall ? ['small'] : [],
    })),
  ];
}

/** The lines of a comparison, in the order of the result: the largest difference first. */
export function compareRows(words: Words, result: CompareOutput, names: Names): readonly CompareRow[] {
  const told = { words, result, names, questions: questionNames(words, result) };
  return result.attributes.flatMap((one) => {
    if (one.kind === 'number') return [numberRow(told, one)];
    return one.kind === 'share' ? [shareRow(told, one)] : fieldRows(told, one);
  });
}

/** What of a group could not be compared, in words. */
export function unknownNames(words: Words, result: CompareOutput, group: Group): readonly string[] {
  const questions = questionNames(words, result);
  return result.unknown
    .filter((one) => one.group === group)
    .map(({ subject }) => subjectWords(words, subject, questions));
}
