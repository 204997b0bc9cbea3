import type { CustomerRow } from '../../../shared/core/model/people.ts';
import type { Words } from '../../i18n/intl.tsx';

/** What a customer is called: by name, else by what else they are known by. */
export function customerName(
  { name, email, externalIds }: Pick<CustomerRow, 'name' | 'email' | 'externalIds'>,
  { t }: Words,
): string {
  return name ?? email ?? externalIds[0] ?? t('customers.unnamed');
}
