import type { Mapping } from '../../model/import.ts';
import { requireColumn, type CellReader } from '../cells/cell-reader.ts';
import type { ConsentDraft, ConsentRowDraft, Rejection, When } from './drafts.ts';
import { readChannel, readConsentState } from '../cells/parse-consent.ts';
import { makePermissionReader } from '../cells/read-permission.ts';
import { isNobody, makeWhoReader } from './read-who.ts';

/** Rows of consent lists. A row whose decision or channel cannot be read is rejected: consent is never guessed. */
export function makeConsentNormaliser(
  reader: CellReader,
  mapping: Mapping,
): (row: number) => ConsentRowDraft | readonly ConsentRowDraft[] | Rejection {
  const permission = makePermissionReader(reader);
  if (!permission.has) requireColumn(reader, ['consent.state']);
  const whoReader = makeWhoReader(reader, mapping.country);
  const at = (field: string) => reader.column(`consent.${field}`);
  const [purpose, channel, state, basis, capturedAt] = [
    at('purpose'),
    at('channel'),
    at('state'),
    at('basis'),
    at('capturedAt'),
  ];
  const proofs = reader.columns((meaning) => meaning === 'consent.evidence');

  const listed = (when: When | null): ConsentDraft | Rejection | null => {
    if (state < 0) return null;
    const word = reader.text(state);
    if (word === '') return reader.reject(state, 'consent-missing');
    const decision = readConsentState(word);
    if (!decision) return reader.reject(state, 'consent-unreadable', { value: word });
    const medium = reader.text(channel);
    const via = medium === '' ? 'any' : readChannel(medium);
    if (!via) return reader.reject(channel, 'channel-unreadable', { value: medium });
    return {
      purpose: reader.text(purpose).toLowerCase() || 'marketing',
      channel: via,
      state: decision,
      basis: reader.text(basis).toLowerCase() || 'consent',
      when,
      evidence: proofs
        .filter((column) => reader.text(column) !== '')
        .map((column) => [reader.name(column), reader.text(column)] as const),
    };
  };

  return (row) => {
    const who = whoReader.read();
    if (isNobody(who)) return reader.reject(0, 'who-missing');
    const captured = reader.when(capturedAt);
    if (captured === null)
      return reader.reject(capturedAt, 'date-unreadable', { value: reader.raw(capturedAt) });
    const own = listed(captured ?? null);
    if (own && 'reason' in own) return own;
    const statements = [...(own ? [own] : []), ...permission.read(captured ?? null)];
    if (statements.length === 0) return reader.reject(state >= 0 ? state : 0, 'consent-missing');
    const custom = reader.kept();
    const drafts = statements.map((consent): ConsentRowDraft => ({
      kind: 'consent',
      row,
      who,
      consent,
      custom,
    }));
    const [only] = drafts;
    return drafts.length === 1 && only ? only : drafts;
  };
}
