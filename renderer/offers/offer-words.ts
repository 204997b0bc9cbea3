import { listMarks } from '../../shared/core/format/writing.ts';
import type { Chance, ExpectedMoney } from '../../shared/core/model/opportunities.ts';
import { minorDigits } from '../../shared/core/model/money.ts';
import type { Words } from '../i18n/intl.tsx';

/** 12 % [9, 15]; a small chance with the decimals that tell it from another. */
export function chanceText(chance: Chance, words: Words): string {
  const { format } = words;
  const decimals = chance.value < 0.1 ? 1 : 0;
  const [low, high] = chance.interval;
  return inOneDirection(
    `${format.percent(chance.value, decimals)} [${format.number(low * 100, decimals)}${listMarks(words.language).comma}${format.number(high * 100, decimals)}]`,
    words,
  );
}

/** €4.20 [3.1, 5.6]: the currency is said once, for both ends too. */
export function expectedText(expected: ExpectedMoney, currency: string | null, words: Words): string {
  const { format } = words;
  const [low, high] = expected.interval;
  const digits = minorDigits(currency ?? '');
  const end = (minor: number) => format.number(minor / 10 ** digits, digits);
  const ends = `[${end(low)}${listMarks(words.language).comma}${end(high)}]`;
  return inOneDirection(`${format.money(expected.minor, currency)} ${ends}`, words);
}

/** Numbers with brackets would be torn apart inside right-to-left text. */
const inOneDirection = (text: string, { direction }: Words): string =>
  direction === 'rtl' ? `\u2066${text}\u2069` : text;
