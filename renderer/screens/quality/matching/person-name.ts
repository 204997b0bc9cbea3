import type { Side } from '../../../../shared/core/model/merging.ts';
import type { Words } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';

/** By what somebody is called here: the name, else what is known; set apart, since it may be of either direction. */
export function personName(
  { t }: Words,
  { name, email, phone }: Pick<Side, 'name' | 'email' | 'phone'>,
): string {
  return isolate(name ?? email ?? phone ?? t('matching.unnamed'));
}
