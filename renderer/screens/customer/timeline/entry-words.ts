import type { TimelineEntry } from '../../../../shared/core/model/timeline.ts';
import type { LineageTarget } from '../../../../shared/core/model/lineage.ts';
import { isolate } from '../../../i18n/isolate.ts';
import type { Words } from '../../../i18n/intl.tsx';

function responseName(
  { survey, surveyKind }: Extract<TimelineEntry, { kind: 'response' }>,
  t: Words['t'],
): string {
  const named = { survey: isolate(survey) };
  if (surveyKind === 'reviews') return t('customer.timeline.review', named);
  if (surveyKind === 'testimonials') return t('customer.timeline.testimonial', named);
  return t('customer.timeline.response', named);
}

function consentName(
  { purpose, channel }: Readonly<{ purpose: string; channel: string }>,
  { t, find }: Words,
): string {
  return t('customer.timeline.consent', {
    purpose: find(`purpose.${purpose}`) ?? isolate(purpose),
    channel: find(`channel.${channel}`) ?? isolate(channel),
  });
}

/** What an entry is called, in its line and where it is spoken of. */
export function entryName(entry: TimelineEntry, words: Words): string {
  const { t, find } = words;
  switch (entry.kind) {
    case 'order':
      return entry.key === null
        ? t('customer.timeline.purchase')
        : t('customer.timeline.order', { key: isolate(entry.key) });
    case 'event':
      return find(`event.${entry.event}`) ?? isolate(entry.event);
    case 'response':
      return responseName(entry, t);
    case 'preference':
      return t('customer.timeline.preference', { topic: isolate(entry.topic) });
    case 'consent':
      return consentName(entry, words);
    case 'note':
      return entry.author === ''
        ? t('customer.timeline.note')
        : t('customer.timeline.noteBy', { author: isolate(entry.author) });
    case 'follow-up':
      return t('customer.timeline.followUp');
  }
}

/** Whose history can be asked for; what was written here has none but the steps of this window. */
export function entryTarget(entry: TimelineEntry, customer: number): LineageTarget | null {
  switch (entry.kind) {
    case 'order':
    case 'event':
    case 'response':
    case 'preference':
      return { of: entry.kind, id: entry.id };
    case 'consent':
      return { of: 'consent', customer, purpose: entry.purpose, channel: entry.channel };
    case 'note':
    case 'follow-up':
      return null;
  }
}
