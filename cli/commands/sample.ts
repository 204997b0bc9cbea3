import { resolve } from 'node:path';
import { exitCode, type Command } from '../command.ts';
import { printJson, say } from '../output.ts';
import { withEngine } from '../with-engine.ts';

export const sampleCommand: Command = {
  name: 'sample',
  operands: ['W'],
  options: {},
  async run(call) {
    const workspace = resolve(call.operands[0] ?? '');
    await withEngine(call, async (desk) => {
      const file = await desk.grant(workspace);
      await desk.ask('workspace.sample', { file: file.token });
    });
    if (call.isJson) await printJson({ workspace });
    else say(call.t('cli.created', { workspace }));
    return exitCode.done;
  },
};
