import type { Profile } from '../profile.ts';

/** Typeform, Results > Responses > Download. */
export const typeform: Profile = {
  system: 'typeform',
  title: 'Responses',
  kind: 'survey',
  signature: ['#', 'Submit Date (UTC)', 'Network ID'],
  columns: {
    '#': 'survey.key',
    'Response Type': 'survey.preview',
    'Start Date (UTC)': 'custom',
    'Stage Date (UTC)': 'custom',
    'Submit Date (UTC)': 'survey.at',
    'Network ID': 'custom',
    Tags: 'custom',
    Ending: 'custom',
  },
};
