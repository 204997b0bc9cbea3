import type { CellReader } from './cell-reader.ts';
import type { ConsentDraft, When } from '../normalise/drafts.ts';
import { readConsentState } from './parse-consent.ts';
import { makeFlagReader } from './read-permission-flag.ts';

type State = ConsentDraft['state'];
type Channel = ConsentDraft['channel'];
const nothing: readonly ConsentDraft[] = [];

/** Reads the permissions that stand on a row about a person. */
export interface PermissionReader {
  readonly has: boolean;
  /** @param when of the row, for statements without a date of their own */
  readonly read: (when: When | null) => readonly ConsentDraft[];
}

/** The word of a list: of its column, or of the whole file. */
function stateReader(reader: CellReader, meaning: string): () => State | null {
  const column = reader.column(meaning);
  const always = reader.constant(meaning);
  return () => {
    const text = always ?? reader.text(column);
    if (text === '') return null;
    const found = readConsentState(text);
    if (found !== null) return found;
    // a word that nobody understands leaves no yes standing, whatever else the row says
    reader.keep(column, 'consent-unreadable');
    return 'unknown';
  };
}

const isRefusal = (state: State | null) =>
  state === 'withdrawn' || state === 'denied' || state === 'objected';

/** The stricter of what a flag and a word say. */
function stricter(flag: State | null, word: State | null): State | null {
  if (flag === 'withdrawn' || word === 'withdrawn') return 'withdrawn';
  if (word !== null && word !== 'granted') return word;
  return flag === 'denied' || flag === 'unknown' ? flag : (word ?? flag);
}

/**
 * The reader of permissions for a file. The stricter of two statements about one channel counts: a date or flag of
 * unsubscribing, the word of the list, a flag of accepting, a date of opting in. A refusal of all contact leaves no yes on its row.
 */
export function makePermissionReader(reader: CellReader): PermissionReader {
  const at = (meaning: string) => reader.column(`consent.${meaning}`);
  const [optInAt, confirmedAt, optOutAt] = [at('optInAt'), at('confirmedAt'), at('optOutAt')];
  const proofs = [
    optInAt,
    at('optInIp'),
    at('optInSource'),
    confirmedAt,
    at('confirmIp'),
    optOutAt,
    at('optOutReason'),
  ].filter((column) => column >= 0);
  const flags = {
    email: makeFlagReader(reader, 'email'),
    sms: makeFlagReader(reader, 'sms'),
    phone: makeFlagReader(reader, 'phone'),
    post: makeFlagReader(reader, 'post'),
    any: makeFlagReader(reader, 'any'),
  };
  const emailWord = stateReader(reader, 'consent.emailState');
  const smsWord = stateReader(reader, 'consent.smsState');
  const has =
    reader.constant('consent.emailState') !== null ||
    reader.constant('consent.smsState') !== null ||
    reader.columns((meaning) =>
      /^consent\.(?:email|sms|phone|post|any|optIn(?!Source)|confirm|optOut(?!Reason))/u.test(meaning),
    ).length > 0;

  const date = (column: number): When | null => {
    const found = reader.when(column);
    if (found === null) reader.keep(column, 'date-unreadable');
    return found ?? null;
  };
  const draft = (channel: Channel, state: State, when: When | null, isProven: boolean): ConsentDraft => ({
    purpose: 'marketing',
    channel,
    state,
    basis: state === 'granted' && !isProven ? 'unproven' : 'consent',
    when,
    evidence:
      channel === 'email'
        ? proofs
            .filter((column) => reader.text(column) !== '')
            .map((column) => [reader.name(column), reader.text(column)] as const)
        : [],
  });

  const email = (rowWhen: When | null): ConsentDraft | null => {
    const proof = date(optInAt) ?? date(confirmedAt);
    const optedOut = date(optOutAt);
    const flag = flags.email();
    const said = stricter(flag, emailWord());
    // a date of leaving is a withdrawal even where it cannot be read
    const state = reader.text(optOutAt) === '' ? said : 'withdrawn';
    if (state !== null && state !== 'granted')
      return draft('email', state, state === 'withdrawn' ? (optedOut ?? rowWhen) : rowWhen, true);
    if (state === null && proof === null) return null;
    return draft('email', 'granted', proof ?? rowWhen, proof !== null || flag === 'granted');
  };
  const other = (channel: 'sms' | 'phone' | 'post' | 'any', word: State | null, when: When | null) => {
    const state = stricter(flags[channel](), word);
    return state === null ? null : draft(channel, state, when, true);
  };

  return {
    has,
    read(when) {
      if (!has) return nothing;
      const found = [
        email(when),
        other('sms', smsWord(), when),
        other('phone', null, when),
        other('post', null, when),
      ]
        .filter((made) => made !== null)
        .filter(({ state }) => state !== 'unknown');
      const all = other('any', null, when);
      if (!all || all.state === 'unknown') return found;
      return [all, ...found.filter((made) => isRefusal(made.state))];
    },
  };
}
