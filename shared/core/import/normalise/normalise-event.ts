import type { Mapping } from '../../model/import.ts';
import { requireColumn, type CellReader } from '../cells/cell-reader.ts';
import type { EventDraft, Rejection } from './drafts.ts';
import { readEventKind } from '../cells/event-kind.ts';
import { makeWhoReader } from './read-who.ts';

const none = (text: string) => (text === '' ? null : text);

/** Rows of things people did: visits, sends, opens, clicks, searches, tickets, chats. */
export function makeEventNormaliser(
  reader: CellReader,
  mapping: Mapping,
): (row: number) => EventDraft | Rejection {
  requireColumn(reader, ['event.at']);
  requireColumn(reader, ['event.kind']);
  const whoReader = makeWhoReader(reader, mapping.country);
  const at = (field: string) => reader.column(`event.${field}`);
  const [key, kind, when, channel, campaign] = [
    at('key'),
    at('kind'),
    at('at'),
    at('channel'),
    at('campaign'),
  ];
  const [subject, body, anonymousId] = [at('subject'), at('body'), at('anonymousId')];
  const time = at('time');
  const always = reader.constant('event.kind') ?? '';
  return (row) => {
    const said = reader.text(kind);
    const event = readEventKind(said || always);
    if (event === '') return reader.reject(kind, 'event-missing');
    const happened = reader.when(when, time);
    if (!happened) {
      if (happened === undefined) return reader.reject(when, 'date-missing');
      return reader.reject(when, 'date-unreadable', { value: reader.raw(when) });
    }
    return {
      kind: 'events',
      row,
      eventKey: none(reader.id(key)),
      who: whoReader.read(),
      anonymousKey: none(reader.id(anonymousId)),
      event,
      when: happened,
      channel: none(reader.text(channel) || (reader.constant('event.channel') ?? '')),
      campaign: none(reader.text(campaign)),
      subject: none(reader.text(subject)),
      body: none(reader.text(body)),
      // what the source calls it is kept where we call it otherwise
      custom: said === '' || said === event ? reader.kept() : [[reader.name(kind), said], ...reader.kept()],
    };
  };
}
