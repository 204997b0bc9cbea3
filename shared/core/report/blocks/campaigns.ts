import type { HoldoutReadout } from '../../model/offer-campaign.ts';
import { estimated, type ReportCell, type ReportSection } from '../document.ts';
import type { BlockKit } from './block-kit.ts';

/** Campaigns with a group kept out, and what they brought. */
export type CampaignsInput = Readonly<{ campaigns: readonly HoldoutReadout[] }>;

function row({ t }: BlockKit, { entry, bought, revenue }: HoldoutReadout): ReportCell[] {
  const share = (of: { value: number; interval: readonly [number, number] } | undefined) =>
    of === undefined ? null : estimated(of.value, of.interval);
  return [
    entry.name,
    entry.drawnOn,
    entry.endsOn,
    t(`report.campaigns.state.${entry.state}`),
    entry.contacted,
    entry.heldOut,
    share(bought?.contacted),
    share(bought?.heldOut),
    share(bought?.difference),
    bought?.p ?? null,
    revenue === null
      ? null
      : estimated(Math.round(revenue.extraMinor), [
          Math.round(revenue.extraInterval[0]),
          Math.round(revenue.extraInterval[1]),
        ]),
  ];
}

/** What campaigns brought beyond what would have come anyway, as their screen shows it. @returns null without campaigns */
export function campaignsSection(kit: BlockKit, { campaigns }: CampaignsInput): ReportSection | null {
  const { t } = kit;
  if (campaigns.length === 0) return null;
  const n = campaigns.reduce((sum, { entry }) => sum + entry.contacted + entry.heldOut, 0);
  const believed = campaigns.filter(({ bought }) => bought?.isBeyondNoise === true).length;
  return {
    block: 'campaigns',
    title: t('report.block.campaigns'),
    lead: [t('report.campaigns.lead', { count: campaigns.length, believed })],
    figures: [],
    tables: [
      {
        caption: t('report.block.campaigns'),
        columns: [
          { name: t('report.campaigns.name'), kind: 'text' },
          { name: t('report.campaigns.drawnOn'), kind: 'day' },
          { name: t('report.campaigns.endsOn'), kind: 'day' },
          { name: t('report.campaigns.stateName'), kind: 'text' },
          { name: t('report.campaigns.contacted'), kind: 'count' },
          { name: t('report.campaigns.heldOut'), kind: 'count' },
          { name: t('report.campaigns.boughtContacted'), kind: 'share', hasInterval: true },
          { name: t('report.campaigns.boughtHeldOut'), kind: 'share', hasInterval: true },
          { name: t('report.campaigns.difference'), kind: 'share', hasInterval: true },
          { name: t('report.campaigns.p'), kind: 'number' },
          { name: t('report.campaigns.extra'), kind: 'money', hasInterval: true },
        ],
        rows: campaigns.map((campaign) => row(kit, campaign)),
        chart: { kind: 'bars', label: 0, value: 8 },
        people: [4, 5],
      },
    ],
    basis: {
      n: t('report.n.customers', { count: n }),
      filter: t('report.filter.campaigns'),
      method: t('report.campaigns.method'),
    },
  };
}
