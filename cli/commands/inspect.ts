import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inspectFile } from '../../engine/read/inspect-file.ts';
import { readRows } from '../../engine/read/read-rows.ts';
import { questionsOf } from '../../shared/core/model/question-list.ts';
import type { Inspection, Undecided } from '../../shared/core/model/import.ts';
import { exitCode, UsageError, type Call, type Command } from '../command.ts';
import { print, printJson, say } from '../output.ts';
import { readDecisions, readOptions, type Decisions } from '../read-mapping.ts';
import { tableText } from '../table.ts';
import { undecidedText } from '../undecided.ts';

/** The survey, and its questions with the names of their columns; nothing for files of other kinds. */
function surveyOf({ kind, mapping, questions = [], columns }: Inspection) {
  if (kind !== 'survey') return {};
  const described = questions.map((question) => ({
    ...question,
    columns: question.columns.map((at) => columns[at]?.name ?? ''),
  }));
  return { survey: mapping.survey ?? null, questions: described };
}

/** The key of the question that each column is a part of. */
function questionKeys({ kind, mapping }: Inspection): ReadonlyMap<number, string> {
  if (kind !== 'survey') return new Map();
  return new Map(questionsOf(mapping).flatMap(({ key, columns }) => columns.map((at) => [at, key] as const)));
}

/** An inspection under the names of the command line, which stay as they are whatever the contract does. */
function described(inspection: Inspection) {
  const { kind, system, read, sheets, rows, columns, ambiguous, readings } = inspection;
  const keys = questionKeys(inspection);
  return {
    kind,
    system,
    encoding: read.encoding,
    delimiter: read.delimiter,
    /** Of the rows that hold something, counted from 1; null when the file has none. */
    headerRow: read.headerRows === 0 ? null : read.skipRows + 1,
    // of workbooks only
    ...(sheets === null ? {} : { sheet: read.sheet ?? null, sheets }),
    rows,
    columns: columns.map(({ name, meaning, confidence, sample }, at) => {
      const question = keys.get(at);
      return { name, meaning, ...(question === undefined ? {} : { question }), confidence, sample };
    }),
    ambiguous: ambiguous.map(({ key, column, evidence, example }: Undecided) => ({
      key,
      column,
      evidence,
      example,
    })),
    readings,
    ...surveyOf(inspection),
  };
}

/** No workspace is needed, so none is asked: what one would know (its currency, saved mappings) stays open. */
async function inspectWhole(call: Call, decisions: Decisions): Promise<Inspection> {
  const path = resolve(call.operands[0] ?? '');
  const context = { currency: null, savedMapping: () => null };
  const inspection = await inspectFile(path, readOptions(decisions, call), decisions.kind, context);
  if (inspection.rowsAreExact) return inspection;
  const throwIfCancelled = () => call.interrupt.throwIfInterrupted();
  const { rows } = await readRows(path, inspection.mapping.read, {
    onBatch: () => undefined,
    throwIfCancelled,
  });
  return { ...inspection, rows, rowsAreExact: true };
}

/** Writes the recognised mapping, never over one that somebody may have edited. */
function saveMapping(path: string, { mapping }: Inspection, call: Call): void {
  try {
    writeFileSync(path, `${JSON.stringify(mapping, null, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const why = isThere ? 'cli.mappingExists' : 'cli.mappingNotSaved';
    throw new UsageError(call.t(why, { path }), { cause: error });
  }
}

export const inspectCommand: Command = {
  name: 'inspect',
  operands: ['FILE'],
  options: {
    sheet: { value: 'S' },
    kind: { value: 'KIND' },
    mapping: { value: 'M.json' },
    'save-mapping': { value: 'M.json' },
  },
  async run(call) {
    const decisions = readDecisions(call);
    const inspection = await inspectWhole(call, decisions);
    const mappingFile = call.option('save-mapping');
    if (mappingFile !== null) saveMapping(mappingFile, inspection, call);
    const description = described(inspection);
    if (call.isJson) {
      await printJson(description);
      return exitCode.done;
    }
    const {
      kind: kindOf,
      system,
      encoding,
      delimiter,
      headerRow,
      sheet,
      sheets,
      rows,
      columns,
    } = description;
    const form = sheets === undefined ? { encoding, delimiter } : { sheet };
    await print(tableText([{ kind: kindOf, system, ...form, headerRow, rows }]));
    if (sheets !== undefined && sheets.length > 1) {
      await print('');
      await print(tableText(sheets));
    }
    await print('');
    await print(
      tableText(columns.map((column) => ({ ...column, sample: column.sample.slice(0, 3).join(' | ') }))),
    );
    const { questions = [] } = inspection;
    if (questions.length > 0) {
      await print('');
      await print(
        tableText(
          questions.map(({ key, kind, columns: places, answered, options }) => ({
            question: key,
            kind,
            columns: places.length,
            answered,
            answers: options
              .slice(0, 4)
              .map(({ text, count }) => `${text} (${count})`)
              .join(' | '),
          })),
        ),
      );
    }
    for (const question of inspection.ambiguous) say(undecidedText(question, call.t));
    return exitCode.done;
  },
};
