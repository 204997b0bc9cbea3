import type { Profile } from '../profile.ts';

/** SurveyMonkey, Analyze Results > Save as > Export > All individual responses. */
export const surveyMonkey: Profile = {
  system: 'surveymonkey',
  title: 'Responses',
  kind: 'survey',
  signature: ['Respondent ID', 'Collector ID', 'Start Date', 'End Date'],
  columns: {
    'Respondent ID': 'survey.key',
    'Collector ID': 'custom',
    'Start Date': 'custom',
    'End Date': 'survey.at',
    'IP Address': 'custom',
    'Email Address': 'customer.email',
    'First Name': 'customer.givenName',
    'Last Name': 'customer.familyName',
    'Custom Data 1': 'custom',
  },
};
