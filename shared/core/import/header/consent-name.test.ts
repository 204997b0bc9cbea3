import { expect, test } from 'vitest';
import { columnForm } from '../recognise/value-form.ts';
import { consentMeaning } from './consent-meaning.ts';
import { readConsentName } from './consent-name.ts';

const spoken = (name: string) => {
  const found = readConsentName(name);
  return found ? `${found.channel} ${found.polarity} ${found.aspect}` : null;
};

test.each([
  // yes permits
  ['Newsletter', 'email in flag'],
  ['newsletter_opt_in', 'email in flag'],
  ['Accepts Marketing', 'email in flag'],
  ['EmailMarketingConsent', 'email in flag'],
  ['Subscribe to our mailing list?', 'email in flag'],
  ['SMS opt-in', 'sms in flag'],
  ['OK to call', 'phone in flag'],
  ['May we contact you by post?', 'post in flag'],
  ['Acepta publicidad', 'email in flag'],
  ["J'accepte de recevoir la newsletter", 'email in flag'],
  ['Einwilligung Newsletter', 'email in flag'],
  ['Werbung erlaubt', 'email in flag'],
  ['مشترك', 'email in flag'],
  ['هل توافق على استلام العروض؟', 'email in flag'],
  ['موافقة الرسائل النصية', 'sms in flag'],
  // yes forbids
  ['Unsubscribed', 'email out flag'],
  ['Email Opt Out', 'email out flag'],
  ['HasOptedOutOfEmail', 'email out flag'],
  ['do_not_email', 'email out flag'],
  ['no_email', 'email out flag'],
  ['NO_SMS_FLG', 'sms out flag'],
  ['Do not contact', 'any out flag'],
  ["Don't send me offers", 'any out flag'],
  ['Do Not Call', 'phone out flag'],
  ['Do not mail (post)', 'post out flag'],
  ['No newsletter please', 'email out flag'],
  ['Email blocklisted', 'email out flag'],
  ['Suppressed', 'email out flag'],
  ['Désabonné', 'email out flag'],
  ['Ne pas contacter', 'any out flag'],
  ['Pas de SMS', 'sms out flag'],
  ['Dado de baja', 'email out flag'],
  ['No desea publicidad', 'any out flag'],
  ['No enviar correos', 'email out flag'],
  ['Keine Werbung', 'any out flag'],
  ['Abgemeldet', 'email out flag'],
  ['Nicht anrufen', 'phone out flag'],
  ['Werbewiderspruch', 'email out flag'],
  ['Newsletterabmeldung', 'email out flag'],
  ['Kontaktverbot', 'any out flag'],
  ['emailoptout', 'email out flag'],
  ['noemail', 'email out flag'],
  ['إلغاء الاشتراك', 'email out flag'],
  ['عدم التواصل', 'any out flag'],
  ['لا يرغب في الرسائل', 'email out flag'],
  ['عدم الاتصال', 'phone out flag'],
  ['No quiere comunicaciones comerciales', 'email out flag'],
  ['Kein Kontakt', 'any out flag'],
  ['Spam complaint', 'email out flag'],
  ['ممنوع التواصل', 'any out flag'],
  ['غير مشترك', 'email out flag'],
  ['القائمة السوداء', 'email out flag'],
  ['Refuse la prospection', 'email out flag'],
  // beside the yes or no
  ['Subscription Status', 'email in state'],
  ['Date unsubscribed', 'email out date'],
  ['Opt-in date', 'email in date'],
  ['تاريخ إلغاء الاشتراك', 'email out date'],
  ['Unsubscribe reason', 'email out reason'],
  ['Opt-in IP', 'email in ip'],
  ['Consent source', 'email in source'],
  ['Confirmed at', 'email in confirmed'],
])('%s: %s', (name, expected) => {
  expect(spoken(name)).toBe(expected);
});

// names that look alike and ask for nothing
test.each([
  'Email', 'Phone no', 'Contact no', 'Customer No', 'Mobile no.', 'E-mail address', 'Call date', 'Post code', 'Text', 'Contact', 'Mail',
  'Marketing campaign', 'Subscription plan', 'Subscription amount', 'Newsletter clicks', 'Email open rate', 'Enrichment opt out', 'Fax opt out',
  'Not unsubscribed', 'Privacy consent', 'Third party opt-in', 'Terms accepted', 'Service consent', 'Accepts cookies', 'موافقة على الشروط', 'Last order', 'Notes', 'Nombre', 'Número', 'Kontakt', 'رقم الهاتف', 'البريد الإلكتروني', 'العنوان',
])('%s asks for no permission', (name) => {
  expect(readConsentName(name)).toBe(null);
}); // prettier-ignore

test.each<[name: string, cells: readonly string[], meaning: string | null]>([
  ['Unsubscribed', ['yes', 'no'], 'consent.emailOptOut'],
  ['Unsubscribed', ['2024-01-31', ''], 'consent.optOutAt'],
  ['Opted out', ['31.01.2024', '14.02.2024'], 'consent.optOutAt'],
  ['Newsletter', ['1', '0'], 'consent.emailOptIn'],
  ['Newsletter', ['subscribed', 'unsubscribed'], 'consent.emailState'],
  ['Newsletter', ['Yes, please', 'No thanks'], 'consent.emailState'],
  ['Newsletter', ['Garden, Kitchen', 'Kitchen'], null],
  ['Newsletter', ['ada@example.com', 'ben@example.com'], null],
  ['No SMS', ['2024-01-31', ''], 'consent.smsOptOut'],
  ['Do not contact', ['TRUE', 'FALSE'], 'consent.anyOptOut'],
  ['Subscription status', ['active', 'canceled', 'past_due'], null],
  ['Subscription status', ['active', 'unsubscribed'], 'consent.emailState'],
  ['Unsubscribe status', ['unsubscribed', 'subscribed'], 'consent.emailOptOut'],
  ['Opt-in status', ['OptedIn', 'OptedOut'], 'consent.emailState'],
  ['Opt out', ['-1', '0'], 'consent.emailOptOut'],
  ['Newsletter status', ['unsubscribed on 3 May', 'subscribed'], 'consent.emailState'],
  ['Consent IP', ['192.0.2.1', '2001:db8::1'], 'consent.optInIp'],
])('%s with %j means %s', (name, cells, meaning) => {
  expect(consentMeaning(name, columnForm(cells))?.meaning ?? null).toBe(meaning);
});
