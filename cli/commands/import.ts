import type { ImportEntry, ImportPlan, Mapping } from '../../shared/core/model/import.ts';
import { exitCode, UndecidedError, type Call, type Command, type ExitCode } from '../command.ts';
import { printJson, say } from '../output.ts';
import { decideMapping, readDecisions, readOptions, type Decisions } from '../read-mapping.ts';
import { readMaxRejects } from '../read-max-rejects.ts';
import { saveRejects } from '../save-rejects.ts';
import { undecidedText } from '../undecided.ts';
import { withWorkspace, type EngineDesk } from '../with-engine.ts';

/** One file's outcome, as `--json` prints it. `importId` and `rejectsFile` are null when there is none. */
type Imported = Readonly<{
  file: string;
  importId: number | null;
  kind: string;
  system: string;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  rejectsFile: string | null;
  seconds: number;
}>;

/** The plan of a file, or the questions that have to be answered first. */
async function prepare(call: Call, desk: EngineDesk, token: string, decisions: Decisions) {
  const { kind } = decisions;
  const inspection = await desk.ask('import.inspect', {
    file: token,
    read: readOptions(decisions, call),
    ...(kind === undefined ? {} : { kind }),
  });
  const mapping: Mapping = decideMapping(call, inspection, decisions);
  const plan = await desk.ask('import.prepare', { file: token, mapping });
  if (plan.undecided.length === 0) return plan;
  await desk.ask('import.discard', { plan: plan.plan });
  const questions = plan.undecided.map((question) => undecidedText(question, call.t));
  throw new UndecidedError(
    [call.t('cli.notDecided', { file: inspection.fileName }), ...questions].join('\n'),
  );
}

function describe(file: string, plan: ImportPlan, entry: ImportEntry | null, seconds: number): Imported {
  const { counts, kind, system } = entry ?? plan;
  return { file, importId: entry?.importId ?? null, kind, system, ...counts, rejectsFile: null, seconds };
}

async function importFile(
  call: Call,
  desk: EngineDesk,
  path: string,
  decisions: Decisions,
): Promise<Imported> {
  const start = performance.now();
  const seconds = () => Math.round(performance.now() - start) / 1000;
  const file = await desk.grant(path);
  const plan = await prepare(call, desk, file.token, decisions);
  if (call.isOn('dry-run')) {
    await desk.ask('import.discard', { plan: plan.plan });
    return describe(path, plan, null, seconds());
  }
  const entry = await desk.ask('import.commit', { plan: plan.plan });
  const imported = describe(path, plan, entry, seconds());
  if (entry.counts.rejected === 0) return imported;
  return { ...imported, rejectsFile: await saveRejects(call, desk, entry), seconds: seconds() };
}

function sayOutcome(call: Call, imported: Imported): void {
  const { file, rows, created, updated, unchanged, rejected, seconds, rejectsFile } = imported;
  const numbers = { file, rows, created, updated, unchanged, rejected, seconds };
  say(call.t(call.isOn('dry-run') ? 'cli.wouldImport' : 'cli.imported', numbers));
  if (rejectsFile !== null) say(call.t('cli.rejectsSaved', { rejectsFile, rejected }));
}

/** Files are imported one after another; each is in the workspace whole, or not at all. */
async function importAll(call: Call, done: Imported[]): Promise<ExitCode> {
  const decisions = readDecisions(call);
  const maxRejects = readMaxRejects(call);
  await withWorkspace(call, async (desk) => {
    for (const path of call.operands) {
      const imported = await importFile(call, desk, path, decisions);
      done.push(imported);
      sayOutcome(call, imported);
    }
  });
  const rejected = done.reduce((sum, imported) => sum + imported.rejected, 0);
  if (rejected <= maxRejects) return exitCode.done;
  say(call.t('cli.tooManyRejects', { rejected, maxRejects }));
  return exitCode.tooManyRejects;
}

export const importCommand: Command = {
  name: 'import',
  operands: ['FILE…'],
  options: {
    workspace: { value: 'W', isRequired: true },
    sheet: { value: 'S' },
    kind: { value: 'KIND' },
    mapping: { value: 'M.json' },
    policy: { value: 'POLICY' },
    'max-rejects': { value: 'N' },
    'dry-run': { value: null },
  },
  async run(call) {
    const done: Imported[] = [];
    try {
      return await importAll(call, done);
    } finally {
      // also after a failure: what is imported is imported, and whoever reads this has to know
      if (call.isJson && done.length > 0) await printJson(done);
    }
  },
};
