import type { Output } from '../../../shared/contract/api.ts';
import { customerMeasures } from '../../../shared/core/model/measures.ts';
import type { Words } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { measureText } from '../measures/measure-text.ts';

export type CompareOutput = Output<'analysis.compare'>;
type Attribute = CompareOutput['attributes'][number];
type FieldAttribute = Extract<Attribute, { kind: 'field' }>;

/** One line of the comparison, in words. */
export type CompareRow = Readonly<{
  key: string;
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

/** What is asked of chance: a false discovery rate of 5 %. */
const believedQ = 0.05;

/** Romano's bounds for Cliff's delta. */
function sizeOf(strength: number): 'negligible' | 'small' | 'medium' | 'large' {
  if (strength < 0.147) return 'negligible';
  if (strength < 0.33) return 'small';
  return strength < 0.474 ? 'medium' : 'large';
}

type Names = readonly [first: string, second: string];

function wordOf({ t }: Words, value: number, q: number, names: Names): string {
  if (q > believedQ) return t('compare.word.noise');
  const size = sizeOf(Math.abs(value));
  if (size === 'negligible') return t('compare.word.negligible');
  const side = names[value > 0 ? 0 : 1];
  return t('compare.word.more', { size: t(`compare.word.${size}`), side });
}

/** A sign is always written: what it is above or below of is the point. */
function signed({ format }: Words, value: number, decimals: number): string {
  const text = format.number(Math.abs(value), decimals);
  return `${value < 0 ? '−' : '+'}${text}`;
}

function points(
  words: Words,
  effect: Readonly<{ value: number; interval: readonly [number, number] }>,
): string {
  const [low, high] = effect.interval;
  return words.t('compare.effect.share', {
    value: signed(words, effect.value * 100, 1),
    low: signed(words, low * 100, 1),
    high: signed(words, high * 100, 1),
  });
}

function shareText(words: Words, count: number, n: number): string {
  return `${words.format.percent(n === 0 ? 0 : count / n)} (${words.format.number(count)})`;
}

function numberRow(
  words: Words,
  one: Extract<Attribute, { kind: 'number' }>,
  result: CompareOutput,
  names: Names,
): CompareRow {
  const { t } = words;
  const isMean = one.effect.by === 'g';
  const middle = ({ mean, median }: { mean: number; median: number }) => {
    const value = measureText(words, one.measure, isMean ? mean : median, result.currency);
    return t(isMean ? 'compare.mean' : 'compare.median', { value });
  };
  const [low, high] = one.effect.interval;
  return {
    key: one.measure,
    label: t(`measure.${one.measure}`),
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

function judged(
  words: Words,
  scaled: Readonly<{ value: number; interval: readonly [number, number] }>,
  q: number,
  names: Names,
) {
  const { value, interval } = scaled;
  return {
    scaled: { value, low: interval[0], high: interval[1] },
    strength: Math.abs(value),
    inWords: wordOf(words, value, q, names),
    q,
    isNoise: q > believedQ,
  };
}

function shareLabel({ t }: Words, { of, name }: Extract<Attribute, { kind: 'share' }>): string {
  if (of === 'ordered') return t('compare.ordered');
  if (of === 'bought') return t('compare.bought', { category: isolate(name) });
  return t('compare.filled', { field: fieldName(t, name) });
}

/** The fields that can be named; what the core compares is among them. */
const namedFields = [
  'country',
  'region',
  'city',
  'gender',
  'language',
  'email',
  'phone',
  'company',
  'birthDate',
] as const;

function fieldName(t: Words['t'], name: string): string {
  const known = namedFields.find((field) => field === name);
  return known === undefined ? name : t(`meaning.customer.${known}`);
}

function shareRow(words: Words, one: Extract<Attribute, { kind: 'share' }>, names: Names): CompareRow {
  return {
    key: `${one.of} ${one.name}`,
    label: shareLabel(words, one),
    first: shareText(words, one.first.count, one.first.n),
    second: shareText(words, one.second.count, one.second.n),
    effect: points(words, one.effect),
    ...judged(words, one.scaled, one.q, names),
    marks: one.isSmall ? ['small'] : [],
  };
}

/** A field as a whole, then each of its values. */
function fieldRows(words: Words, one: FieldAttribute, names: Names): CompareRow[] {
  const { t, format } = words;
  const field = fieldName(t, one.field);
  const marks = [...(one.isSmall ? (['small'] as const) : []), ...(one.isRough ? (['rough'] as const) : [])];
  const isNoise = one.q > believedQ;
  const size = sizeOf(one.v);
  return [
    {
      key: one.field,
      label: field,
      first: format.number(one.n[0]),
      second: format.number(one.n[1]),
      effect: t('compare.effect.v', { value: format.number(one.v, 2) }),
      scaled: null,
      strength: Math.abs(one.scaled.value),
      inWords: isNoise
        ? t('compare.word.noise')
        : size === 'negligible'
          ? t('compare.word.negligible')
          : t('compare.word.differs', { size: t(`compare.word.${size}`) }),
      q: one.q,
      isNoise,
      marks,
    },
    ...one.values.map((value): CompareRow => ({
      key: `${one.field} ${value.value ?? ''}`,
      label: t('compare.value', {
        field,
        value: value.value === null ? t('compare.others') : isolate(value.value),
      }),
      first: shareText(words, value.first, one.n[0]),
      second: shareText(words, value.second, one.n[1]),
      effect: points(words, value.effect),
      ...judged(words, value.effect, value.q, names),
      marks: one.isSmall ? ['small'] : [],
    })),
  ];
}

/** The lines of a comparison, in the order of the result: the largest difference first. */
export function compareRows(words: Words, result: CompareOutput, names: Names): readonly CompareRow[] {
  return result.attributes.flatMap((one) => {
    if (one.kind === 'number') return [numberRow(words, one, result, names)];
    return one.kind === 'share' ? [shareRow(words, one, names)] : fieldRows(words, one, names);
  });
}

/** Names of measures and fields that could not be compared. */
export function unknownNames({ t }: Words, result: CompareOutput): readonly string[] {
  return result.unknown.map((name) => {
    const measure = customerMeasures.find((known) => known === name);
    return measure === undefined ? fieldName(t, name) : t(`measure.${measure}`);
  });
}
