import type { Chance, ExpectedMoney, ReasonTold } from '../../shared/core/model/opportunities.ts';
import { listMarks } from '../../shared/core/format/writing.ts';
import { minorDigits } from '../../shared/core/model/money.ts';
import { isolate } from '../i18n/isolate.ts';
import type { Words } from '../i18n/intl.tsx';

type Tell = (about: string | null, reason: ReasonTold, words: Words) => string;

/** By kind; `about` keeps its own direction. What the data do not say is left out. */
const tell: Readonly<Record<ReasonTold['kind'], Tell>> = {
  together(about, { count }, { t }) {
    if (about === null) return t('opportunities.reason.kind.together');
    return count > 0
      ? t('opportunities.reason.togetherCount', { about, count })
      : t('opportunities.reason.together', { about });
  },
  next(about, { medianDays }, { t, format }) {
    if (about === null) return t('opportunities.reason.kind.next');
    return medianDays === null
      ? t('opportunities.reason.nextPlain', { about })
      : t('opportunities.reason.next', { about, days: format.days(Math.round(medianDays)) });
  },
  category: (about, _, { t }) =>
    about === null ? t('opportunities.reason.categoryPlain') : t('opportunities.reason.category', { about }),
  interest: (about, _, { t }) =>
    about === null ? t('opportunities.reason.interestPlain') : t('opportunities.reason.interest', { about }),
  again: (_, { medianDays }, { t, format }) =>
    medianDays === null
      ? t('opportunities.reason.againPlain')
      : t('opportunities.reason.again', { days: format.days(Math.round(medianDays)) }),
  viewed: (_, { count }, { t }) =>
    count > 0 ? t('opportunities.reason.viewed', { count }) : t('opportunities.reason.kind.viewed'),
  popular: (_, { count }, { t }) =>
    count > 0 ? t('opportunities.reason.popular', { count }) : t('opportunities.reason.popularPlain'),
};

/** Why a product is offered, in a few words; what comes from data keeps its own direction. */
export function reasonWords(reason: ReasonTold, words: Words): string {
  return tell[reason.kind](reason.about === null ? null : isolate(reason.about), reason, words);
}

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
