import type { Profile } from '../profile.ts';

const base = { system: 'google-forms', title: 'Responses', kind: 'survey' } as const;
/** Sheets of answers are called after their form, with this in the language of the account. */
const fileName =
  /\((?:responses?|réponses|respuestas|antworten|الردود|ردود)\)|form responses|form_responses/iu;

/** Google Forms, Responses > Link to Sheets, or Download responses (.csv). */
export const googleForms: readonly Profile[] = (
  [
    ['Timestamp', 'Email Address'],
    ['Horodateur', 'Adresse e-mail'],
    ['Marca temporal', 'Dirección de correo electrónico'],
    ['Zeitstempel', 'E-Mail-Adresse'],
    ['طابع زمني', 'عنوان البريد الإلكتروني'],
  ] as const
).map(([at, email]) => ({
  ...base,
  signature: [at],
  fileName,
  columns: { [at]: 'survey.at', [email]: 'customer.email', Username: 'customer.email' },
}));
