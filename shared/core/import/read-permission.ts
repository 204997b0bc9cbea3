import type { CellReader } from './cell-reader.ts';
import type { ConsentDraft, When } from './drafts.ts';
import { readConsentState } from './parse-consent.ts';

type State = ConsentDraft['state'];
type Channel = ConsentDraft['channel'];
const nothing: readonly ConsentDraft[] = [];

/** Reads the permissions that stand on a row about a person. */
export interface PermissionReader {
  readonly has: boolean;
  /** @param when of the row, for statements without a date of their own */
  readonly read: (when: When | null) => readonly ConsentDraft[];
}

function flagReader(reader: CellReader, optIn: number, optOut: number): () => State | null {
  const flag = (column: number): boolean | null => {
    const found = reader.boolean(column);
    if (found !== null) return found ?? null;
    const word = readConsentState(reader.text(column));
    // a word says itself which way it goes, whatever the column asks
    if (word === 'granted') return column !== optOut;
    if (word === 'denied' || word === 'withdrawn' || word === 'objected') return column === optOut;
    reader.keep(column, 'consent-unreadable');
    return null;
  };
  return () => {
    // not having opted out is no consent
    if (flag(optOut) === true) return 'withdrawn';
    const accepts = flag(optIn);
    return accepts === null ? null : accepts ? 'granted' : 'denied';
  };
}

/**
 * The reader of permissions for a file. The stricter of two statements about one channel counts: a date or flag of
 * unsubscribing, the word of the list, a flag of accepting, a date of opting in.
 */
export function makePermissionReader(reader: CellReader): PermissionReader {
  const at = (meaning: string) => reader.column(`consent.${meaning}`);
  const [emailState, optInAt, optInIp] = [at('emailState'), at('optInAt'), at('optInIp')];
  const [confirmedAt, confirmIp] = [at('confirmedAt'), at('confirmIp')];
  const [optOutAt, optOutReason] = [at('optOutAt'), at('optOutReason')];
  const emailFlag = flagReader(reader, at('emailOptIn'), at('emailOptOut'));
  const smsFlag = flagReader(reader, at('smsOptIn'), at('smsOptOut'));
  const phoneFlag = flagReader(reader, at('phoneOptIn'), at('phoneOptOut'));
  const listState = reader.constant('consent.emailState');
  const has =
    listState !== null ||
    reader.columns((meaning) => /^consent\.(?:email|sms|phone|optIn|confirm|optOut)/u.test(meaning)).length >
      0;

  const date = (column: number): When | null => {
    const found = reader.when(column);
    if (found === null) reader.keep(column, 'date-unreadable');
    return found ?? null;
  };
  const evidence = () =>
    [optInAt, optInIp, confirmedAt, confirmIp, optOutAt, optOutReason]
      .filter((column) => column >= 0 && reader.text(column) !== '')
      .map((column) => [reader.name(column), reader.text(column)] as const);
  const stateWord = (): State | null => {
    const text = listState ?? reader.text(emailState);
    if (text === '') return null;
    const found = readConsentState(text);
    if (found === null) reader.keep(emailState, 'consent-unreadable');
    return found;
  };
  const draft = (channel: Channel, state: State, when: When | null, isProven: boolean): ConsentDraft => ({
    purpose: 'marketing',
    channel,
    state,
    basis: state === 'granted' && !isProven ? 'unproven' : 'consent',
    when,
    evidence: channel === 'email' ? evidence() : [],
  });

  /** What speaks against writing to the person, the strictest first. */
  const refusal = (flag: State | null, word: State | null): State | null => {
    if (reader.text(optOutAt) !== '' || flag === 'withdrawn' || word === 'withdrawn') return 'withdrawn';
    if (word !== null && word !== 'granted') return word;
    return flag === 'denied' ? 'denied' : null;
  };
  const email = (rowWhen: When | null): ConsentDraft | null => {
    const proof = date(optInAt) ?? date(confirmedAt);
    const optedOut = date(optOutAt);
    const flag = emailFlag();
    const word = stateWord();
    const refused = refusal(flag, word);
    if (refused)
      return draft('email', refused, refused === 'withdrawn' ? (optedOut ?? rowWhen) : rowWhen, true);
    if (word === null && flag === null && proof === null) return null;
    return draft('email', 'granted', proof ?? rowWhen, proof !== null || flag === 'granted');
  };

  return {
    has,
    read(when) {
      if (!has) return nothing;
      const found: ConsentDraft[] = [];
      const mail = email(when);
      if (mail) found.push(mail);
      const sms = smsFlag();
      if (sms) found.push(draft('sms', sms, when, true));
      const phone = phoneFlag();
      if (phone) found.push(draft('phone', phone, when, true));
      return found;
    },
  };
}
