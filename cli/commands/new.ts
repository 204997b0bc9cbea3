import { resolve } from 'node:path';
import { exitCode, type Command } from '../command.ts';
import { printJson, say } from '../output.ts';
import { readCurrency } from '../read-currency.ts';
import { withEngine } from '../with-engine.ts';

export const newCommand: Command = {
  name: 'new',
  operands: ['W'],
  options: { currency: { value: 'CODE' } },
  async run(call) {
    const workspace = resolve(call.operands[0] ?? '');
    const currency = readCurrency(call);
    await withEngine(call, async (desk) => {
      const file = await desk.grant(workspace);
      await desk.ask('workspace.create', { file: file.token, currency });
    });
    if (call.isJson) await printJson({ workspace });
    else say(call.t('cli.created', { workspace }));
    return exitCode.done;
  },
};
