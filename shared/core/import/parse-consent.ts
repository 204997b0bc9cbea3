import { cleanCell } from './clean-cell.ts';
import type { ConsentDraft } from './drafts.ts';
import { foldLetters } from './month-names.ts';
import { readBoolean } from './parse-boolean.ts';

type State = ConsentDraft['state'];
type Channel = ConsentDraft['channel'];

const words = (text: string) => text.split('|').map(foldLetters);
const vocabulary: readonly (readonly [State, readonly string[]])[] = [
  [
    'granted',
    words(
      'granted|given|subscribed|opted in|opt in|optin|opt-in|opted-in|active|accepted|agreed|consented|confirmed|allowed|express|implied|double opt-in|ممنوحة|ممنوح|موافق|وافق|مشترك|تمت الموافقة|accorde|abonne|inscrit|consenti|oui|concedido|suscrito|aceptado|erteilt|abonniert|zugestimmt|eingewilligt',
    ),
  ],
  [
    'withdrawn',
    words(
      'withdrawn|withdraw|revoked|unsubscribed|opted out|opt out|optout|opt-out|opted-out|removed|cancelled|canceled|suppressed|blocked|blocklisted|blacklisted|spam complaint|complained|مسحوبة|مسحوب|سحب|سحب الموافقة|ألغى الاشتراك|ملغي|ملغى|غير مشترك|retire|desabonne|desinscrit|revoque|retirado|revocado|dado de baja|widerrufen|abgemeldet',
    ),
  ],
  [
    'denied',
    words(
      'denied|declined|refused|rejected|not subscribed|never subscribed|not opted in|cleaned|bounced|unreachable|non-subscribed|nonsubscribed|مرفوضة|مرفوض|رفض|غير موافق|refuse|rechazado|denegado|abgelehnt|verweigert',
    ),
  ],
  [
    'objected',
    words(
      'objected|objection|objects|اعتراض|معترض|اعترض|oppose|opposition|opuesto|oposicion|widersprochen|widerspruch',
    ),
  ],
  [
    'unknown',
    words(
      'unknown|pending|unconfirmed|not asked|n/a|none|transactional|غير معروف|غير معروفة|قيد الانتظار|inconnu|en attente|desconocido|pendiente|unbekannt|ausstehend',
    ),
  ],
];
const states = new Map(vocabulary.flatMap(([state, list]) => list.map((word) => [word, state] as const)));

/** What a word of a consent list says; null when it is none. Yes grants and no denies. */
export function readConsentState(cell: string): State | null {
  const text = foldLetters(cleanCell(cell)).replace(/_/gu, ' ');
  const found = states.get(text) ?? states.get(text.replace(/-/gu, ' '));
  if (found) return found;
  const flag = readBoolean(text);
  return flag === null ? null : flag ? 'granted' : 'denied';
}

const channels = new Map<string, Channel>(
  (
    [
      [
        'email',
        'email|e-mail|e mail|mail|newsletter|البريد|البريد الإلكتروني|بريد|بريد إلكتروني|الإيميل|courriel|correo|correo electronico',
      ],
      [
        'sms',
        'sms|text|text message|whatsapp|messaging|رسائل نصية|رسالة نصية|الرسائل النصية|الرسائل القصيرة|واتساب',
      ],
      [
        'phone',
        'phone|call|calls|telephone|voice|هاتف|الهاتف|اتصال|مكالمة|مكالمات|telefono|telefon|anruf|appel',
      ],
      ['post', 'post|postal|letter|direct mail|بريد عادي|البريد العادي|courrier|correo postal'],
      ['ads', 'ads|advertising|ad|online ads|إعلانات|الإعلانات|publicite|publicidad|werbung'],
      ['any', 'any|all|any channel|all channels|الكل|جميع القنوات|كل القنوات|tous|todos|alle'],
    ] as const
  ).flatMap(([channel, list]) => words(list).map((word) => [word, channel] as const)),
);

/** The channel that a word means; null for other words. */
export function readChannel(cell: string): Channel | null {
  return channels.get(foldLetters(cleanCell(cell)).replace(/_/gu, ' ')) ?? null;
}
