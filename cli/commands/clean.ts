import type { CleaningFix } from '../../shared/core/model/cleaning.ts';
import { exitCode, type Command } from '../command.ts';
import { print, printJson } from '../output.ts';
import { tableText } from '../table.ts';
import { withWorkspace, type EngineDesk } from '../with-engine.ts';

type Cleaned = Readonly<{ id: number | null; kind: string; table: string; field: string; cells: number }>;

function lineOf(fix: CleaningFix, cells: number, id: number | null): Cleaned {
  const own = { 'email-domain': 'email', phone: 'phone', gender: 'gender' } as const;
  const target =
    'target' in fix
      ? { table: fix.target.table, field: fix.target.field }
      : { table: 'customer', field: own[fix.kind] };
  return { id, kind: fix.kind, ...target, cells };
}

/** Applies what is offered, one step each; a fix that another has left nothing to do makes none. */
async function apply(desk: EngineDesk, fixes: readonly CleaningFix[]): Promise<Cleaned[]> {
  const done: Cleaned[] = [];
  for (const fix of fixes) {
    const preview = await desk.ask('cleaning.preview', { fix, offset: 0, limit: 1 });
    if (preview.cells === 0) continue;
    const step = await desk.ask('cleaning.apply', { fix: preview.fix });
    done.push(lineOf(step.fix, step.cells, step.id));
  }
  return done;
}

export const cleanCommand: Command = {
  name: 'clean',
  operands: [],
  options: { workspace: { value: 'W', isRequired: true }, 'dry-run': { value: null } },
  async run(call) {
    const isTrial = call.isOn('dry-run');
    const { steps, spellings } = await withWorkspace(call, async (desk) => {
      const offer = await desk.ask('cleaning.offer', null);
      const offered = offer.fixes.map(({ fix, cells }) => lineOf(fix, cells, null));
      const fixes = offer.fixes.map(({ fix }) => fix);
      return { steps: isTrial ? offered : await apply(desk, fixes), spellings: offer.spellings };
    });
    // spellings are never joined unseen: whoever knows the names decides in the window
    const open = spellings.map(({ target, clusters, cells }) => ({
      ...{ table: target.table, field: target.field, clusters, cells },
    }));
    if (call.isJson) await printJson({ steps, spellings: open });
    else {
      const cells = steps.reduce((sum, step) => sum + step.cells, 0);
      await print(call.t(isTrial ? 'cli.wouldClean' : 'cli.cleaned', { count: cells }));
      if (steps.length > 0) await print(tableText(steps));
      if (open.length > 0) {
        await print(`\n${call.t('cli.spellingsOpen')}`);
        await print(tableText(open));
      }
    }
    return exitCode.done;
  },
};
