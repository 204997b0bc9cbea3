import type { RequestsParams, RequestSummary } from '../../../shared/core/analyses/requests/schema.ts';
import { countExcluded } from '../../../shared/core/consent/gate/judged.ts';
import type { ExportCell, ExportKind } from '../../../shared/core/export/table.ts';
import type { Job } from '../../../shared/core/model/progress.ts';
import type { Language } from '../../../shared/core/model/languages.ts';
import { analysesOf } from '../../analysis/run.ts';
import { judgeForAnalysis } from '../../consent/judge.ts';
import { releaseFile, type Released } from '../../consent/release.ts';
import { readCustomerRows } from '../../people/customer-rows.ts';
import { keptOf } from '../../people/people-lists.ts';
import { resolvePeople } from '../../people/resolve-people.ts';
import type { Session } from '../../session.ts';
import { startWords, type Words } from '../../words.ts';
import { presentReading, tellAnswers, type Present } from '../answers.ts';
import { findText } from '../find-text.ts';
import { writeRows } from './write-rows.ts';

type Column = Readonly<{
  name: string;
  kind: ExportKind;
  cell: (row: RequestSummary, say: Words) => ExportCell;
}>;

const columns: readonly Column[] = [
  { name: 'request', kind: 'text', cell: ({ title }) => title },
  { name: 'kind', kind: 'text', cell: ({ kind }, say) => say(`feedback.requestKind.${kind}`) },
  { name: 'state', kind: 'text', cell: ({ state }, say) => say(`feedback.requestState.${state}`) },
  { name: 'note', kind: 'text', cell: ({ note }) => note },
  { name: 'answers', kind: 'number', cell: ({ responses }) => responses },
  { name: 'people', kind: 'number', cell: ({ people }) => people },
  { name: 'value', kind: 'money', cell: ({ valueMinor }) => valueMinor },
  // of all who wrote, later less before
  { name: 'change', kind: 'share', cell: ({ change }) => change?.value ?? null },
  {
    name: 'noise',
    kind: 'text',
    cell: ({ change }, say) =>
      change && say(change.isBeyondNoise ? 'scores.beyondNoise' : 'scores.withinNoise'),
  },
  {
    name: 'isNew',
    kind: 'text',
    cell: ({ isWithoutHome }, say) => (isWithoutHome ? say('feedback.withoutHome') : null),
  },
];

export type RequestsFile = Readonly<{
  params: RequestsParams;
  withNames: boolean;
  path: string;
  language: Language;
  by: string;
}>;

/** Who asks for it, by name, without those who may not be in such a list. */
async function namesBehind(
  session: Session,
  params: RequestsParams,
  key: string,
  mayBeNamed: ReadonlySet<number>,
  job: Job,
) {
  const ids = await analysesOf(session).members('requests', params, `group:${key}`, resolvePeople, job);
  const { totals, rowOf } = keptOf(await session.columns());
  const rows = readCustomerRows(session.workspace().db, ids.filter((id) => mayBeNamed.has(id)), totals, rowOf); // prettier-ignore
  return (
    rows.map(({ id, name, company, email }) => name ?? company ?? email ?? String(id)).join('; ') || null
  );
}

/** An answer in which it is asked for. */
function exampleOf(session: Session, present: Present, { examples }: RequestSummary): string | null {
  const [first] = examples;
  const at = first === undefined ? -1 : findText(present, first);
  return at < 0 ? null : (tellAnswers(session, present, Int32Array.of(at))[0]?.text ?? null);
}

/**
 * Writes the backlog as CSV: what is asked for, by how many, and what they spent. With names it tells who they are, without those whose
 * processing is restricted.
 * @throws {AppError} 'cancelled', 'workspace-read-only', or why the file cannot be written; then nothing is left
 */
export async function exportRequests(session: Session, asked: RequestsFile, job: Job): Promise<Released> {
  const { params, withNames, language, path, by } = asked;
  const say = startWords(language);
  await presentReading(session, job);
  const release = {
    use: { use: 'analysis' },
    what: 'feedback.requests',
    by,
    path,
    now: session.now,
  } as const;
  return releaseFile(session.workspace(), release, async (file) => {
    for (;;) {
      const present = await presentReading(session, job);
      const { groups, currency } = await analysesOf(session).run('requests', params, resolvePeople, job);
      const everybody = withNames
        ? await analysesOf(session).members('requests', params, 'all', resolvePeople, job)
        : new Int32Array();
      const judged = judgeForAnalysis(session, everybody);
      const mayBeNamed = new Set(judged.passed);
      const named = ['example', ...(withNames ? ['names'] : [])].map((name) => ({
        name,
        kind: 'text' as const,
      }));
      const isWhole = await writeRows(
        file,
        {
          columns: [...columns, ...named].map(({ name, kind }) => ({
            name: say(`export.requests.${name}`),
            kind,
          })),
          currency,
          count: groups.length,
          rows: (from, end) =>
            Promise.all(
              groups
                .slice(from, end)
                .map(async (group) => [
                  ...columns.map(({ cell }) => cell(group, say)),
                  exampleOf(session, present, group),
                  ...(withNames ? [await namesBehind(session, params, group.key, mayBeNamed, job)] : []),
                ]),
            ),
          isSame: () => session.workspace().dataVersion() === present.columns.dataVersion,
        },
        job,
      );
      if (isWhole) return { written: groups.length, leftOut: countExcluded(judged) };
    }
  });
}
