import type { Words } from '../../i18n/intl.tsx';

/** What an offer says of its reason. */
export type OfferReasonWords = Readonly<{
  kind: 'together' | 'next' | 'category' | 'interest' | 'again' | 'viewed' | 'popular';
  /** The name of the product it cites. */
  productName: string | null;
  count: number;
  medianDays: number | null;
}>;

/** Own purchases that make a rhythm of the customer's own. */
const ownRhythm = 3;

/** What was bought before: by the customer's own rhythm, else by that of others, else that it was. */
function sayAgain({ t, format }: Words, { count, medianDays }: OfferReasonWords): string {
  if (medianDays === null) return t('offers.reason.againPlain', { count });
  const days = format.days(Math.round(medianDays));
  return count >= ownRhythm ? t('offers.reason.due', { days }) : t('offers.reason.again', { days });
}

/** Why a product is offered, in one sentence. */
export function sayReason(words: Words, reason: OfferReasonWords): string {
  const { t, format } = words;
  const { kind, count, medianDays } = reason;
  const product = reason.productName ?? '–';
  switch (kind) {
    case 'together':
      return t('offers.reason.together', { count, product });
    case 'next':
      return t('offers.reason.next', { days: format.days(Math.round(medianDays ?? 0)), product });
    case 'again':
      return sayAgain(words, reason);
    case 'interest':
      return t('offers.reason.interest');
    case 'category':
    case 'viewed':
    case 'popular':
      return t(`offers.reason.${kind}`, { count });
  }
}
