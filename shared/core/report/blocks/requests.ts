import type { RequestsResult } from '../../analyses/requests/schema.ts';
import { estimated, type ReportSection } from '../document.ts';
import type { BlockKit } from './block-kit.ts';

/** What customers ask for, and what does not work for them. */
export type RequestsInput = Readonly<{ requests: RequestsResult }>;

/** Wishes and problems, most people first, as the screen of feedback shows them. @returns null where there are none */
export function requestsSection(kit: BlockKit, { requests: found }: RequestsInput): ReportSection | null {
  const { t, format } = kit;
  if (found.groups.length === 0) return null;
  const nText = t('report.n.responses', { count: found.responses });
  const figure = { n: found.responses, nText, before: null };
  return {
    block: 'requests',
    title: t('report.block.requests'),
    lead: [t('report.requests.lead', { day: format.day(found.valueTo) })],
    figures: [
      { label: t('report.requests.requests'), kind: 'count', value: found.found.requests, ...figure },
      { label: t('report.requests.problems'), kind: 'count', value: found.found.problems, ...figure },
    ],
    tables: [
      {
        caption: t('report.block.requests'),
        columns: [
          { name: t('report.requests.title'), kind: 'quote' },
          { name: t('report.requests.kind'), kind: 'text' },
          { name: t('report.requests.people'), kind: 'count' },
          { name: t('report.requests.responses'), kind: 'count' },
          { name: t('report.requests.share'), kind: 'share', hasInterval: true },
          { name: t('report.requests.value'), kind: 'money' },
          { name: t('report.requests.change'), kind: 'share', hasInterval: true },
          { name: t('report.requests.state'), kind: 'text' },
        ],
        rows: found.groups.map((group) => [
          group.title,
          t(`requests.kind.${group.kind}`),
          group.people,
          group.responses,
          estimated(group.share.value, group.share.interval),
          group.valueMinor,
          group.change === null ? null : estimated(group.change.value, group.change.interval),
          t(`requests.state.${group.state}`),
        ]),
        chart: { kind: 'bars', label: 0, value: 4 },
        people: [2, 3],
      },
    ],
    basis: { n: nText, filter: kit.filter, method: t('requests.method.formulaText') },
  };
}
