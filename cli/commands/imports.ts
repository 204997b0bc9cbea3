import { exitCode, type Command } from '../command.ts';
import { print, printJson } from '../output.ts';
import { tableText } from '../table.ts';
import { withWorkspace } from '../with-engine.ts';

export const importsCommand: Command = {
  name: 'imports',
  operands: [],
  options: { workspace: { value: 'W', isRequired: true } },
  async run(call) {
    const imports = await withWorkspace(call, (desk) => desk.ask('import.list', null));
    if (call.isJson) await printJson(imports);
    else if (imports.length === 0) await print(call.t('cli.noImports'));
    else
      await print(
        tableText(
          imports.map(({ importId, fileName, kind, system, counts, finishedAt, undoneAt }) => ({
            importId,
            fileName,
            kind,
            system,
            ...counts,
            finishedAt,
            undoneAt,
          })),
        ),
      );
    return exitCode.done;
  },
};
