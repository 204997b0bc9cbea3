import type { ImportUndoPreview } from '../../shared/core/model/import-undo.ts';
import { exitCode, UsageError, type Call, type Command } from '../command.ts';
import { print, printJson } from '../output.ts';
import { withWorkspace } from '../with-engine.ts';

function readId(call: Call): number {
  const text = call.operands[0] ?? '';
  if (!/^[1-9]\d{0,14}$/u.test(text)) throw new UsageError(call.t('cli.badImportId', { text }));
  return Number(text);
}

async function tell(call: Call, preview: Omit<ImportUndoPreview, 'plan'>): Promise<void> {
  const { fileName: file, restored, keptRows, keptCells, refusalsForgotten: count } = preview;
  const gone = Object.entries(preview.gone).map(([thing, rows]) => `${rows} ${thing}`);
  const list = gone.length === 0 ? call.t('cli.undoneNothing') : gone.join(', ');
  await print(call.t('cli.undone', { file, gone: list, restored, keptRows, keptCells }));
  if (count > 0) await print(call.t('cli.undoneRefusals', { count }));
}

export const undoCommand: Command = {
  name: 'undo',
  operands: ['ID'],
  options: { workspace: { value: 'W', isRequired: true } },
  async run(call) {
    const importId = readId(call);
    const { preview, undoneAt } = await withWorkspace(call, async (desk) => {
      const { plan, ...preview } = await desk.ask('import.undoPreview', { importId });
      const entry = await desk.ask('import.undo', { plan });
      return { preview, undoneAt: entry.undoneAt };
    });
    if (call.isJson) await printJson({ ...preview, undoneAt });
    else await tell(call, preview);
    return exitCode.done;
  },
};
