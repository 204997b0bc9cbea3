import { hidden, numberOf, type ReportCell, type ReportDocument, type ReportTable } from './document.ts';

function hideRow(row: readonly ReportCell[], { columns }: ReportTable): ReportCell[] {
  return row.map((cell, at) => {
    const kind = columns[at]?.kind;
    return cell === null || kind === 'text' || kind === 'day' ? cell : hidden;
  });
}

/**
 * Which rows of a table are not to be shown: those about 1 … `least` - 1 people. Where a single one would be hidden of a whole that is known, the next
 * smallest is hidden with it, for else it is what is missing from the whole.
 */
function hiddenRows({ rows, people, isPartition }: ReportTable, least: number): ReadonlySet<number> {
  if (people === undefined) return new Set();
  // of people and answers the fewer count; none of one kind says only that they are not known
  const counts = rows.map((row) => {
    const known = people.map((at) => numberOf(row[at]) ?? 0).filter((count) => count > 0);
    return known.length === 0 ? 0 : Math.min(...known);
  });
  const small = counts.flatMap((count, at) => (count > 0 && count < least ? [at] : []));
  const [only] = small;
  if (isPartition !== true || only === undefined || small.length > 1) return new Set(small);
  const next = counts
    .flatMap((count, at) => (count >= least ? [{ count, at }] : []))
    .toSorted((a, b) => a.count - b.count || a.at - b.at)[0];
  return new Set(next === undefined ? small : [only, next.at]);
}

/** A table without the figures of very few people. @param least at least so many may be told of */
export function suppressTable(table: ReportTable, least: number): ReportTable {
  const gone = hiddenRows(table, least);
  if (gone.size === 0) return table;
  return { ...table, rows: table.rows.map((row, at) => (gone.has(at) ? hideRow(row, table) : row)) };
}

/**
 * A document for people outside of the team: no figure of fewer than `least` people, and nobody's own words, which anybody who knows them could tell.
 * @returns the same document where `least` is null
 */
export function suppressSmall(document: ReportDocument): ReportDocument {
  const { least, sections } = document;
  if (least === null) return document;
  return {
    ...document,
    sections: sections.map((section) => ({
      ...section,
      tables: section.tables.map((table) => suppressTable(table, least)),
      figures: section.figures.map((figure) =>
        figure.n !== null && figure.n > 0 && figure.n < least
          ? { ...figure, value: hidden, before: figure.before === null ? null : hidden }
          : figure,
      ),
    })),
  };
}
