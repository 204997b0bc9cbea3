import { junkTexts, plainAnswer, type PlantedAnswer } from './answer-ledger.ts';
import type { Buyer } from './buyers.ts';
import { clockText, dayNumber, dayText, twoDigits } from './calendar.ts';
import { type Comment, type CommentBox, recommendationBox, type Tone } from './comments.ts';
import type { Order } from './orders.ts';
import type { Random } from './random.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { courierTrouble, lateCountries, priceRiseDay } from './story.ts';

const columns = [
  '#',
  'How likely are you to recommend Dar Qahwa to a friend or colleague?',
  'What is the main reason for your score?',
  'May we contact you about your answer?',
  'email',
  'Start Date (UTC)',
  'Submit Date (UTC)',
  'Network ID',
] as const;
export const scoreColumn = columns[1];
export const reasonColumn = columns[2];
export type RecommendationSheet = Sheet<(typeof columns)[number]>;

export type RecommendationSurvey = {
  readonly sheet: RecommendationSheet;
  readonly answers: readonly PlantedAnswer[];
};

const answerCount = 600;
const counts = { junk: 10, repeated: 8, reversed: 6, withoutScore: 4, strangers: 10 };
const askedFrom = dayNumber('2025-01-10');
const askedUntil = dayNumber('2026-10-18');
const daysBetweenAnswers = 150;

type Draft = {
  readonly email: string;
  readonly day: number;
  readonly score: number;
  readonly comment: Comment | null;
};

/** "How likely are you to recommend us", asked after orders, in the layout of a Typeform export. */
export function writeRecommendationSurvey(random: Random, orders: readonly Order[]): RecommendationSurvey {
  const sheet: RecommendationSheet = createSheet('nps_survey_typeform.csv', columns);
  const box = recommendationBox(random);
  const drafts = askedOrders(random, orders).map(({ buyer, order }) =>
    draftAnswer(random, box, buyer, order),
  );
  const reversible = drafts.filter(
    ({ comment, score }) => comment?.tone === 'positive' && score >= 9 && comment.themes[0] !== 'general',
  );
  const reversed = new Set(random.shuffled(reversible).slice(0, counts.reversed));
  const strangers = new Set(random.shuffled(drafts).slice(0, counts.strangers));
  const silent = random.shuffled(drafts.filter(({ comment }) => comment === null));
  const junk = new Map(silent.slice(0, counts.junk).map((draft, index) => [draft, junkTexts[index] ?? '']));
  const withoutScore = new Set(silent.slice(counts.junk, counts.junk + counts.withoutScore));
  const repeatable = drafts.filter((draft) => (draft.comment?.text.length ?? 0) > 25 && !reversed.has(draft));
  const repeated = new Set(random.shuffled(repeatable).slice(0, counts.repeated));

  const answers: PlantedAnswer[] = [];
  for (const draft of drafts) {
    const { comment } = draft;
    const score = reversed.has(draft) ? random.integer(0, 2) : draft.score;
    const given = {
      [scoreColumn]: withoutScore.has(draft) ? '' : String(score),
      [reasonColumn]: junk.get(draft) ?? comment?.text ?? '',
      'May we contact you about your answer?': random.pick(['1', '1', '0', '']),
      email: strangers.has(draft) ? `visitor${answers.length}@example.org` : draft.email,
    };
    const send = (start: number, seconds: number): number =>
      sheet.add({
        '#': hexKey(random),
        ...given,
        'Start Date (UTC)': secondText(start),
        'Submit Date (UTC)': secondText(start + seconds),
        'Network ID': hexKey(random).slice(0, 10),
      });
    const start = draft.day * 86400 + random.integer(5 * 3600, 19 * 3600);
    const row = send(start, random.integer(25, 240));
    answers.push({ ...plainAnswer, row, comment, isJunk: junk.has(draft), isReversed: reversed.has(draft) });
    if (repeated.has(draft)) {
      const again = send(start + random.integer(260, 900), random.integer(8, 30));
      answers.push({ ...plainAnswer, row: again, comment, repeats: row });
    }
  }
  return { sheet, answers };
}

function askedOrders(
  random: Random,
  orders: readonly Order[],
): readonly { readonly buyer: Buyer; readonly order: Order }[] {
  const lastAsked = new Map<Buyer, number>();
  const asked = random.shuffled(orders).flatMap((order) => {
    const { buyer, day, status } = order;
    const isAsked = status !== 'cancelled' && day >= askedFrom && day <= askedUntil;
    if (buyer === null || !isAsked || !isPerson(buyer)) return [];
    const before = lastAsked.get(buyer);
    if (before !== undefined && Math.abs(day - before) < daysBetweenAnswers) return [];
    lastAsked.set(buyer, day);
    return [{ buyer, order }];
  });
  return asked.slice(0, answerCount).toSorted((one, other) => one.order.day - other.order.day);
}

function isPerson({ person }: Buyer): boolean {
  return person !== null;
}

function draftAnswer(random: Random, box: CommentBox, buyer: Buyer, order: Order): Draft {
  const day = order.day + random.integer(5, 12);
  const isTrouble = day >= courierTrouble.from && day <= courierTrouble.to;
  const isHit = isTrouble && lateCountries.includes(buyer.city.country);
  const score = pickScore(random, isHit, isTrouble);
  const tone = pickTone(random, score);
  const { country } = buyer.city;
  const month = dayText(day).slice(0, 7);
  const isSayable = ({ countries, since }: Comment): boolean =>
    since <= month && (countries.length === 0 || countries.includes(country));
  const comment = random.chance(score <= 6 ? 0.82 : 0.47)
    ? box.draw(buyer.person?.voice ?? 'english', tone, (candidate) =>
        isSayable(candidate) ? themeWeight(candidate, day, isHit) : 0,
      )
    : null;
  const email = random.chance(0.04) ? '' : order.email;
  return { email, day, score, comment };
}

function pickScore(random: Random, isHit: boolean, isTrouble: boolean): number {
  const [promoters, passives] = isHit ? [24, 24] : isTrouble ? [50, 26] : [57, 25];
  const draw = random.integer(1, 100);
  if (draw <= promoters) return random.chance(0.6) ? 10 : 9;
  if (draw <= promoters + passives) return random.chance(0.55) ? 8 : 7;
  return random.pickWeighted([0, 1, 2, 3, 4, 5, 6], (score) => [5, 3, 5, 8, 9, 17, 24][score] ?? 0);
}

function pickTone(random: Random, score: number): Tone {
  if (score >= 9) return random.chance(0.95) ? 'positive' : 'neutral';
  if (score >= 7)
    return random.pick(['neutral', 'neutral', 'neutral', 'neutral', 'positive', 'positive', 'negative']);
  return random.chance(0.86) ? 'negative' : 'neutral';
}

function themeWeight({ themes, tone }: Comment, day: number, isHit: boolean): number {
  if (tone === 'positive') return isHit && themes.includes('delivery') ? 0.2 : 1;
  if (isHit && themes.includes('delivery')) return 7;
  return day >= priceRiseDay && themes.includes('price') ? 3 : 1;
}

function hexKey(random: Random): string {
  return Array.from({ length: 32 }, () => '0123456789abcdef'.charAt(random.integer(0, 15))).join('');
}

function secondText(seconds: number): string {
  const ofDay = seconds % 86400;
  return `${dayText(Math.floor(seconds / 86400))} ${clockText(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
}
