import type { MessageKey } from '../../renderer/i18n/keys.ts';

/** One halt of the tour: what is shown, how the app calls it, and what to see there. */
export type TourStop = Readonly<{ shot: string; title: MessageKey; caption: string }>;

/** In the order in which somebody new would come by. */
export const tourStops: readonly TourStop[] = [
  {
    shot: 'welcome',
    title: 'welcome.title',
    caption:
      'No account and nothing to set up. A workspace is one file; the sample company is two years of a small shop in two languages.',
  },
  {
    shot: 'import',
    title: 'nav.import',
    caption:
      'Files are dropped anywhere. What came in so far can be taken back, one file at a time and in any order.',
  },
  {
    shot: 'overview',
    title: 'nav.overview',
    caption:
      'Where a workspace opens: at most seven lines, each with its interval, its people and what to do. “Not useful” moves lines of its kind down.',
  },
  {
    shot: 'customers',
    title: 'nav.customers',
    caption:
      'Everybody once, whatever file they came from. Columns are chosen and sorted; the search reads both scripts.',
  },
  {
    shot: 'customer',
    title: 'customer.question',
    caption:
      'The page of one customer: what to know before a call, what to offer, and everything that happened, each line with the row it came from.',
  },
  {
    shot: 'people',
    title: 'people.title',
    caption: 'Any number opens the people behind it, and these can become a segment or a file.',
  },
  {
    shot: 'segments',
    title: 'nav.segments',
    caption:
      'Nineteen ready segments with their counts and what to do with each; saved ones say who joined and left.',
  },
  {
    shot: 'segment',
    title: 'segments.builder.question',
    caption:
      'The builder reads what was built in words, counts while one builds, and tells who nearly is in it and why.',
  },
  {
    shot: 'rfm',
    title: 'rfm.title',
    caption:
      'Customers by when, how often and for how much they bought, and who moved since the last import.',
  },
  {
    shot: 'clusters',
    title: 'segments.tabs.clusters',
    caption:
      'Groups that nobody defined. Where the data show none, the screen says so instead of drawing some.',
  },
  {
    shot: 'audience',
    title: 'audience.title',
    caption: 'A list for a campaign goes through one gate; who is left out is counted by reason.',
  },
  {
    shot: 'feedback-scores',
    title: 'nav.feedback',
    caption: 'Scores with their interval, and how far those who answered differ from all customers.',
  },
  {
    shot: 'feedback-themes',
    title: 'feedback.tabs.themes',
    caption:
      'What comments are about, how they feel, and what that goes with. The rule behind a theme can be read and changed.',
  },
  {
    shot: 'feedback-drivers',
    title: 'feedback.tabs.drivers',
    caption: 'Which questions go with the score, by relative weights with their interval.',
  },
  {
    shot: 'opportunities',
    title: 'nav.opportunities',
    caption:
      'Who would buy what next, why, how sure that is and what it is worth; contacted, won and lost are kept.',
  },
  {
    shot: 'opportunities-money',
    title: 'opportunities.tabs.money',
    caption: 'What can be expected, by product, by group and by segment. The sums are those of the board.',
  },
  {
    shot: 'opportunities-proof',
    title: 'opportunities.tabs.proof',
    caption:
      'Held against the past before it is shown: hits against popularity, with intervals, and chances told against what happened.',
  },
  {
    shot: 'quality',
    title: 'nav.quality',
    caption: 'What is wrong with the data, by how much it matters, with the rows.',
  },
  {
    shot: 'cleaning',
    title: 'quality.tabs.cleaning',
    caption: 'Steps that are seen before they are made and can each be taken back alone.',
  },
  {
    shot: 'matching',
    title: 'quality.tabs.matching',
    caption: 'Who may be one person, in Arabic and Latin spellings, with the weight of each reason.',
  },
  {
    shot: 'reports',
    title: 'nav.reports',
    caption: 'Blocks, segment, period and language; the page beside them is the file that is saved.',
  },
  {
    shot: 'palette',
    title: 'palette.title',
    caption:
      'Everything by its name, in either language: screens, actions, settings, people, products, methods.',
  },
  {
    shot: 'settings',
    title: 'nav.settings',
    caption: 'Language, digits, calendar, colours and density, for this computer only.',
  },
];
