import type { Profile } from '../profile.ts';

const base = { system: 'meta-ads', title: 'Campaigns by day', kind: 'spend' } as const;
const constants = { 'spend.channel': 'Meta Ads' } as const;
const layouts = [
  ['Day', 'Campaign name', 'Amount spent', 'Impressions', 'Link clicks', 'Currency'],
  ['Reporting starts', 'Campaign name', 'Amount spent', 'Impressions', 'Link clicks', 'Currency'],
  ['Tag', 'Kampagnenname', 'Ausgegebener Betrag', 'Impressionen', 'Link-Klicks', 'Währung'],
  ['Jour', 'Nom de la campagne', 'Montant dépensé', 'Impressions', 'Clics sur un lien', 'Devise'],
  ['Día', 'Nombre de la campaña', 'Importe gastado', 'Impresiones', 'Clics en el enlace', 'Divisa'],
] as const;

/**
 * Meta Ads Manager, Campaigns > Breakdown by day > Reports > Export. The currency stands in the name of the amount; names are in
 * the language of the account. Without the breakdown a row is a whole period, dated by its first day.
 */
export const metaAds: readonly Profile[] = layouts.map(
  ([day, campaign, amount, impressions, clicks, currency]) => ({
    ...base,
    signature: [day, campaign, `${amount}*`],
    // with the breakdown the days of the period say nothing more
    ...(day === 'Reporting starts' ? { without: ['Day'] } : {}),
    columns: {
      [day]: 'spend.day',
      [campaign]: 'spend.campaign',
      [`${amount}*`]: 'spend.amount',
      [impressions]: 'spend.impressions',
      [clicks]: 'spend.clicks',
      [currency]: 'spend.currency',
    },
    constants,
  }),
);
