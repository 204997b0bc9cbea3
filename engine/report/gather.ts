import { catalog } from '../../shared/core/analyses/catalog.ts';
import { addDays } from '../../shared/core/model/day.ts';
import type { HoldoutReadout } from '../../shared/core/model/offer-campaign.ts';
import type { CustomerRow } from '../../shared/core/model/people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { Period } from '../../shared/core/model/period.ts';
import type { ReportBlock, ReportRequest } from '../../shared/core/model/report.ts';
import { readRfmSettings } from '../../shared/core/analyses/rfm/settings.ts';
import { countExcluded } from '../../shared/core/consent/gate/judged.ts';
import { sumLines } from '../../shared/core/opportunities/sum-lines.ts';
import type { ReportInputs } from '../../shared/core/report/compose.ts';
import { analysesOf } from '../analysis/run.ts';
import { judgeForAnalysis } from '../consent/judge.ts';
import { everything } from '../opportunities/overview.ts';
import { listHoldouts } from '../opportunities/holdouts.ts';
import { pickOffers } from '../opportunities/pick.ts';
import { readHoldout } from '../opportunities/readout.ts';
import { totalsByProduct } from '../opportunities/totals.ts';
import { readCustomerRows } from '../people/customer-rows.ts';
import { listPeople } from '../people/people-lists.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { auditsOf } from '../quality/audits.ts';
import type { Session } from '../session.ts';
import { hasWords, type Words } from '../words.ts';
import type { ReportDays } from './period-of.ts';

/** Whom and what is asked for. */
type Asked = Readonly<{
  session: Session;
  segment: number | null;
  days: ReportDays;
  comparison: ReportRequest['comparison'];
  t: Words;
  job: Job;
}>;

const peopleOf = (segment: number | null) =>
  segment === null ? null : ({ kind: 'segment', segment: { by: 'id', id: segment }, on: null } as const);

async function activity({ session, segment, days, comparison, job }: Asked): Promise<ReportInputs> {
  const run = ({ from, to }: Period) =>
    analysesOf(session).run(
      'activity',
      catalog.activity.params.parse({ from, to, segment }),
      resolvePeople,
      job,
    );
  const present = await run(days.period);
  const before = days.compared === null ? null : await run(days.compared);
  return {
    activity: { activity: present, before, comparison: days.compared === null ? 'none' : comparison },
  };
}

async function groups({ session, segment, days, t, job }: Asked): Promise<ReportInputs> {
  const settings = readRfmSettings(session.workspace().db);
  const people = peopleOf(segment);
  const run = ({ from, to }: Period) =>
    analysesOf(session).run(
      'rfm',
      catalog.rfm.params.parse({
        ...settings,
        from,
        asOf: to === null ? null : addDays(to, 1),
        detail: people !== null,
      }),
      resolvePeople,
      job,
    );
  const members = people === null ? null : new Set(await resolvePeople(session, people, job));
  const rfm = await run(days.period);
  const before = days.compared === null ? null : await run(days.compared);
  const nameOf = (group: (typeof rfm.groups)[number]['group']) =>
    settings.groups[group]?.name ?? t(`rfm.group.${group}`);
  return { groups: { rfm, before, members, nameOf } };
}

async function opportunities({ session, segment, job }: Asked): Promise<ReportInputs> {
  const filter = { ...everything, people: peopleOf(segment) };
  const { open, lines } = await pickOffers(session, filter, job);
  const { customers, offers, expected } = sumLines(open.board, open.offers, lines);
  const { rows } = await totalsByProduct(session, { filter, offset: 0, limit: Number.MAX_SAFE_INTEGER }, job);
  return {
    opportunities: { customers, offers, expected, horizonDays: open.offers.horizonDays, products: rows },
  };
}

async function campaigns({ session, job }: Asked): Promise<ReportInputs> {
  const told: HoldoutReadout[] = [];
  for (const { id } of await listHoldouts(session)) {
    job.throwIfCancelled();
    told.push(await readHoldout(session, id));
  }
  return { campaigns: { campaigns: told } };
}

async function scores({ session, segment, days, job }: Asked): Promise<ReportInputs> {
  const { period, compared } = days;
  const span = ({ from, to }: Period) => (from === null || to === null ? [] : [{ kind: 'days', from, to }]);
  const params = catalog.scores.params.parse({
    ...{ from: period.from, to: period.to, segment },
    by: compared === null ? [] : [...span(period), ...span(compared)],
  });
  return { scores: { scores: await analysesOf(session).run('scores', params, resolvePeople, job) } };
}

/** Params of what words are asked about. */
const scopeOf = ({ segment, days: { period } }: Asked) => ({
  from: period.from,
  to: period.to,
  segment,
  examples: 0,
});

async function themes(asked: Asked): Promise<ReportInputs> {
  const params = catalog.themes.params.parse(scopeOf(asked));
  return {
    themes: { themes: await analysesOf(asked.session).run('themes', params, resolvePeople, asked.job) },
  };
}

async function requests(asked: Asked): Promise<ReportInputs> {
  const params = catalog.requests.params.parse(scopeOf(asked));
  const found = await analysesOf(asked.session).run('requests', params, resolvePeople, asked.job);
  return { requests: { requests: found } };
}

async function quality({ session, t, job }: Asked): Promise<ReportInputs> {
  const audits = auditsOf(session);
  const last = audits.report();
  if (last.state === 'empty') return {};
  const report = last.state === 'current' ? last : await audits.run(job);
  return { quality: { report, find: (key) => (hasWords(key) ? t(key) : null) } };
}

const rowsAtOnce = 1000;

async function customers({ session, segment, job }: Asked): Promise<ReportInputs> {
  const people = peopleOf(segment) ?? ({ kind: 'all' } as const);
  const sort = { by: 'spent', direction: 'descending' } as const;
  const { ids, totals, rowOf } = await listPeople(session, { people, search: '', sort }, job);
  const judged = judgeForAnalysis(session, ids);
  const { passed } = judged;
  const rows: CustomerRow[] = [];
  for (let at = 0; at < passed.length; at += rowsAtOnce) {
    job.throwIfCancelled();
    rows.push(...readCustomerRows(session.workspace().db, passed.slice(at, at + rowsAtOnce), totals, rowOf));
    job.progress({ phase: 'reading', done: rows.length, total: passed.length, unit: 'customers' });
  }
  const restricted = countExcluded(judged).reduce((sum, { people: count }) => sum + count, 0);
  return { customers: { customers: rows, restricted } };
}

const gatherers: Readonly<Record<ReportBlock, (asked: Asked) => Promise<ReportInputs>>> = {
  ...{ activity, groups, opportunities, campaigns, scores, themes, requests, quality, customers },
};

/**
 * What the blocks of a report are made of: results of the very analyses that the screens show.
 * @throws {AppError} 'cancelled', 'segment-unknown', …
 */
export async function gatherReport(
  asked: Asked,
  { blocks }: Pick<ReportRequest, 'blocks'>,
): Promise<ReportInputs> {
  let inputs: ReportInputs = {};
  for (const block of blocks) {
    asked.job.throwIfCancelled();
    inputs = { ...inputs, ...(await gatherers[block](asked)) };
  }
  return inputs;
}
