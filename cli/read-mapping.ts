import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Mapping, type Inspection, type ReadOptions } from '../shared/core/model/import.ts';
import { UsageError, type Call } from './command.ts';
import { readJson } from './read-json.ts';

/** What a mapping file may decide: any key of a mapping. Columns it does not name keep what was recognised. */
const Decisions = z.strictObject({ ...Mapping.shape, party: Mapping.shape.party.unwrap() }).partial();
export type Decisions = z.infer<typeof Decisions>;

/** The file of `--mapping`, with `--kind` and `--policy` over it. @throws {UsageError} it cannot be read */
export function readDecisions(call: Call): Decisions {
  const path = call.option('mapping');
  let decided: Readonly<Record<string, unknown>> = {};
  if (path !== null) {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      throw new UsageError(call.t('cli.mappingUnreadable', { path }), { cause: error });
    }
    decided = readJson(text, path, call.t);
  }
  const kind = call.option('kind');
  const policy = call.option('policy');
  const parsed = Decisions.safeParse({
    ...decided,
    ...(kind === null ? {} : { kind }),
    ...(policy === null ? {} : { policy }),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(
    call.t('cli.badMapping', { name: issue?.path.join('.') ?? '', why: issue?.message ?? '' }),
  );
}

/** How the file is to be read, as far as the decisions say; `--sheet` goes before them. */
export function readOptions(decisions: Decisions, call: Call): ReadOptions {
  const sheet = call.option('sheet');
  return { ...decisions.read, ...(sheet === null ? {} : { sheet }) };
}

/** Columns as recognised, with what was decided about each in place of what was found. A name that stands twice is met in file order. */
function mapColumns(call: Call, inspection: Inspection, decided: Mapping['columns']): Mapping['columns'] {
  const columns = inspection.mapping.columns.map((column) => ({ ...column }));
  const used = new Set<number>();
  for (const own of decided) {
    const { name } = own;
    const at = columns.findIndex((column, index) => column.name === name && !used.has(index));
    if (at < 0)
      throw new UsageError(call.t('cli.columnMissing', { column: name, file: inspection.fileName }));
    used.add(at);
    columns[at] = own;
  }
  return columns;
}

/** The mapping an import uses: what was recognised in the file, overruled by what was decided. */
export function decideMapping(call: Call, inspection: Inspection, decisions: Decisions): Mapping {
  const { columns, read, ...others } = decisions;
  return {
    ...inspection.mapping,
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)),
    read: { ...inspection.mapping.read, ...read },
    columns: mapColumns(call, inspection, columns ?? []),
  };
}
