import type { CustomerPage } from '../../../../shared/core/model/customer-page.ts';
import { isolate } from '../../../i18n/isolate.ts';
import type { Words } from '../../../i18n/intl.tsx';
import { customerName } from '../customer-name.ts';
import { serviceWords } from './service-words.ts';

/**
 * The card as plain text: who, how to reach them, and each thing to know on a line of its own. Names and words from data are isolated, so
 * that it reads right in a mail or a note of either direction.
 */
export function cardText(page: CustomerPage, words: Words, currency: string | null): string {
  const { t, format } = words;
  const contact = [page.company, page.phone, page.email].filter((part) => part !== null).map(isolate);
  const lines = page.serviceCard.map((line) => `• ${t('service.line', serviceWords(line, words, currency))}`);
  return [
    isolate(customerName(page, words)),
    ...(contact.length > 0 ? [contact.join(' · ')] : []),
    t('customer.asOf', { day: format.day(page.today) }),
    '',
    ...lines,
  ].join('\n');
}
