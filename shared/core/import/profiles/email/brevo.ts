import type { Profile } from '../profile.ts';

const columns = {
  'CONTACT ID': 'customer.externalId',
  EXT_ID: 'customer.externalId',
  EMAIL: 'customer.email',
  FIRSTNAME: 'customer.givenName',
  PRENOM: 'customer.givenName',
  VORNAME: 'customer.givenName',
  NOMBRE: 'customer.givenName',
  LASTNAME: 'customer.familyName',
  NOM: 'customer.familyName',
  NACHNAME: 'customer.familyName',
  APELLIDOS: 'customer.familyName',
  SMS: 'customer.phone',
  OPT_IN: 'consent.emailOptIn',
  // how someone agreed, not whether: no means that the address was not confirmed by a message
  'DOUBLE_OPT-IN': 'consent.optInSource',
  // yes: on the list of those who must not be written to; no is no consent
  EMAIL_BLACKLIST: 'consent.emailOptOut',
  EMAIL_BLACKLISTED: 'consent.emailOptOut',
  'Email blacklisted': 'consent.emailOptOut',
  'Email blocklisted': 'consent.emailOptOut',
  BLACKLIST: 'consent.emailOptOut',
  BLOCKLISTED: 'consent.emailOptOut',
  SMS_BLACKLIST: 'consent.smsOptOut',
  SMS_BLACKLISTED: 'consent.smsOptOut',
  'SMS blacklisted': 'consent.smsOptOut',
  'SMS blocklisted': 'consent.smsOptOut',
  MODIFIED_TIME: 'customer.updatedAt',
} as const;
const base = { system: 'brevo', title: 'Contacts', kind: 'contacts', columns } as const;

/** Brevo (Sendinblue before 2023), Contacts > Export: attributes in capitals, blocks as flags. */
export const brevoContacts: readonly Profile[] = [
  { ...base, signature: ['EMAIL', 'EMAIL_BLACKLIST', 'ADDED_TIME', 'MODIFIED_TIME'] },
  { ...base, signature: ['EMAIL', 'EMAIL_BLACKLISTED', 'ADDED_TIME', 'MODIFIED_TIME'] },
  { ...base, signature: ['EMAIL', 'BLACKLIST', 'ADDED_TIME', 'MODIFIED_TIME'] },
  { ...base, signature: ['EMAIL', 'Email blocklisted', 'ADDED_TIME', 'MODIFIED_TIME'] },
  { ...base, signature: ['CONTACT ID', 'EMAIL', 'ADDED_TIME', 'MODIFIED_TIME'] },
];

/** Brevo, Transactional > Logs > Export: what became of every e-mail. */
export const brevoLogs: Profile = {
  system: 'brevo',
  title: 'E-mail logs',
  kind: 'events',
  signature: ['st_text', 'ts', 'sub', 'email', 'mid'],
  columns: {
    st_text: 'event.kind',
    ts: 'event.at',
    sub: 'event.subject',
    email: 'customer.email',
    tag: 'event.campaign',
  },
  constants: { 'event.channel': 'email' },
};
