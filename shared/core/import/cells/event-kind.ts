import { foldLetters } from './month-names.ts';

/** What systems call the things people do, by our name for it: English, Arabic, French, Spanish, German. */
const vocabulary = {
  visit:
    'visit|visits|site visit|web visit|website visit|session|session start|sessions|first visit|active on site|landing|زيارة|زيارات|زيارة الموقع|زيارة موقع|جلسة|visite|visite du site|visita|visita web|sesion|besuch|websitebesuch|sitzung',
  page_view:
    'page view|pageview|page views|pageviews|viewed page|view page|page viewed|page|screen view|مشاهدة صفحة|عرض صفحة|مشاهدة الصفحة|page vue|vue de page|consultation de page|pagina vista|vista de pagina|seitenaufruf|seitenansicht',
  product_view:
    'product view|product viewed|viewed product|view item|view product|view content|item view|مشاهدة منتج|عرض منتج|عرض المنتج|vue produit|produit vu|fiche produit vue|vista de producto|producto visto|ver producto|produktansicht|produkt angesehen|artikelansicht',
  content_view:
    'content view|article view|blog view|article read|read article|post view|video view|video viewed|download|file download|مشاهدة محتوى|قراءة مقال|قراءة مقالة|مشاهدة فيديو|lecture article|article lu|vue de contenu|telechargement|vista de contenido|articulo leido|lectura de articulo|descarga|artikel gelesen|inhaltsansicht|inhalt angesehen',
  search:
    'search|searched|site search|searched site|view search results|search performed|search query|بحث|البحث|بحث في الموقع|recherche|recherche interne|busqueda|buscar|suche|gesucht|websuche',
  add_to_cart:
    'add to cart|added to cart|cart|cart add|add to basket|added to basket|addtocart|add to bag|إضافة إلى السلة|اضافة للسلة|أضاف إلى السلة|السلة|سلة|ajout au panier|panier|ajoute au panier|anadir al carrito|agregar al carrito|carrito|in den warenkorb|warenkorb|in den warenkorb gelegt',
  remove_from_cart:
    'remove from cart|removed from cart|cart remove|إزالة من السلة|retrait du panier|retire du panier|eliminar del carrito|aus dem warenkorb entfernt',
  checkout:
    'checkout|begin checkout|started checkout|checkout started|initiate checkout|checkout begun|إتمام الشراء|بدء الدفع|الدفع|passage en caisse|debut de commande|commande commencee|iniciar pago|inicio de compra|pago iniciado|kasse|zur kasse|kasse begonnen',
  purchase:
    'purchase|purchased|placed order|order placed|order completed|ordered product|checkout completed|شراء|عملية شراء|طلب جديد|achat|commande passee|compra|compra realizada|kauf|bestellung aufgegeben',
  email_sent:
    'email sent|sent email|sent|send|received email|email received|delivered|email delivered|processed|request|requests|إرسال بريد|تم الإرسال|إرسال|أرسل|تم التسليم|envoi|envoye|email envoye|delivre|enviado|envio|correo enviado|entregado|gesendet|versendet|e mail gesendet|zugestellt',
  email_open:
    'email open|email opened|opened email|open|opened|opens|unique opened|first open|first opening|فتح|فتح البريد|تم الفتح|فتح الرسالة|ouverture|ouvert|email ouvert|apertura|abierto|correo abierto|geoffnet|e mail geoffnet|offnung',
  email_click:
    'email click|email clicked|clicked email|click|clicked|clicks|link click|clicked link|link clicked|نقر|نقرة|تم النقر|النقر على رابط|clic|clique|clic sur un lien|clic en enlace|clicado|klick|geklickt|link geklickt|linkklick',
  email_bounce:
    'email bounce|email bounced|bounced email|bounce|bounced|bounces|hard bounce|soft bounce|hard bounced|soft bounced|hardbounces|softbounces|hard bounces|soft bounces|dropped|dropped email|ارتداد|مرتد|رسالة مرتدة|rebond|rebote|rebotado|unzustellbar|ruckläufer',
  email_unsubscribe:
    'email unsubscribe|email unsubscribed|unsubscribe|unsubscribed|unsubscribed from email|unsubscribed from list|unsub|opt out|opted out|إلغاء الاشتراك|ألغى الاشتراك|إلغاء اشتراك|desabonnement|desinscription|desabonne|baja|dado de baja|cancelacion de suscripcion|abmeldung|abgemeldet|newsletter abbestellt',
  email_complaint:
    'email complaint|spam complaint|complaint|spam|spam report|marked email as spam|abuse|abuse report|marked as spam|بلاغ إزعاج|بريد مزعج|plainte spam|queja de spam|spambeschwerde',
  subscribe:
    'subscribe|subscribed|subscribed to list|subscribed to email marketing|newsletter signup|newsletter sign up|optin|opt in|اشتراك|اشتراك في النشرة|inscription newsletter|abonnement|suscripcion|alta boletin|newsletter anmeldung|anmeldung newsletter',
  sms_sent:
    'sms|sms sent|sent sms|text message|received sms|sms received|sms delivered|whatsapp|whatsapp message|رسالة نصية|رسالة قصيرة|واتساب|رسالة واتساب|sms envoye|sms enviado|sms gesendet',
  sms_click: 'sms click|clicked sms|sms clicked|نقر رسالة نصية|clic sms|sms geklickt',
  social_like: 'social like|like|liked|reaction|إعجاب|j aime|me gusta|gefallt mir',
  social_comment:
    'social comment|comment|commented|reply|replied|social reply|تعليق|رد|commentaire|comentario|kommentar',
  social_share:
    'social share|share|shared|retweet|repost|reposted|مشاركة|partage|compartido|compartir|geteilt|teilen',
  social_follow:
    'social follow|follow|followed|new follower|متابعة|متابع جديد|abonnement page|seguidor nuevo|nuevo seguidor|gefolgt',
  social_mention: 'social mention|mention|mentioned|tagged|tag|إشارة|ذكر|mencion|erwahnung',
  social_message:
    'social message|direct message|dm|private message|messenger|رسالة خاصة|message prive|mensaje directo|direktnachricht',
  support:
    'support|support ticket|ticket|tickets|ticket created|ticket opened|case|case created|help request|service request|incident|problem|complaint ticket|دعم|الدعم|تذكرة|تذكرة دعم|طلب دعم|شكوى|demande d assistance|ticket support|reclamation|incidencia|ticket de soporte|soporte|reclamacion|supportanfrage|support ticket|stoerung|beschwerde|reklamation',
  chat: 'chat|live chat|chat started|conversation|conversation started|محادثة|دردشة|محادثة مباشرة|discussion|clavardage|conversacion|chat en vivo|livechat|gesprach',
  call: 'call|phone call|phone|called|inbound call|outbound call|call logged|مكالمة|مكالمة هاتفية|اتصال|اتصال هاتفي|appel|appel telephonique|llamada|llamada telefonica|anruf|telefonat|telefonanruf',
  form_submit:
    'form|form submit|form submitted|form submission|submitted form|form fill|generate lead|lead|filled out form|contact form|نموذج|إرسال نموذج|تعبئة نموذج|نموذج تواصل|formulaire|formulaire envoye|formulario|formulario enviado|envio de formulario|formular|formular gesendet|formular abgeschickt|kontaktformular',
  sign_up:
    'sign up|signup|signed up|register|registered|registration|account created|user sign up|تسجيل|إنشاء حساب|inscription|creation de compte|registro|alta|cuenta creada|registrierung|konto erstellt',
  login:
    'login|log in|logged in|sign in|signed in|تسجيل دخول|تسجيل الدخول|connexion|inicio de sesion|anmeldung|eingeloggt',
  meeting:
    'meeting|meeting booked|appointment|demo|store visit|event attended|اجتماع|موعد|rendez vous|reunion|cita|termin|treffen',
} as const;

const fold = (text: string) =>
  foldLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const kinds = new Map(
  Object.entries(vocabulary).flatMap(([kind, list]) =>
    [kind, ...list.split('|')].map((word) => [fold(word), kind] as const),
  ),
);

/** Names of the kinds of events that have one name whatever the source calls them; message keys `event.<name>`. */
export const eventKinds: readonly string[] = Object.keys(vocabulary);

/** Our name for what a file says happened; a word that is not known stays as it is. */
export function readEventKind(text: string): string {
  return kinds.get(fold(text)) ?? text;
}

/** Whether a word names something that people do. */
export function isEventKind(text: string): boolean {
  return kinds.has(fold(text));
}
