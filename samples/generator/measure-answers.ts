import type { PlantedAnswer } from './answer-ledger.ts';
import { dayText } from './calendar.ts';
import { type Comment, themes, tones } from './comments.ts';
import { countBy, round } from './measure-orders.ts';
import { courierTrouble, firstDay, lastDay } from './story.ts';
import {
  effortColumn,
  heardColumn,
  overallColumn,
  type ProductSurvey,
  ratedItems,
} from './product-survey.ts';
import { type RecommendationSurvey, scoreColumn } from './recommendation-survey.ts';

/** The file as it stands: double sendings and misread scales are in. */
export function measureRecommendation({ sheet, answers }: RecommendationSurvey) {
  const rows = sheet.rows();
  const scored = rows.map((row) => ({ score: row[scoreColumn], day: row['Submit Date (UTC)'].slice(0, 10) }));
  const between = (from: string, to: string) =>
    netPromoter(scored.filter(({ day }) => day >= from && day <= to).map(({ score }) => score));
  return {
    all: netPromoter(scored.map(({ score }) => score)),
    beforeTheNewCourier: between(dayText(firstDay), dayText(courierTrouble.from - 1)),
    courierTrouble: between(dayText(courierTrouble.from), dayText(courierTrouble.to)),
    after: between(dayText(courierTrouble.to + 1), dayText(lastDay + 31)),
    comments: measureComments(answers),
    junkRows: answers.filter(({ isJunk }) => isJunk).map(({ row }) => row),
    doubleSendings: doubles(answers),
    reversedRows: answers.filter(({ isReversed }) => isReversed).map(({ row }) => row),
  };
}

export function measureProductSurvey({ sheet, answers }: ProductSurvey) {
  const rows = sheet.rows();
  const overall = rows.map((row) => row[overallColumn]);
  return {
    answers: rows.length,
    overall: countBy(overall),
    topTwoBoxes: overall.filter((cell) => cell === '4' || cell === '5').length,
    effort: countBy(rows.map((row) => row[effortColumn])),
    heardAboutUs: countBy(rows.flatMap((row) => row[heardColumn].split(';'))),
    drivers: ratedItems.map(([item, column, weight]) => ({
      item,
      plantedWeight: weight,
      correlation: correlation(rows.map((row) => [row[column], row[overallColumn]])),
    })),
    comments: measureComments(answers),
    requestTopics: countBy(
      answers.flatMap(({ requestTopic }) => (requestTopic === null ? [] : [requestTopic])),
    ),
    requestRows: answers.flatMap(({ row, requestTopic }) =>
      requestTopic === null ? [] : [[row, requestTopic]],
    ),
    junkRows: answers.filter(({ isJunk }) => isJunk).map(({ row }) => row),
    doubleSendings: doubles(answers),
  };
}

function netPromoter(scores: readonly string[]) {
  const given = scores.filter((score) => score !== '').map(Number);
  const promoters = given.filter((score) => score >= 9).length;
  const detractors = given.filter((score) => score <= 6).length;
  return {
    n: given.length,
    promoters,
    passives: given.length - promoters - detractors,
    detractors,
    nps: round((100 * (promoters - detractors)) / given.length, 4),
  };
}

function measureComments(answers: readonly PlantedAnswer[]) {
  const commented = answers.flatMap(({ row, comment }) => (comment === null ? [] : [{ row, comment }]));
  const words = commented.map(({ comment }) => comment);
  return {
    n: words.length,
    byLanguage: countBy(words.map(({ voice }) => voice)),
    byTone: countBy(words.map(({ tone }) => tone)),
    withNegation: words.filter(({ isNegated }) => isNegated).length,
    byTheme: Object.fromEntries(
      themes.map((theme) => [theme, tonesOf(words.filter((comment) => comment.themes.includes(theme)))]),
    ),
    /** Row, language, tone, themes, and ! where the tone hangs on a negation. */
    rows: commented.map(({ row, comment }) => [
      row,
      comment.voice,
      comment.tone,
      comment.themes.join(' '),
      ...(comment.isNegated ? ['!'] : []),
    ]),
  };
}

function tonesOf(comments: readonly Comment[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    tones.map((tone) => [tone, comments.filter((comment) => comment.tone === tone).length]),
  );
}

function doubles(answers: readonly PlantedAnswer[]): readonly (readonly [number, number])[] {
  return answers.flatMap(({ row, repeats }) => (repeats === null ? [] : [[repeats, row] as const]));
}

/** Pearson's correlation over the pairs in which both cells are given. */
function correlation(pairs: readonly (readonly [string, string])[]): number {
  const given = pairs
    .filter(([one, other]) => one !== '' && other !== '')
    .map(([one, other]) => [Number(one), Number(other)] as const);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanOne = mean(given.map(([one]) => one));
  const meanOther = mean(given.map(([, other]) => other));
  const sum = (product: (one: number, other: number) => number): number =>
    given.reduce((total, [one, other]) => total + product(one - meanOne, other - meanOther), 0);
  const spread = Math.sqrt(sum((one) => one * one) * sum((_, other) => other * other));
  return round(sum((one, other) => one * other) / spread, 4);
}
