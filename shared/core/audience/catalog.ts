import type { ContactChannel, LayoutId } from '../model/audience.ts';
import { contactChannels } from '../model/audience.ts';
import type { Layout } from './layout.ts';
import { campaignMonitor } from './layouts/campaign-monitor.ts';
import { googleAds } from './layouts/google-ads.ts';
import { hubspot } from './layouts/hubspot.ts';
import { klaviyo } from './layouts/klaviyo.ts';
import { mailchimp } from './layouts/mailchimp.ts';
import { metaAds } from './layouts/meta-ads.ts';
import { plain } from './layouts/plain.ts';

/** Every layout by its id. */
export const layouts: Readonly<Record<LayoutId, Layout>> = {
  plain,
  mailchimp,
  'campaign-monitor': campaignMonitor,
  klaviyo,
  hubspot,
  'google-ads': googleAds,
  'meta-ads': metaAds,
};

/** The channels a layout is for, in the usual order. */
export function channelsOf(id: LayoutId): ContactChannel[] {
  return contactChannels.filter((channel) => layouts[id].columns[channel] !== undefined);
}
