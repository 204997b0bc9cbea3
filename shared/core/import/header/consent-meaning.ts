import type { ColumnForm } from '../recognise/value-form.ts';
import { readConsentName, type ConsentName } from './consent-name.ts';

type Claim = Readonly<{ meaning: string; confidence: number }>;

const isMostly = (share: number) => share > 0.6;

function atMeaning({ channel, polarity, aspect }: ConsentName): string | null {
  if (aspect === 'confirmed') return 'consent.confirmedAt';
  if (polarity === 'out') return channel === 'email' ? 'consent.optOutAt' : `consent.${channel}OptOut`;
  // other channels have no place for the date of a yes, and a date alone does not say which yes
  return channel === 'email' ? 'consent.optInAt' : null;
}

function flagMeaning({ channel, polarity }: ConsentName): string {
  return `consent.${channel}Opt${polarity === 'in' ? 'In' : 'Out'}`;
}

/** Subscriptions that are paid for have states too; only words of permission tell that these are none of them. */
const soldStates =
  /^(?:active|trialing|trial|past due|past_due|unpaid|paused|expired|cancell?ed|incomplete)$/iu;

function stateMeaning(found: ConsentName, form: ColumnForm): string | null {
  if (form.ownConsent === 0 && form.sample.every((cell) => soldStates.test(cell.trim()))) return null;
  const hasStates = found.channel === 'email' || found.channel === 'sms';
  return hasStates && found.polarity === 'in' ? `consent.${found.channel}State` : flagMeaning(found);
}

function textMeaning({ aspect, polarity }: ConsentName, form: ColumnForm): string | null {
  if (aspect === 'reason' && polarity === 'out') return 'consent.optOutReason';
  return aspect === 'source' && polarity === 'in' && form.number < 0.5 ? 'consent.optInSource' : null;
}

function blankMeaning(found: ConsentName): string | null {
  if (found.aspect === 'date' || found.aspect === 'confirmed') return atMeaning(found);
  if (found.aspect === 'reason') return found.polarity === 'out' ? 'consent.optOutReason' : null;
  if (found.aspect === 'state')
    return found.channel === 'email' && found.polarity === 'in' ? 'consent.emailState' : null;
  return found.aspect === 'flag' ? flagMeaning(found) : null;
}

function ipMeaning({ aspect }: ConsentName, form: ColumnForm): string | null {
  if (!isMostly(form.ip)) return null;
  return aspect === 'confirmed' ? 'consent.confirmIp' : 'consent.optInIp';
}

function meaningOf(found: ConsentName, form: ColumnForm): string | null {
  const { aspect } = found;
  if (form.filled === 0) return blankMeaning(found);
  if (aspect === 'ip' || isMostly(form.ip)) return ipMeaning(found, form);
  if (isMostly(form.boolean)) return aspect === 'confirmed' ? null : flagMeaning(found);
  if (isMostly(form.day)) return atMeaning(found);
  if (aspect !== 'reason' && isMostly(form.boolean + form.consent)) return stateMeaning(found, form);
  return textMeaning(found, form);
}

/**
 * What a column about a permission means, by its name and its values: a yes or no, the word of a list, a date, a reason. Null
 * when the name speaks of no permission or the values are none.
 */
export function consentMeaning(name: string, form: ColumnForm): Claim | null {
  if (form.email > 0.5) return null;
  const found = readConsentName(name);
  if (!found) return null;
  const meaning = meaningOf(found, form);
  return meaning === null
    ? null
    : { meaning, confidence: form.filled === 0 ? 0.6 : found.isExplicit ? 0.9 : 0.86 };
}
