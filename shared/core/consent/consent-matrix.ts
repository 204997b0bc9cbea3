import { effectiveConsent } from './effective.ts';
import { undated, type ConsentState } from './ledger.ts';

/** Channels one writes or calls over, in the order in which they are shown. */
const channels = ['email', 'sms', 'phone', 'post', 'ads'] as const;

/**
 * States of consent as a table of purposes by channels. E-mail, text messages and calls are always shown, letters and advertisements
 * when something was said about them, or about every channel. Cells of which nothing is known are left out: the person was not asked.
 *
 * @param states as `consentAt` gives them
 */
export function consentMatrix(states: readonly ConsentState[]) {
  const purposes = [...new Set(states.map(({ purpose }) => purpose))];
  const isSaid = (channel: string) =>
    states.some((state) => state.channel === channel || state.channel === 'any');
  const shown = channels.filter((channel, at) => at < 3 || isSaid(channel));
  const cells = purposes.flatMap((purpose) =>
    shown.flatMap((channel) => {
      const found = effectiveConsent(states, purpose, channel);
      if (found === null) return [];
      return [{ ...found, channel, capturedAt: found.capturedAt === undated ? null : found.capturedAt }];
    }),
  );
  return { purposes, channels: purposes.length === 0 ? [] : [...shown], cells };
}
