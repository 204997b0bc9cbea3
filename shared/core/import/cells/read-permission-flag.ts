import type { CellReader } from './cell-reader.ts';
import type { ConsentDraft } from '../normalise/drafts.ts';
import { readConsentState } from './parse-consent.ts';

type State = ConsentDraft['state'];

/**
 * The reader of the flags about one channel. Any of several refusals counts; not having refused is no consent; a refusal that
 * cannot be read leaves no yes standing.
 */
export function makeFlagReader(reader: CellReader, channel: string): () => State | null {
  const optIn = reader.column(`consent.${channel}OptIn`);
  const optOuts = reader.columns((meaning) => meaning === `consent.${channel}OptOut`);

  /** Whether the cell of a column says what the column asks; undefined where it is blank, null where it cannot be read. */
  const flag = (column: number, asksForRefusal: boolean): boolean | null | undefined => {
    const text = reader.text(column);
    if (text === '') return undefined;
    const found = reader.boolean(column);
    if (typeof found === 'boolean') return found;
    const word = readConsentState(text);
    // "yes, please" answers the question; other words say themselves which way they go, whatever is asked
    const isAnswer = /^(?:yes|no|oui|non|si|ja|nein|نعم|لا)(?!\p{L})/iu.test(text);
    if (word === 'granted') return isAnswer || !asksForRefusal;
    if (word === 'denied') return isAnswer ? false : asksForRefusal;
    if (word === 'withdrawn' || word === 'objected') return asksForRefusal;
    // a date in a column of refusals is the day of refusing
    if (asksForRefusal && reader.when(column)) return true;
    if (word !== 'unknown') reader.keep(column, 'consent-unreadable');
    return null;
  };

  return () => {
    const refusals = optOuts.map((column) => flag(column, true));
    if (refusals.includes(true)) return 'withdrawn';
    const accepts = flag(optIn, false);
    if (accepts === false) return 'denied';
    if (accepts === null || refusals.includes(null)) return 'unknown';
    return accepts === true ? 'granted' : null;
  };
}
