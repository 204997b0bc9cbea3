import type { Finding, QualityReport } from '../../model/quality.ts';
import { wilsonInterval } from '../../stats/interval.ts';
import { estimated, type ReportSection } from '../document.ts';
import type { BlockKit } from './block-kit.ts';

/** What the audit found in these data. */
export type QualityInput = Readonly<{
  report: QualityReport;
  /** Words of the catalogue that may be missing: null then. */
  find: (key: string) => string | null;
}>;

function fieldName({ t }: BlockKit, find: QualityInput['find'], table: string, field: string | null): string {
  if (field === null) return '';
  if (field === '*') return t('quality.wholeRows');
  return find(`quality.field.${table}.${field}`) ?? find(`meaning.${table}.${field}`) ?? field;
}

function scoreName(kit: BlockKit, find: QualityInput['find'], scope: string, name: string): string {
  if (scope === 'source') return name;
  const [table = '', field = null] = name.split('.');
  const tableName = find(`quality.table.${table}`) ?? table;
  return field === null ? tableName : `${tableName}: ${fieldName(kit, find, table, field)}`;
}

/** How right and complete the data are, as the screen of quality shows it. @returns null where nothing was audited */
export function qualitySection(kit: BlockKit, { report, find }: QualityInput): ReportSection | null {
  const { t, format } = kit;
  const { run, findings, scores, history } = report;
  if (run === null) return null;
  const before = history.filter(({ id }) => id !== run.id).at(-1) ?? null;
  const title = ({ check, rule }: Finding) =>
    rule ?? find(`check.${check}.title`) ?? t('quality.unknownCheck');
  const rows = findings.reduce((most, { total }) => Math.max(most, total), 0);
  const nText = t('report.n.findings', { count: findings.length });
  return {
    block: 'quality',
    title: t('report.block.quality'),
    lead: [t('report.quality.lead', { score: format.number(run.score), count: findings.length })],
    figures: [
      {
        label: t('report.quality.score'),
        kind: 'points',
        // of the data themselves: there is nobody it could tell of
        ...{ value: run.score, n: null, nText, before: before?.score ?? null },
      },
    ],
    tables: [
      {
        caption: t('report.quality.findings'),
        columns: [
          { name: t('report.quality.severity'), kind: 'text' },
          { name: t('report.quality.finding'), kind: 'text' },
          { name: t('report.quality.table'), kind: 'text' },
          { name: t('report.quality.field'), kind: 'text' },
          { name: t('report.quality.found'), kind: 'count' },
          { name: t('report.quality.of'), kind: 'count' },
          { name: t('report.quality.share'), kind: 'share', hasInterval: true },
          { name: t('report.quality.people'), kind: 'count' },
        ],
        rows: findings.map((finding) => [
          t(`quality.severity.${finding.severity}.title`),
          title(finding),
          find(`quality.table.${finding.table}`) ?? finding.table,
          fieldName(kit, find, finding.table, finding.field),
          finding.found,
          finding.total,
          estimated(
            finding.found / finding.total,
            finding.found <= finding.total ? wilsonInterval(finding.found, finding.total) : null,
          ),
          finding.people,
        ]),
        people: [4, 7],
      },
      {
        caption: t('report.quality.scores'),
        columns: [
          { name: t('report.quality.scoreOf'), kind: 'text' },
          { name: t('report.quality.score'), kind: 'points' },
        ],
        rows: scores.map(({ scope, name, score }) => [scoreName(kit, find, scope, name), score]),
        chart: { kind: 'bars', label: 0, value: 1 },
      },
    ],
    basis: {
      n: rows === 0 ? nText : `${nText}; ${t('report.n.rows', { count: rows })}`,
      filter: t('report.filter.everything'),
      method: t('report.quality.method'),
    },
  };
}
