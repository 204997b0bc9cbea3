import type { Origin } from '../../shared/core/model/people.ts';
import type { Words } from '../i18n/intl.tsx';

type Place = Omit<Origin, 'row'> & Readonly<{ row: number | null }>;

// a name of Latin letters must not turn an Arabic line around
const [isolate, endIsolate] = ['\u2068', '\u2069'];

/** Where a value came from, in one line: system where there is one, file, row where it is one, party and day. */
export function originLine({ t, find, format }: Words, origin: Place): string {
  // a file of no system that is known is known by its name
  const isNamed = origin.system !== 'generic';
  const file = `${isolate}${origin.fileName}${endIsolate}`;
  return [
    ...(isNamed ? [find(`system.${origin.system}`) ?? origin.source] : []),
    origin.row === null
      ? t('lineage.wholeFile', { file })
      : t('customer.from', { file, row: format.number(origin.row) }),
    t(`partyName.${origin.party}`),
    t('customer.importedOn', { day: format.day(origin.importedOn.slice(0, 10)) }),
  ].join(' · ');
}
