import { numberWithInterval, shareWithInterval } from '../../../../shared/core/format/intervals.ts';
import type { GroupWords } from '../../../analyses/rfm/group-words.ts';
import { themeName } from '../../../analyses/themes/theme-words.ts';
import { daysText } from '../days-text.ts';
import type { Words } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { findingTitle } from '../../quality/findings/finding-words.ts';
import type { Line, Told } from './overview-line.ts';

type Of<Kind extends Told['kind']> = Extract<Told, { kind: Kind }>;

/** What lines are told with. */
export type LineWords = Readonly<{ words: Words; groups: GroupWords; currency: string | null }>;

const direction = (change: number) => (change > 0 ? 'up' : 'down');

/** The size of a change with its interval, the end that is nearer to none first; the sentence says which way. */
function sizeOf(change: number, [low, high]: readonly [number, number]) {
  const ends: readonly [number, number] = change < 0 ? [-high, -low] : [low, high];
  return [Math.abs(change), ends] as const;
}

function activityText({ words, currency }: LineWords, told: Of<'activity'>): string {
  const { t, format } = words;
  const isMoney = told.measure === 'revenue' || told.measure === 'averageOrder';
  const days = isolate(daysText(words, told.days));
  return t(`overview.told.${told.measure}`, {
    direction: direction(told.change),
    change: shareWithInterval(format, ...sizeOf(told.change, told.interval)),
    days: told.isUnfinished ? t('overview.soFar', { days }) : days,
    before: isolate(daysText(words, told.before)),
    now: isolate(isMoney ? format.moneyRounded(told.now, currency) : format.number(told.now)),
  });
}

function scoreText({ words }: LineWords, told: Of<'score'>): string {
  const { t, format } = words;
  const digits = told.isNps ? 0 : 2;
  const show = (value: number) => format.number(value, digits);
  const said = {
    direction: direction(told.change),
    change: numberWithInterval(format, ...sizeOf(told.change, told.interval), digits),
    days: isolate(daysText(words, told.days)),
    value: isolate(show(told.value)),
    n: format.number(told.n),
  };
  return told.isNps
    ? t('overview.told.nps', { ...said, survey: isolate(told.survey) })
    : t('overview.told.score', { ...said, question: isolate(told.question) });
}

type Tellers = { readonly [Kind in Told['kind']]: (given: LineWords, told: Of<Kind>) => string };

const tellers: Tellers = {
  activity: activityText,
  score: scoreText,
  overdue: ({ words: { t }, groups }, { group, customers }) =>
    t('overview.told.overdue', { count: customers, group: groups.name(group) }),
  offers: ({ words: { t, format } }, { customers, offers, horizonDays }) =>
    t('overview.told.offers', {
      count: customers,
      offers: format.number(offers),
      days: format.number(horizonDays),
    }),
  theme({ words }, told) {
    const { t, format } = words;
    return t('overview.told.theme', {
      theme: isolate(themeName(words, told)),
      share: isolate(format.percent(told.share)),
      before: isolate(format.percent(told.before)),
      effect: isolate(format.number(Math.abs(told.effect), 1)),
    });
  },
  unheard: ({ words: { t, format } }, { customers, days }) =>
    t('overview.told.unheard', { count: customers, days: format.number(days) }),
  quality: ({ words }, told) =>
    words.t('overview.told.quality', {
      finding: isolate(findingTitle(words, told)),
      found: words.format.number(told.found),
      total: words.format.number(told.total),
    }),
  'follow-ups': ({ words: { t, format } }, { tasks, oldest }) =>
    t('overview.told.follow-ups', { count: tasks, day: isolate(format.day(oldest)) }),
  segment: ({ words: { t, format } }, { name, joined, left }) =>
    t('overview.told.segment', {
      name: isolate(name),
      direction: direction(joined - left),
      joined: format.number(joined),
      left: format.number(left),
    }),
  import: ({ words: { t, format } }, { fileName, rejected, rows }) =>
    t('overview.told.import', {
      file: isolate(fileName),
      rejected: format.number(rejected),
      rows: format.number(rows),
    }),
  steady: ({ words }, { days, tests }) =>
    words.t('overview.told.steady', { count: tests, days: isolate(daysText(words, days)) }),
};

/** A line as a sentence, with its number and how sure that is. */
export function lineText(given: LineWords, { told }: Line): string {
  // each teller tells lines of its own kind
  const tell = tellers[told.kind] as (given: LineWords, told: Told) => string;
  return tell(given, told);
}

/** What a line is to whoever reads it. */
const sorts = {
  activity: 'changed',
  overdue: 'risk',
  offers: 'todo',
  score: 'changed',
  theme: 'risk',
  unheard: 'todo',
  quality: 'data',
  'follow-ups': 'todo',
  segment: 'changed',
  import: 'data',
  steady: 'changed',
} as const satisfies Record<Told['kind'], string>;
export type LineSort = (typeof sorts)[Told['kind']];

export function sortOf({ told }: Line): LineSort {
  return sorts[told.kind];
}

/** What the button says that leads to where something can be done. */
export function placeLabel({ t }: Words, { place }: Line): string {
  switch (place.screen) {
    case 'segments':
      return t(place.tab === 'rfm' ? 'overview.go.rfm' : 'overview.go.segments');
    case 'feedback':
    case 'quality':
      return t(`overview.go.${place.tab}`);
    case 'segment':
      return t('overview.go.segment');
    case 'opportunities':
      return t('overview.go.offers');
    case 'import':
      return t('overview.go.import');
    case 'customers':
      return t('overview.go.customers');
  }
}
