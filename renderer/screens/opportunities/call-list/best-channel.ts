import { contactChannels, type ContactChannel } from '../../../../shared/core/model/audience.ts';
import type { Reachable } from './ContactForm.tsx';

/** The preferred channel, unless it reaches nobody and another one somebody. */
export function bestChannel(reachable: Reachable, preferred: ContactChannel): ContactChannel {
  const count = (channel: ContactChannel) => reachable[channel] ?? 0;
  if (count(preferred) > 0) return preferred;
  return contactChannels.reduce((best, one) => (count(one) > count(best) ? one : best), preferred);
}
