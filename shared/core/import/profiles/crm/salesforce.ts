import type { Profile } from '../profile.ts';

const flags = {
  HasOptedOutOfEmail: 'consent.emailOptOut',
  DoNotCall: 'consent.phoneOptOut',
  LastModifiedDate: 'customer.updatedAt',
  IsDeleted: 'customer.deleted',
} as const;
const labelledFlags = {
  'Email Opt Out': 'consent.emailOptOut',
  'Do Not Call': 'consent.phoneOptOut',
  'Last Modified Date': 'customer.updatedAt',
} as const;

/** Salesforce, Data Export > Contact: opt-outs are flags of the opposite polarity; deleted rows are marked. */
export const salesforceContact: Profile = {
  system: 'salesforce',
  title: 'Contacts',
  kind: 'contacts',
  signature: ['Id', 'AccountId', 'LastName', 'FirstName', 'Email'],
  columns: {
    Id: 'customer.externalId',
    LastName: 'customer.familyName',
    FirstName: 'customer.givenName',
    MailingCity: 'customer.city',
    MailingState: 'customer.region',
    MailingPostalCode: 'customer.postcode',
    MailingCountry: 'customer.country',
    Phone: 'customer.phone',
    Email: 'customer.email',
    Birthdate: 'customer.birthDate',
    ...flags,
  },
};

/** Salesforce, Data Export > Lead. */
export const salesforceLead: Profile = {
  system: 'salesforce',
  title: 'Leads',
  kind: 'contacts',
  signature: ['Id', 'LastName', 'FirstName', 'Company', 'LeadSource', 'Status', 'Email'],
  columns: {
    Id: 'customer.externalId',
    LastName: 'customer.familyName',
    FirstName: 'customer.givenName',
    Company: 'customer.company',
    City: 'customer.city',
    State: 'customer.region',
    PostalCode: 'customer.postcode',
    Country: 'customer.country',
    Phone: 'customer.phone',
    Email: 'customer.email',
    ...flags,
  },
};

/** Salesforce, Reports > Export > Details Only: columns by label, no ids unless asked for. */
export const salesforceReport: readonly Profile[] = [
  {
    system: 'salesforce',
    title: 'Contacts report',
    kind: 'contacts',
    signature: ['First Name', 'Last Name', 'Account Name', 'Mailing City', 'Email'],
    // Zoho names its columns alike, and gives its ids
    without: ['Record Id', 'Account Name.id', 'Contact Owner.id'],
    columns: {
      'Contact ID': 'customer.externalId',
      'First Name': 'customer.givenName',
      'Last Name': 'customer.familyName',
      'Account Name': 'customer.company',
      'Mailing City': 'customer.city',
      'Mailing State/Province': 'customer.region',
      'Mailing State/Province (text only)': 'customer.region',
      'Mailing Zip/Postal Code': 'customer.postcode',
      'Mailing Country': 'customer.country',
      'Mailing Country (text only)': 'customer.country',
      Phone: 'customer.phone',
      Email: 'customer.email',
      Birthdate: 'customer.birthDate',
      ...labelledFlags,
    },
  },
  {
    system: 'salesforce',
    title: 'Leads report',
    kind: 'contacts',
    signature: ['Lead Owner', 'First Name', 'Last Name', 'Company / Account', 'Email'],
    columns: {
      'Lead ID': 'customer.externalId',
      'First Name': 'customer.givenName',
      'Last Name': 'customer.familyName',
      'Company / Account': 'customer.company',
      City: 'customer.city',
      'State/Province': 'customer.region',
      'Zip/Postal Code': 'customer.postcode',
      Country: 'customer.country',
      Phone: 'customer.phone',
      Email: 'customer.email',
      ...labelledFlags,
    },
  },
];

/** Salesforce, Data Export > Case. */
export const salesforceCase: Profile = {
  system: 'salesforce',
  title: 'Cases',
  kind: 'events',
  signature: ['Id', 'CaseNumber', 'ContactId', 'Subject', 'CreatedDate'],
  columns: {
    Id: 'event.key',
    ContactId: 'customer.externalId',
    SuppliedEmail: 'customer.email',
    SuppliedName: 'customer.name',
    SuppliedPhone: 'customer.phone',
    Origin: 'event.channel',
    Subject: 'event.subject',
    Description: 'event.body',
    CreatedDate: 'event.at',
  },
  constants: { 'event.kind': 'support' },
};

/** Salesforce, Data Export > Opportunity: whose it is stands in ContactId, where the export has it. */
export const salesforceOpportunity: Profile = {
  system: 'salesforce',
  title: 'Opportunities',
  kind: 'order-lines',
  signature: ['Id', 'AccountId', 'Name', 'StageName', 'Amount', 'CloseDate'],
  columns: {
    Id: 'orders.key',
    Name: 'line.product',
    StageName: 'orders.stage',
    Amount: 'line.amount',
    CloseDate: 'orders.placedAt',
    CurrencyIsoCode: 'orders.currency',
    ContactId: 'customer.externalId',
  },
};
