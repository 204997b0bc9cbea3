import type { Mapping } from '../../model/import.ts';
import { requireColumn, type CellReader } from '../cells/cell-reader.ts';
import type { PreferenceDraft, Rejection } from './drafts.ts';
import { splitChoices } from '../cells/split-choices.ts';
import { isNobody, makeWhoReader } from './read-who.ts';

/** Rows of what people said they like: a topic and a value each, or a column a topic with one or several values. */
export function makePreferenceNormaliser(
  reader: CellReader,
  mapping: Mapping,
): (row: number) => PreferenceDraft | readonly PreferenceDraft[] | Rejection {
  requireColumn(reader, ['preference.value', 'preference.answer']);
  const whoReader = makeWhoReader(reader, mapping.country);
  const topic = reader.column('preference.topic');
  const value = reader.column('preference.value');
  const declaredAt = reader.column('preference.declaredAt');
  const wide = reader.columns((meaning) => meaning === 'preference.answer');
  const always = reader.constant('preference.topic') ?? '';
  const saidOnRow = (): (readonly [topic: string, value: string])[] => {
    const subject = reader.text(topic) || always || reader.name(value);
    const listed = reader.text(value) === '' ? [] : [[subject, reader.text(value)] as const];
    const chosen = wide.flatMap((column) =>
      splitChoices(reader.text(column)).map((part) => [reader.name(column), part] as const),
    );
    return [...listed, ...chosen];
  };
  return (row) => {
    const who = whoReader.read();
    if (isNobody(who)) return reader.reject(0, 'who-missing');
    const declared = reader.when(declaredAt);
    if (declared === null) reader.keep(declaredAt, 'date-unreadable');
    const said = saidOnRow();
    if (said.length === 0) return reader.reject(value >= 0 ? value : (wide[0] ?? 0), 'value-missing');
    const custom = reader.kept();
    const drafts = said.map(([about, text]): PreferenceDraft => ({
      kind: 'preferences',
      row,
      who,
      topic: about,
      value: text,
      declaredOn: declared?.day ?? null,
      custom,
    }));
    const [only] = drafts;
    return drafts.length === 1 && only ? only : drafts;
  };
}
