import type { Profile } from './profile.ts';

/** Salesforce, Data Export > Contact: opt-outs are flags of the opposite polarity; deleted rows are marked. */
export const salesforceContact: Profile = {
  system: 'salesforce',
  kind: 'contacts',
  signature: ['Id', 'IsDeleted', 'AccountId', 'LastName', 'FirstName', 'Email', 'LastModifiedDate'],
  columns: {
    Id: 'customer.externalId',
    IsDeleted: 'customer.deleted',
    LastName: 'customer.familyName',
    FirstName: 'customer.givenName',
    MailingCity: 'customer.city',
    MailingState: 'customer.region',
    MailingPostalCode: 'customer.postcode',
    MailingCountry: 'customer.country',
    Phone: 'customer.phone',
    Email: 'customer.email',
    Birthdate: 'customer.birthDate',
    HasOptedOutOfEmail: 'consent.emailOptOut',
    DoNotCall: 'consent.phoneOptOut',
    LastModifiedDate: 'customer.updatedAt',
  },
};
