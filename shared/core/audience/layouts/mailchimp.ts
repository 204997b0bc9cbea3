import type { Layout } from '../layout.ts';

/** Mailchimp, Audience > Add contacts > Import contacts. Names are those of the fields every audience has. */
export const mailchimp: Layout = {
  id: 'mailchimp',
  columns: {
    email: [
      { header: 'Email Address', value: 'email' },
      { header: 'First Name', value: 'givenName' },
      { header: 'Last Name', value: 'familyName' },
    ],
    sms: [
      { header: 'SMS Phone Number', value: 'phone' },
      { header: 'First Name', value: 'givenName' },
      { header: 'Last Name', value: 'familyName' },
    ],
  },
  fieldNames: { email: 'Email Address', phone: 'Phone Number', company: 'Company' },
  hashRules: null,
  hasMark: false,
  reads: ['csv'],
};
