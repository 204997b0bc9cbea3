import { setImmediate as nextTurn } from 'node:timers/promises';
import { resolve } from 'node:path';
import { recordWhole } from '../../engine/consent/record-whole.ts';
import { openWorkspace } from '../../engine/store/open-workspace.ts';
import { dump, dumpTables } from '../../shared/core/db/dump.ts';
import { exitCode, UsageError, type Call, type Command } from '../command.ts';
import { print, say } from '../output.ts';

const linesAtOnce = 500;

function readTable(call: Call): string | undefined {
  const table = call.option('table') ?? undefined;
  if (table === undefined || dumpTables.includes(table)) return table;
  throw new UsageError(call.t('cli.unknownTable', { table, known: dumpTables.join(', ') }));
}

/** Prints lines in blocks; between them Ctrl-C is heard, and a slow reader is waited for. */
async function printLines(call: Call, lines: Iterable<string>): Promise<void> {
  let block: string[] = [];
  for (const line of lines) {
    if (block.push(line) < linesAtOnce) continue;
    await print(block.join('\n'));
    block = [];
    await nextTurn();
    call.interrupt.throwIfInterrupted();
  }
  if (block.length > 0) await print(block.join('\n'));
}

/** The one command whose output is lines, with `--json` and without. */
export const dumpCommand: Command = {
  name: 'dump',
  operands: [],
  options: {
    workspace: { value: 'W', isRequired: true },
    table: { value: 'TABLE' },
    identical: { value: null },
  },
  async run(call) {
    const table = readTable(call);
    const workspace = await openWorkspace(resolve(call.required('workspace')));
    try {
      const at = new Date().toISOString();
      // everything is read from the file as it is, which whoever may read it can do without us: that is not refused
      if (workspace.readOnly === null)
        await recordWhole(workspace, { what: table === undefined ? 'dump' : `dump ${table}`, by: '', at });
      else say(call.t('cli.unrecorded'));
      await printLines(call, dump(workspace.db, { table, identical: call.isOn('identical') }));
    } finally {
      await workspace.close();
    }
    return exitCode.done;
  },
};
