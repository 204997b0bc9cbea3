import type { Profile } from '../profile.ts';

/** Qualtrics, Data & Analysis > Export > CSV: three lines of names, of which the questions count. */
export const qualtrics: Profile = {
  system: 'qualtrics',
  title: 'Responses',
  kind: 'survey',
  signature: ['Start Date', 'End Date', 'Progress', 'Finished', 'Recorded Date', 'Response ID'],
  columns: {
    'Start Date': 'custom',
    'End Date': 'custom',
    Status: 'survey.preview',
    'Response Type': 'survey.preview',
    'IP Address': 'custom',
    Progress: 'custom',
    'Duration (in seconds)': 'custom',
    Finished: 'survey.finished',
    'Recorded Date': 'survey.at',
    'Response ID': 'survey.key',
    'Recipient First Name': 'customer.givenName',
    'Recipient Last Name': 'customer.familyName',
    'Recipient Email': 'customer.email',
    'External Data Reference': 'customer.externalId',
    'Location Latitude': 'custom',
    'Location Longitude': 'custom',
    'Distribution Channel': 'custom',
    'User Language': 'custom',
  },
};
