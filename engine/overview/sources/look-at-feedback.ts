import { ScoresParams, type ScoresResult } from '../../../shared/core/analyses/scores/schema.ts';
import { addDays, readDay } from '../../../shared/core/model/day.ts';
import type { OverviewCandidate } from '../../../shared/core/model/overview.ts';
import type { People } from '../../../shared/core/model/people.ts';
import { partOf } from '../../../shared/core/overview/part-of.ts';
import { readPurposes } from '../../audience/purposes.ts';
import type { Looking, Source } from '../looking.ts';

/** A low score is answered while it is remembered. */
const answeredWithinDays = 90;
/** From the least to the most of a net score. */
const netReach = 200;

type Period = ScoresResult['trend']['periods'][number];

/** The last period that somebody answered in, when its score moved beyond chance. */
function movedPeriod({ trend }: ScoresResult) {
  const last: Period | undefined = trend.periods.findLast(({ n }) => n > 0);
  const { change = null, value = null } = last ?? {};
  if (last === undefined || value === null || change === null) return null;
  const { interval } = change;
  return change.isBeyondNoise && interval !== null ? { last, value, change, interval } : null;
}

/** The share of its whole reach that a score moved by, 0–1. */
function partMoved({ question, scale }: ScoresResult, change: number): number {
  const ofScale = scale === null ? 1 : scale.most - scale.least;
  const reach = question?.measure === 'nps' ? netReach : ofScale;
  return Math.min(1, Math.abs(change) / (reach === 0 ? 1 : reach));
}

/** Whether the score moved beyond chance in its last period. */
async function movedScore({ worth }: Looking, scores: ScoresResult): Promise<OverviewCandidate[]> {
  const { question, survey } = scores;
  const moved = movedPeriod(scores);
  if (question === null || moved === null) return [];
  const { last, value, change, interval } = moved;
  const params = ScoresParams.parse({});
  const people: People = { kind: 'analysis', id: 'scores', params, selection: last.selection };
  const { money } = await worth(people);
  return [
    {
      key: `score ${question.id} ${last.from}`,
      told: {
        kind: 'score',
        ...{ survey: survey?.name ?? '', question: question.label, isNps: question.measure === 'nps' },
        days: { from: last.from, to: last.to },
        ...{ value, n: last.n, change: change.value, interval },
      },
      money: partOf(money, partMoved(scores, change.value)),
      ...{ certainty: 1 - change.q, people, customers: null, place: { screen: 'feedback', tab: 'scores' } },
    },
  ];
}

/** Who gave a low score lately, and nobody began anything with. */
async function unheard({ session, worth }: Looking, scores: ScoresResult): Promise<OverviewCandidate[]> {
  const last = scores.trend.periods.findLast(({ n }) => n > 0);
  const purpose = readPurposes(session.workspace().db)[0]?.key;
  const lastDay = last === undefined ? null : readDay(last.to);
  const { question } = scores;
  if (question?.measure !== 'nps' || lastDay === null || purpose === undefined) return [];
  const people: People = {
    kind: 'loop',
    filter: {
      ...{ question: question.id, bands: ['low'], theme: null, state: 'none', purpose, channel: 'email' },
      ...{ from: addDays(lastDay, 1 - answeredWithinDays), to: lastDay },
    },
  };
  const { money, customers } = await worth(people);
  if (customers === 0) return [];
  return [
    {
      key: `unheard ${question.id} ${last?.from ?? ''}`,
      told: { kind: 'unheard', customers, days: answeredWithinDays },
      ...{ money, certainty: 1, people, customers, place: { screen: 'feedback', tab: 'follow-up' } },
    },
  ];
}

/** How the score of the survey with most responses goes, and who of those it disappoints was not heard. */
export const lookAtFeedback: Source = async (looking) => {
  const scores = await looking.run('scores', ScoresParams.parse({}));
  if (scores.question === null) return [];
  return [...(await movedScore(looking, scores)), ...(await unheard(looking, scores))];
};
