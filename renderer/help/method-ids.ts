import type { MessageKey } from '../i18n/intl.tsx';

/** What each method that can be explained is called. */
export const methodTitle = {
  rfm: 'rfm.title',
  clusters: 'clusters.title',
  compare: 'compare.title',
  overlap: 'overlap.title',
  scores: 'feedback.tabs.scores',
  themes: 'feedback.tabs.themes',
  drivers: 'feedback.tabs.drivers',
  requests: 'feedback.tabs.requests',
  'follow-up': 'feedback.tabs.followUp',
  offers: 'opportunities.tabs.board',
  rules: 'rules.title',
  sequences: 'sequences.title',
  'white-space': 'whiteSpace.title',
  'up-sell': 'upSell.title',
  proof: 'backtest.chart',
  'hold-outs': 'opportunities.holdoutMethod.title',
  quality: 'help.quality.title',
  matching: 'help.matching.title',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** A method that can be explained. */
export type MethodId = keyof typeof methodTitle;

/** Every one of them. The record has no other keys. */
export const methodIds = Object.keys(methodTitle) as readonly MethodId[];
