import { cleanCell } from './clean-cell.ts';
import type { ConsentDraft } from '../normalise/drafts.ts';
import { foldLetters } from './month-names.ts';
import { readBoolean } from './parse-boolean.ts';

type State = ConsentDraft['state'];
type Channel = ConsentDraft['channel'];

const words = (text: string) => text.split('|').map((word) => foldLetters(word).replace(/-/gu, ' '));
/**
 * Words by what they say. Those of the first list of each state speak of nothing but permission; those of the second do so
 * only in a column that is known to hold permissions: an account may be active or removed too.
 */
const vocabulary: readonly (readonly [state: State, own: readonly string[], borrowed: readonly string[]])[] =
  [
    [
      'granted',
      words(
        'subscribed|subscribe|subscriber|resubscribed|opted in|opt in|optin|consented|consent given|consent granted|double opt in|double opted in|single opt in|explicit consent|implied consent|express consent|مشترك|مشتركة|موافق|موافقة|وافق|وافقت|تمت الموافقة|abonne|abonnee|inscrit|inscrite|consenti|consentement donne|suscrito|suscrita|abonniert|zugestimmt|eingewilligt|angemeldet|einwilligung erteilt',
      ),
      words(
        'granted|given|active|accepted|agreed|confirmed|allowed|allow|express|implied|enabled|valid|whitelisted|ممنوحة|ممنوح|مفعل|accorde|accepte|actif|concedido|aceptado|activo|erteilt|aktiv|bestatigt|erlaubt',
      ),
    ],
    [
      'withdrawn',
      words(
        'withdrawn|withdraw|revoked|unsubscribed|unsubscribe|opted out|opt out|optout|suppressed|blocklisted|blacklisted|spam complaint|spam report|complained|complaint|marked as spam|marked spam|consent withdrawn|global unsubscribe|user suppressed|manually suppressed|unsubscribed from all|do not contact|do not email|مسحوبة|مسحوب|سحب|سحب الموافقة|ألغى الاشتراك|ألغت الاشتراك|ملغي الاشتراك|إلغاء الاشتراك|غير مشترك|غير مشتركة|desabonne|desabonnee|desinscrit|desinscrite|revoque|retirado|revocado|dado de baja|baja|widerrufen|abgemeldet|abbestellt',
      ),
      words(
        'removed|cancelled|canceled|blocked|deleted|disabled|inactive|stopped|ملغي|ملغى|محظور|موقوف|retire|bloque|inactif|bloqueado|cancelado|gesperrt|blockiert|geloscht|inaktiv',
      ),
    ],
    [
      'denied',
      words(
        'not subscribed|never subscribed|not opted in|non subscribed|nonsubscribed|no consent|not consented|consent denied|cleaned|invalid email|hard bounced|hard bounce|bounced|غير موافق|غير موافقة|لم يوافق|non abonne|non inscrit|no suscrito|sin consentimiento|nicht abonniert|keine einwilligung|nicht angemeldet',
      ),
      words(
        'denied|declined|refused|rejected|unreachable|invalid|undeliverable|bounce|disallowed|not allowed|مرفوضة|مرفوض|رفض|refuse|refusee|rechazado|denegado|abgelehnt|verweigert|nicht erteilt|unzustellbar',
      ),
    ],
    [
      'objected',
      words('objected|objects|معترض|اعترض|oppose|opuesto|widersprochen'),
      words('objection|اعتراض|opposition|oposicion|widerspruch'),
    ],
    [
      'unknown',
      words(
        'unconfirmed|not confirmed|not activated|not asked|opt in pending|awaiting confirmation|double opt in pending|بانتظار التأكيد|non confirme|sin confirmar|unbestatigt',
      ),
      words(
        'unknown|pending|n/a|none|transactional|not set|not specified|غير معروف|غير معروفة|قيد الانتظار|inconnu|en attente|desconocido|pendiente|unbekannt|ausstehend',
      ),
    ],
  ];
const states = new Map(
  vocabulary.flatMap(([state, own, borrowed]) => [...own, ...borrowed].map((word) => [word, state] as const)),
);
const ownWords = new Set(vocabulary.flatMap(([, own]) => own));

const foldWord = (cell: string) =>
  foldLetters(cleanCell(cell).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[_\-[\]"'“”]+/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();

/** "Yes, please", "No thanks", "نعم، أوافق": forms answer in sentences that begin with the answer. */
function leadingFlag(text: string): boolean | null {
  const [, word = '', rest = ''] = /^(\p{L}{1,4})[\s,،.;:!-]+(.*)$/u.exec(text) ?? [];
  // "no longer subscribed" and "no objection" say something else
  if (word.length < 2 || /^(?:longer|objecti|problem|restric|limit|opt)/u.test(rest)) return null;
  return readBoolean(word);
}

const refusals = vocabulary
  .filter(([state]) => state !== 'granted' && state !== 'unknown')
  .flatMap(([state, own]) => own.map((word) => [word, state] as const))
  .sort(([a], [b]) => b.length - a.length);

/** "Unsubscribed on 3 May", "opted out (phone)": a refusal with more words after it is one; a yes must stand alone. */
function leadingRefusal(text: string): State | null {
  return refusals.find(([word]) => text.startsWith(`${word} `))?.[1] ?? null;
}

/** What a word of a consent list says; null when it is none. Yes grants and no denies. */
export function readConsentState(cell: string): State | null {
  const text = foldWord(cell);
  const found = states.get(text) ?? leadingRefusal(text);
  if (found) return found;
  const flag = readBoolean(text) ?? leadingFlag(text);
  return flag === null ? null : flag ? 'granted' : 'denied';
}

/** Whether a word speaks of permissions and nothing else, whatever the column is called. */
export function isConsentWord(cell: string): boolean {
  return ownWords.has(foldWord(cell));
}

const channels = new Map<string, Channel>(
  (
    [
      [
        'email',
        'email|e-mail|e mail|mail|newsletter|email marketing|البريد|البريد الإلكتروني|بريد|بريد إلكتروني|الإيميل|courriel|correo|correo electronico',
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
  return channels.get(foldWord(cell)) ?? null;
}
