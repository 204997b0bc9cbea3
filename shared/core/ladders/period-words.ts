import { foldText } from '../identity/fold.ts';

const list = (words: string) => words.split(' ').map(foldText);
const set = (words: string): ReadonlySet<string> => new Set(list(words));

/** How many months a word after a number stands for. */
export const monthWords: ReadonlyMap<string, number> = new Map([
  ...list('month months mo شهر أشهر شهور شهرا').map((word): [string, number] => [word, 1]),
  ...list('year years yr yrs سنة سنوات عام أعوام').map((word): [string, number] => [word, 12]),
]);
/** Months that a word stands for without a number. */
export const periodsAlone: ReadonlyMap<string, number> = new Map([
  ...list('شهرين شهران').map((word): [string, number] => [word, 2]),
  ...list('شهر').map((word): [string, number] => [word, 1]),
  ...list('سنتين عامين').map((word): [string, number] => [word, 24]),
  ...list('سنة').map((word): [string, number] => [word, 12]),
]);
/** How often something is paid, in months. */
export const adverbs: ReadonlyMap<string, number> = new Map([
  ...list('monthly شهري شهرية الشهري الشهرية').map((word): [string, number] => [word, 1]),
  ...list('quarterly').map((word): [string, number] => [word, 3]),
  ...list('yearly annual annually سنوي سنوية السنوي السنوية').map((word): [string, number] => [word, 12]),
]);
/** What is subscribed to: only beside one of these is a time a part of what is sold, and neither an age nor a guarantee. */
export const subscriptionWords = set(
  'subscription subscriptions subscribe plan plans membership memberships licence license اشتراك اشتراكات الاشتراك عضوية العضوية',
);
/** Paper with days on it: a yearly planner is no longer subscription than a monthly one. */
export const paperWords = set('planner diary calendar notebook journal مفكرة تقويم أجندة');
