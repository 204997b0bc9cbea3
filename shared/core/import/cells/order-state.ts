import { foldLetters } from './month-names.ts';
import type { OrderLineDraft } from '../normalise/drafts.ts';

export type OrderState = NonNullable<OrderLineDraft['order']>['state'];

const list = (state: OrderState, words: string) =>
  words.split('|').map((word) => [foldLetters(word), state] as const);
const states = new Map<string, OrderState>([
  ...list(
    'paid',
    'paid|complete|completed|fulfilled|shipped|delivered|processing|succeeded|success|successful|captured|closed|done|invoiced|settled|confirmed|مدفوع|مدفوعة|مكتمل|مكتملة|تم التوصيل|تم الدفع|تم الشحن|قيد التنفيذ|paye|payee|terminee|termine|livree|expediee|pagado|completado|enviado|entregado|bezahlt|abgeschlossen|versendet|geliefert',
  ),
  ...list(
    'pending',
    'pending|unpaid|authorized|authorised|on hold|on-hold|open|awaiting payment|pending payment|draft|requires action|incomplete|معلق|معلقة|قيد الانتظار|غير مدفوع|غير مدفوعة|en attente|impayee|pendiente|sin pagar|offen|ausstehend|unbezahlt',
  ),
  ...list(
    'cancelled',
    'cancelled|canceled|voided|void|expired|abandoned|ملغي|ملغى|ملغاة|ملغية|تم الإلغاء|annulee|annule|cancelado|anulado|storniert|abgebrochen',
  ),
  ...list(
    'refunded',
    'refunded|refund|مسترد|مستردة|تم الاسترداد|مسترجع|remboursee|rembourse|reembolsado|devuelto|erstattet|ruckerstattet',
  ),
  ...list(
    'partly-refunded',
    'partly refunded|partially refunded|partial refund|مسترد جزئيا|مستردة جزئيا|partiellement remboursee|parcialmente reembolsado|teilweise erstattet',
  ),
  ...list(
    'failed',
    'failed|declined|failure|payment failed|uncaptured|disputed|فشل|فاشل|فاشلة|مرفوض|مرفوضة|echouee|echec|fallido|rechazado|fehlgeschlagen|abgelehnt',
  ),
  ...list(
    'return',
    'return|returned|credit|credit note|مرتجع|مرتجعة|إرجاع|retour|retournee|avoir|devolucion|retoure|gutschrift',
  ),
]);

/** What a shop's word for the state of an order or payment says; null for words it does not know. */
export function readOrderState(text: string): OrderState | null {
  return (
    states.get(foldLetters(text.trim()).replace(/[_-]/gu, ' ')) ??
    states.get(foldLetters(text.trim())) ??
    null
  );
}
