import { alignColumns, type Alignment } from './align-columns.ts';
import { isChoice } from './meanings.ts';
import { isOwnColumn } from './own-columns.ts';
import type { Mapping } from '../../model/import.ts';

// meanings that several columns of a file may have
const repeatable = /^(?:custom|ignore|survey\.|preference\.answer)/u;

function meanings(previous: Mapping, found: Mapping, alignment: Alignment): Mapping['columns'] {
  const carried = new Map<number, string>();
  const columns = new Map<number, Mapping['columns'][number]>();
  for (const { before, after } of [...alignment.same, ...alignment.renamed]) {
    const column = previous.columns[before];
    if (column) columns.set(after, column);
    const meaning = column?.meaning;
    if (meaning !== undefined) carried.set(after, meaning);
  }
  // a renamed column that meant nothing may be what it is taken for now
  for (const { after } of alignment.renamed) if (carried.get(after) === 'custom') carried.delete(after);
  const taken = new Set(carried.values());
  return found.columns.map(({ name, meaning }, at) => {
    const kept = carried.get(at);
    // with the question it is of, and what it does to known values
    if (kept !== undefined) return { ...columns.get(at), name, meaning: kept };
    if (isOwnColumn(name)) return { name, meaning: 'ignore' };
    const isFree = isChoice(previous.kind, meaning) && (repeatable.test(meaning) || !taken.has(meaning));
    if (isFree) taken.add(meaning);
    return { name, meaning: isFree ? meaning : 'custom' };
  });
}

/**
 * What was decided about an earlier file, for one that may have other columns: those of the same name mean what they meant, a renamed one too;
 * one that is new means what it is taken for, unless that is taken. How the file is read is found from the file itself.
 *
 * @param previous what was decided
 * @param found    what this file was found to be by itself
 */
export function carryMapping(previous: Mapping, found: Mapping): Mapping {
  const alignment = alignColumns(previous.columns, found.columns);
  const { kind, system, party, dateOrder, decimalMark, country, policy } = previous;
  return {
    ...found,
    kind,
    system,
    party,
    dateOrder,
    decimalMark,
    country,
    policy,
    currency: previous.currency ?? found.currency,
    columns: meanings(previous, found, alignment),
  };
}
