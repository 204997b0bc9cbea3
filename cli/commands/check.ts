import { resolve } from 'node:path';
import { checkWorkspace } from '../../engine/store/check/check-workspace.ts';
import { exitCode, type Command } from '../command.ts';
import { print, printJson } from '../output.ts';
import { tableText } from '../table.ts';

export const checkCommand: Command = {
  name: 'check',
  operands: ['W'],
  options: {},
  async run(call) {
    const workspace = resolve(call.operands[0] ?? '');
    const { ok, problems } = await checkWorkspace(workspace);
    if (call.isJson) await printJson({ ok, problems });
    else {
      const count = problems.length;
      await print(call.t(ok ? 'cli.checkedGood' : 'cli.checkedBad', { workspace, count }));
      if (!ok) await print(tableText(problems));
    }
    return ok ? exitCode.done : exitCode.failed;
  },
};
