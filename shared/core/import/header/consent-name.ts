import { headerWords } from '../recognise/header-words.ts';

/** What a column's name says about a permission. */
export type ConsentName = Readonly<{
  channel: 'email' | 'sms' | 'phone' | 'post' | 'any';
  /** Whether a yes in the column permits or forbids. */
  polarity: 'in' | 'out';
  /** What the column holds beside the yes or no. */
  aspect: 'flag' | 'state' | 'date' | 'ip' | 'reason' | 'source' | 'confirmed';
  /** The channel, or marketing, is named. */
  isExplicit: boolean;
}>;

const list = (words: string) =>
  words
    .split('|')
    .map((word) => headerWords(word))
    .join('|');
// whole words; a trailing * stands for any ending
const anyOf = (words: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${list(words.replaceAll('*', 'zzz')).replaceAll('zzz', '\\p{L}*')})(?![\\p{L}\\p{N}])`,
    'u',
  );

/** Words that turn a permission into its opposite by themselves. */
const refusing = anyOf(
  'unsubscri*|unsub|opt out|opted out|opts out|optout|optedout|withdr*|revok*|suppress*|blocklist*|blacklist*|blocked|block list|black list|refus*|declin*|object*|exclude*|do not contact|do not disturb|dnc|robinson|desabonn*|desinscri*|se desabonner|opposition|oppose*|dado de baja|dada de baja|darse de baja|baja|bajas|rechaz*|cancelar suscripcion|no quiere|no quiero|no desea|no deseo|no acepta|no acepto|no autoriza|no autorizo|no enviar|no contactar|no llamar|no recibir|spam complaint*|complained|complaint|complaints|marked as spam|marked email as spam|reported spam|spam report*|ممنوع|القائمه السوداء|قائمه سوداء|abgemeld*|abmeld*|abbestell*|widerruf*|widerspr*|werbesperr*|sperrvermerk|gesperrt|mailsperre|sperre|الغاء|الغي|ملغي|ملغى|ايقاف|وقف|رفض|يرفض|حظر|محظور|منع|انسحاب|انسحب',
);
/** Refusals inside words that are written together: `emailoptout`, `noemail`, `Newsletterabmeldung`, `Werbewiderspruch`. */
const refusingWithin =
  /opt(?:ed)?out|unsubscri|desabonn|desinscri|donot(?=\p{L})|(?:^| )no(?:e?mail|sms|call|contact|newsletter|marketing)s?(?= |$)|blacklist|blocklist|suppress|sperr|widerspr|widerruf|verbot|stopp|abmeld|abbestell|verweiger|ablehn/u;
/** Words that turn the word after them into its opposite. */
const negating = anyOf(
  'not|non|never|dont|don t|doesn t|does not|stop|without|ne|pas|sans|sin|kein*|nicht|ohne|لا|عدم|بدون|غير|ليس|لم',
);
const asking = anyOf(
  'opt in|opted in|opts in|optin|optedin|subscri*|consent*|permission*|permitted|accept*|agree*|agrees|allow*|allowed|ok to|okay to|may we|can we|can email|can call|can text|can contact|can be contacted|emailable|mailable|contactable|comunicaciones comerciales|prospection|want|wants|would like|receive*|abonn*|inscri*|einwillig*|zustimm*|erlaub*|angemeldet|anmeld*|suscri*|acept*|autoriz*|consient*|deseo|desea|accord|j accepte|accepte|souhaite*|موافق*|الموافق*|اوافق|توافق|يوافق|وافق|قبول|يقبل|اقبل|مشترك|اشتراك|الاشتراك|يرغب|ارغب|ترغب|استلام|استقبال|newsletter*|news letter|infolettre*|boletin|rundbrief|mailing list|نشره|النشره|marketing|werbung|werbe*|publicidad|publicite|promo*|offers|offres|ofertas|angebote|gdpr|rgpd|dsgvo|تسويق|التسويق|عروض|العروض|اعلانات',
);
const channels: readonly (readonly [ConsentName['channel'], RegExp])[] = [
  ['sms', anyOf('sms|text|texts|text message*|texting|whatsapp|mms|نصيه|النصيه|الرسائل القصيره|رسائل قصيره|واتساب|الواتساب')],
  ['phone', anyOf('call|calls|phone|phoning|telephone*|telefon*|cold call*|anruf*|anrufen|appel|appels|appeler|llamar|llamadas|اتصال|الاتصال|مكالمات|المكالمات|تتصل|هاتف|الهاتف|هاتفيا')],
  ['post', anyOf('post|postal|letter*|direct mail|snail mail|brief|briefe|briefpost|courrier|correo postal|carta|cartas|بريد عادي|البريد العادي')],
  ['email', anyOf('email*|mail|mails|mailing*|newsletter*|news letter|infolettre|boletin|correo*|courriel*|بريد|البريد|البريديه|بريديه|ايميل*|الايميل*|نشره|النشره|رساله|رسائل|الرسائل')],
]; // prettier-ignore
const everything = anyOf(
  'contact|contacted|contacts|contactar|contacter|kontakt|kontaktier*|kontaktverbot|kontaktsperre|all|any|werbesperr*|publicidad|publicite|werbung|offers|offres|ofertas|angebote|promotions|promo|marketing|تواصل|التواصل|عروض|العروض|اعلانات|dnc|robinson',
);
/** Subscriptions that are bought, and other names with these words that ask for no permission. */
const otherThings =
  /(?:^| )(?:plan|price|amount|fee|billing|invoice|renewal|trial|mrr|item|items|topic|topics|rate|score|click\w*|open|opened|opens|campaign\w*|count|total|number of|frequency|cost|budget|spend|revenue|owner|template|enrichment|enriched|tracking|cookies?|analytics|fax|profiling|resale)(?= |$)/u;
/**
 * Permissions for something else than being written to: the terms, the use of data, others' offers. A yes to them is no consent
 * to marketing.
 */
const otherPermissions =
  /(?:^| )(?:privacy|terms|conditions|policy|policies|cookies?|data|gdpr|rgpd|dsgvo|processing|photos?|image|matching|sharing|share|medical|treatment|parental|guardian|age|third|partners?|partenaires?|tiers|terceros|socios|dritt\w*|partnern?|datenschutz\w*|datenverarbeitung|agb|confidentialite|donnees|cgv|cgu|privacidad|datos|terminos|notifications?|push|الخصوصيه|خصوصيه|الشروط|شروط|البيانات|بيانات|معالجه|الكوكيز|شركاء|الشركاء|اشعارات|الاشعارات)(?= |$)/u;
/** Others' offers: neither a yes nor a no to them is about us. */
const others =
  /(?:^| )(?:third|partners?|partenaires?|tiers|terceros|socios|dritt\w*|partnern?|شركاء|الشركاء)(?= |$)/u;
const dateWords = anyOf(
  'at|on|date|dates|time|timestamp|am|le|fecha|datum|تاريخ|وقت|when|desde|since|seit|depuis|ts|dt',
);
const ipWords = anyOf('ip|ip address|adresse ip');
const reasonWords = anyOf('reason*|why|motif|raison|motivo|razon|grund|سبب');
const sourceWords = anyOf(
  'source|method|form|origin|origine|origen|quelle|channel|via|مصدر|نموذج|طريقه|evidence|proof|wording|text|version|basis|by',
);
const stateWords = anyOf('status|state|statut|etat|estado|stand|حاله');
const confirmWords = anyOf('confirm*|double opt in|doi|confirme|confirmado|bestatig*|تاكيد|التاكيد');
/** Verbs and means that "no" and "do not" may forbid. */
const forbidden = anyOf(
  'contact|contacter|contactar|kontakt|kontaktieren|prospection|demarchage|comunicaciones|email|emails|e mail|mail|mails|mailing*|call|calls|phone|text|texts|sms|whatsapp|post|letters|newsletter|newsletters|send|envoyer|enviar|enviarme|senden|offers|offres|ofertas|angebote|marketing|publicidad|publicite|werbung|promo*|appeler|llamar|anrufen|correos|courriels|desea|deseo|recibir|recevoir|erhalten|want|wants|receive|solicit*|تواصل|التواصل|الاتصال|اتصال|تتصل|مراسله|المراسله|ارسال|رسائل|الرسائل|يرغب|اريد|ترسل',
);

/** "No email" forbids, "phone no" is a number: the word counts only before what it forbids. */
const noBefore = new RegExp(`(?:^| )no (?=${forbidden.source})`, 'u');

function aspectOf(words: string): ConsentName['aspect'] {
  if (confirmWords.test(words)) return 'confirmed';
  if (ipWords.test(words)) return 'ip';
  if (reasonWords.test(words)) return 'reason';
  if (dateWords.test(words)) return 'date';
  if (stateWords.test(words)) return 'state';
  return sourceWords.test(words) && !/\b(?:text|via|by|form)\b/u.test(words) ? 'source' : 'flag';
}

function channelOf(words: string, polarity: ConsentName['polarity']): ConsentName['channel'] {
  const found = channels.find(([, pattern]) => pattern.test(words))?.[0];
  if (found === 'email' && /(?:^| )mail(?: |$)/u.test(words) && channels[2]?.[1].test(words)) return 'post';
  if (found) return found;
  // a general no is for every channel, a general yes for no more than e-mail
  return polarity === 'out' && everything.test(words) ? 'any' : 'email';
}

/** What marks a permission as one to be written to, beside the channels. */
const marketing = anyOf(
  'newsletter*|news|marketing|comunicaciones comerciales|comercial*|prospection|werbung|werbe*|publicidad|publicite|promo*|offers|offres|ofertas|angebote|advert*|mailing*|boletin|infolettre*|rundbrief|contact|contacted|نشره|النشره|تسويق|التسويق|عروض|العروض|اعلانات|الاعلانات',
);
/** Words of permission that say nothing about what is permitted, and what may stand beside them. */
const plain = anyOf(
  'opt in|opted in|opts in|optin|optedin|subscri*|consent*|permission*|permitted|accept*|agree*|allow*|abonn*|inscri*|einwillig*|zustimm*|erlaub*|angemeldet|anmeld*|suscri*|acept*|autoriz*|consient*|accord|موافق*|الموافق*|وافق|قبول|يقبل|مشترك|اشتراك|الاشتراك|confirm*|bestatig*|تاكيد|التاكيد|double|doi|given|received|obtained|collected|recorded|customer*|client*|user|person|member|kunde*|cliente|date|at|on|time|timestamp|status|state|statut|estado|ip|address|source|method|form|list|level|type|version|text|wording|proof|evidence|yes|no|to|by|of|the|for|from|you|your|we|us|our|in|since|de|du|la|le|l|d|am|der|die|das|des|zur|el|fecha|datum|تاريخ|حاله|مصدر|العميل|علي|في|marketing|explicit|express|single|general|global|current',
);

function isExplicit(words: string): boolean {
  return (
    channels.some(([, pattern]) => pattern.test(words)) ||
    (marketing.test(words) && !/(?:^| )contact(?:ed)?(?= |$)/u.test(words))
  );
}

/** "Service consent", "consent for research": a yes to something that is not known to be news from us. */
function isForSomethingElse(words: string): boolean {
  if (marketing.test(words) || channels.some(([, pattern]) => pattern.test(words))) return false;
  return /\p{L}/u.test(words.replace(new RegExp(plain.source, 'gu'), ' '));
}

const flagWords =
  /(?:^| )(?:flg|flag|yn|y n|ind|indicator|bit|bln|bool|chk|is|has|have|please|bitte|kindly)(?= |$)/gu;

/** Two refusals meet: "not unsubscribed". */
function isTwofold(words: string): boolean {
  const negated = words.replace(/do not/gu, '');
  const isRefusing = refusing.test(words) || refusingWithin.test(words);
  return isRefusing && /(?:^| )(?:not|non|never|nicht|لم|غير|ليس)(?= )/u.test(negated);
}

function isRefusal(words: string): boolean {
  if (refusing.test(words) || refusingWithin.test(words) || noBefore.test(words)) return true;
  return negating.test(words) && (forbidden.test(words) || asking.test(words));
}

function isRequest(words: string): boolean {
  const isConfirmed = confirmWords.test(words) && (dateWords.test(words) || ipWords.test(words));
  return isConfirmed || asking.test(words) || isAskedByChannel(words);
}

function isAboutOthers(words: string): boolean {
  return otherThings.test(words) || others.test(words);
}

/** A question, which is long, is taken at its word. */
function isOurRequest(words: string): boolean {
  const isLong = words.length >= 30;
  return !otherPermissions.test(words) && isRequest(words) && (isLong || !isForSomethingElse(words));
}

/**
 * Reads a name that asks for a permission or notes a refusal, in five languages; null for other names.
 * A name in which two refusals meet ("not unsubscribed") is not guessed at.
 */
export function readConsentName(name: string): ConsentName | null {
  const words = headerWords(name).replace(flagWords, ' ').replace(/ +/gu, ' ').trim();
  if (words === '' || words.length > 160 || isAboutOthers(words) || isTwofold(words)) return null;
  const isOut = isRefusal(words);
  if (!isOut && !isOurRequest(words)) return null;
  const polarity = isOut ? 'out' : 'in';
  return {
    channel: channelOf(words, polarity),
    polarity,
    aspect: aspectOf(words),
    isExplicit: isExplicit(words),
  };
}

/** "Contact by post?", "by phone", "email ok". */
function isAskedByChannel(words: string): boolean {
  return /^(?:(?:contact|kontakt|contacter|contacto) )?(?:by|per|par|por|via) (?:e ?mail|post|phone|sms|text|telefon|courrier|correo|brief|telephone|mail)$|^(?:e mail|email|sms|phone|post) (?:ok|okay|allowed|erlaubt|yes no|ja nein)$/u.test(
    words,
  );
}

/** Whether a name says which channel it is about. */
export function namesChannel(name: string): boolean {
  const words = headerWords(name);
  return channels.some(([, pattern]) => pattern.test(words));
}
