import type { MessageKey } from '../i18n/intl.tsx';
import type { FeedbackTab, ImportTab, OpportunitiesTab, Place, QualityTab, SegmentsTab } from './place.ts';

type Part<Tab extends string> = Readonly<Record<Tab, MessageKey>>;

// a part that is not named here does not compile
const segments: Part<SegmentsTab> = {
  list: 'segments.tabs.list',
  rfm: 'segments.tabs.rfm',
  clusters: 'segments.tabs.clusters',
  compare: 'segments.tabs.compare',
  overlap: 'segments.tabs.overlap',
};
const feedback: Part<FeedbackTab> = {
  scores: 'feedback.tabs.scores',
  themes: 'feedback.tabs.themes',
  drivers: 'feedback.tabs.drivers',
  requests: 'feedback.tabs.requests',
  answers: 'feedback.tabs.answers',
  'follow-up': 'feedback.tabs.followUp',
};
const opportunities: Part<OpportunitiesTab> = {
  board: 'opportunities.tabs.board',
  money: 'opportunities.tabs.money',
  rules: 'opportunities.tabs.rules',
  sequences: 'opportunities.tabs.sequences',
  'white-space': 'opportunities.tabs.whiteSpace',
  'up-sell': 'opportunities.tabs.upSell',
  proof: 'opportunities.tabs.proof',
  'hold-outs': 'opportunities.tabs.holdouts',
};
const quality: Part<QualityTab> = {
  findings: 'quality.tabs.findings',
  cleaning: 'quality.tabs.cleaning',
  matching: 'quality.tabs.matching',
  rules: 'quality.tabs.rules',
};
const imports: Part<ImportTab> = {
  history: 'import.tabs.history',
  recipes: 'import.tabs.recipes',
  watch: 'import.tabs.watch',
};

/** The parts of each screen that has some, with their names, in the order of their tabs. */
export const parts = { segments, feedback, opportunities, quality, import: imports } as const;
export type PartedScreen = keyof typeof parts;

function isParted(screen: string): screen is PartedScreen {
  return Object.hasOwn(parts, screen);
}

/** The name that the part of a screen is remembered by. */
export function partName(screen: PartedScreen): string {
  return `part.${screen}`;
}

/** What is to be remembered of a place: the part of a screen that somebody chose, and not one that a link led to for something in it. */
export function chosenPart(place: Place): Readonly<{ name: string; part: string }> | null {
  const isPart = isParted(place.screen) && Object.keys(place).length === 2;
  if (!isPart || !('tab' in place)) return null;
  return { name: partName(place.screen), part: place.tab };
}

/** A screen that is asked for as such opens at the part where it was left. */
export function asLeft(place: Place, remembered: Readonly<Record<string, string>>): Place {
  const { screen } = place;
  const json = isParted(screen) && Object.keys(place).length === 1 ? remembered[partName(screen)] : undefined;
  if (json === undefined || !isParted(screen)) return place;
  const part = Object.keys(parts[screen]).find((known) => JSON.stringify(known) === json);
  // the part is one of that screen
  return part === undefined ? place : ({ screen, tab: part } as Place);
}
