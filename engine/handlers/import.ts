import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { ImportKind } from '../../shared/core/model/import.ts';
import { plansOf } from '../import/plans.ts';
import { undoPlansOf } from '../import/undo-plans.ts';
import { readDrift } from '../import/profile-store.ts';
import { readChanges } from '../import/read-changes.ts';
import { listImports } from '../import/read-imports.ts';
import { saveRejects } from '../import/save-rejects.ts';
import { auditsOf } from '../quality/audits.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `import.${string}`>;

function readKind(kind: string | undefined): ImportKind | undefined {
  if (kind === undefined) return undefined;
  const known = ImportKind.safeParse(kind);
  if (!known.success) throw new AppError('bad-request', { method: 'import.inspect', why: `kind ${kind}` });
  return known.data;
}

/** Files brought in: looked at, tried on a copy, made or left out. */
export function importHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const plans = plansOf(session);
  const undoPlans = undoPlansOf(session);
  const audited = auditsOf(session).afterwards;
  return {
    'import.inspect': ({ file, read, kind, fresh }, job) =>
      plans.inspect(session.grants.path(file), read, readKind(kind), job, fresh),
    'import.prepare': ({ file, mapping }, job) => plans.prepare(session.grants.path(file), mapping, job),
    'import.commit': ({ plan }, job) => audited(plans.commit(plan, job)),
    'import.discard': async ({ plan }) => {
      await plans.discard(plan);
      await undoPlans.discard(plan);
      return null;
    },
    'import.undoPreview': ({ importId }, job) => undoPlans.preview(importId, job),
    'import.undo': ({ plan }, job) => audited(undoPlans.undo(plan, job)),
    'import.drift': ({ importId }) => readDrift(session.workspace().db, importId),
    'import.list': () => listImports(session.workspace().db),
    'import.changes': ({ importId, offset, limit }) =>
      readChanges(session.workspace().db, importId, offset, limit),
    'import.saveRejects': async ({ from, file, language, by }, job) => ({
      written: await saveRejects(session, { from, path: session.grants.path(file), language, by }, job),
    }),
  };
}
