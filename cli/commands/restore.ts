import { resolve } from 'node:path';
import type { Backup } from '../../shared/contract/workspace.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { listBackups } from '../../engine/store/backups/list-backups.ts';
import { restoreBackup } from '../../engine/store/backups/restore-backup.ts';
import { nodeFileSystem } from '../../engine/store/file/file-system.ts';
import { knownFiles, knownFolder } from '../../engine/store/foreign/known-files.ts';
import { dataFolder } from '../../shell/folders.ts';
import { exitCode, UsageError, type Call, type Command } from '../command.ts';
import { print, printJson } from '../output.ts';
import { tableText } from '../table.ts';

function readGeneration(call: Call): number | null {
  const text = call.option('generation');
  if (text === null) return null;
  if (!/^\d{1,15}$/u.test(text)) throw new UsageError(call.t('cli.badGeneration', { text }));
  return Number(text);
}

const rowOf = ({ generation, savedAt, upTo, changes, bytes, why, from }: Backup) => ({
  generation,
  savedAt,
  upTo,
  changes,
  bytes,
  why,
  from,
});

export const restoreCommand: Command = {
  name: 'restore',
  operands: ['W'],
  options: { generation: { value: 'G' }, list: { value: null } },
  async run(call) {
    const workspace = resolve(call.operands[0] ?? '');
    const generation = readGeneration(call);
    const generations = (await listBackups(nodeFileSystem, workspace)).map(({ backup }) => backup);
    if (call.isOn('list')) {
      if (call.isJson) await printJson({ generations });
      else if (generations.length === 0) await print(call.t('cli.noBackups', { workspace }));
      else await print(tableText(generations.map(rowOf)));
      return exitCode.done;
    }
    const wanted = generation === null ? null : generations.find((one) => one.generation === generation);
    if (wanted === undefined) throw new AppError('backup-missing', { name: workspace });
    const restored = await restoreBackup(workspace, wanted?.id ?? null, {
      fs: nodeFileSystem,
      now: () => new Date().toISOString(),
      onChange: () => undefined,
      known: knownFiles(knownFolder(dataFolder())),
    });
    if (call.isJson)
      await printJson({ generations, restored: restored.backup, generation: restored.generation });
    else
      await print(
        call.t('cli.restored', {
          workspace,
          from: restored.backup.generation,
          upTo: restored.backup.upTo,
          generation: restored.generation,
        }),
      );
    return exitCode.done;
  },
};
