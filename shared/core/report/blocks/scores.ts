import type { ScoreBar, ScoreMeasure, ScoresResult } from '../../analyses/scores/schema.ts';
import { estimated, type ReportSection, type ReportTable, type ValueKind } from '../document.ts';
import type { BlockKit } from './block-kit.ts';

/** Answers of the survey that most is known of; compared by its groups: the period, and the one before. */
export type ScoresInput = Readonly<{ scores: ScoresResult }>;

/** Of what kind the number of a measure is. */
function kindOf(measure: ScoreMeasure): ValueKind {
  if (measure === 'nps') return 'points';
  return measure === 'mean' ? 'number' : 'share';
}

function barName({ t, format }: BlockKit, { option, value, until }: ScoreBar): string {
  if (option !== null) return option;
  if (value === null) return t('scores.other');
  const from = format.number(value, 1);
  return until === null ? from : t('scores.fromTo', { from, to: format.number(until, 1) });
}

function questionsTable({ t }: BlockKit, { questions }: ScoresResult): ReportTable {
  return {
    caption: t('report.scores.questions'),
    columns: [
      { name: t('report.scores.question'), kind: 'text' },
      { name: t('report.scores.measure'), kind: 'text' },
      { name: t('report.scores.answers'), kind: 'count' },
      { name: t('report.scores.value'), kind: 'number', hasInterval: true },
    ],
    rows: questions.map(({ label, measure, option, n, value, interval }) => [
      option === null ? label : `${label}: ${option}`,
      t(`scores.measure.${measure}`),
      n,
      estimated(value, interval, kindOf(measure)),
    ]),
    people: [2],
  };
}

function answersTable(kit: BlockKit, { distribution }: ScoresResult): ReportTable {
  const { t } = kit;
  return {
    caption: t('report.scores.distribution'),
    columns: [
      { name: t('report.scores.answer'), kind: 'text' },
      { name: t('report.scores.answers'), kind: 'count' },
      { name: t('report.scores.share'), kind: 'share', hasInterval: true },
    ],
    rows: distribution.map((bar) => [barName(kit, bar), bar.count, estimated(bar.share, bar.interval)]),
    chart: { kind: 'bars', label: 0, value: 2 },
    people: [1],
    isPartition: true,
  };
}

function trendTable({ t }: BlockKit, { trend }: ScoresResult, kind: ValueKind): ReportTable {
  return {
    caption: t('report.scores.trend'),
    columns: [
      { name: t('report.from'), kind: 'day' },
      { name: t('report.to'), kind: 'day' },
      { name: t('report.scores.answers'), kind: 'count' },
      { name: t('report.scores.value'), kind, hasInterval: true },
    ],
    rows: trend.periods.map(({ from, to, n, value, interval }) => [from, to, n, estimated(value, interval)]),
    chart: { kind: 'line', label: 0, value: 3 },
    people: [2],
    isPartition: true,
  };
}

/** How content customers are, as the screen of feedback shows it. @returns null where nobody answered */
export function scoresSection(kit: BlockKit, { scores }: ScoresInput): ReportSection | null {
  const { t, format } = kit;
  const { question, survey, n, value, interval, groups, comparisons } = scores;
  if (question === null || survey === null || n === 0) return null;
  const kind = kindOf(question.measure);
  const [, earlier] = groups;
  const [change] = comparisons;
  const nText = t('report.n.answers', { count: n });
  const lead = [t('report.scores.lead', { survey: survey.name, question: question.label })];
  if (change !== undefined)
    lead.push(
      t(change.isBeyondNoise ? 'report.scores.changed' : 'report.scores.same', {
        q: format.number(change.q, 3),
      }),
    );
  return {
    block: 'scores',
    title: t('report.block.scores'),
    lead,
    figures: [
      {
        label: t(`scores.measure.${question.measure}`),
        ...{ kind, value: estimated(value, interval), n, nText },
        before: earlier === undefined ? null : estimated(earlier.value, earlier.interval),
      },
    ],
    tables: [
      questionsTable(kit, scores),
      answersTable(kit, scores),
      ...(scores.trend.periods.length > 1 ? [trendTable(kit, scores, kind)] : []),
    ],
    basis: {
      n: `${nText}; ${t('report.n.customers', { count: scores.customers })}`,
      filter: t('report.scores.filter', { survey: survey.name, filter: kit.filter }),
      method: t('scores.method.formulaText'),
    },
  };
}
