import type { Origin } from '../../../shared/core/model/people.ts';
import type { Words } from '../../i18n/intl.tsx';

/** Where a value came from, in one line: system, file, row, party and day. */
export function originLine({ t, find, format }: Words, origin: Origin): string {
  const system = find(`system.${origin.system}`) ?? origin.source;
  return [
    t('customer.from', { system, file: origin.fileName, row: format.number(origin.row) }),
    t(`partyName.${origin.party}`),
    t('customer.importedOn', { day: format.day(origin.importedOn.slice(0, 10)) }),
  ].join(' · ');
}
