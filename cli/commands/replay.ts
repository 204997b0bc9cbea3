import { existsSync } from 'node:fs';
import { recordedName, type ReplayFile, type ReplayPlan } from '../../shared/core/model/recipe.ts';
import { exitCode, UndecidedError, UsageError, type Call, type Command, type ExitCode } from '../command.ts';
import { driftText } from '../drift-text.ts';
import { printJson, say } from '../output.ts';
import { readMaxRejects } from '../read-max-rejects.ts';
import { saveRejectsOf } from '../save-rejects.ts';
import { undecidedText } from '../undecided.ts';
import { withWorkspace, type EngineDesk } from '../with-engine.ts';

/** A recipe of the workspace by its name; else one in a file. @throws {UsageError} there is neither */
async function findRecipe(call: Call, desk: EngineDesk, wanted: string) {
  const recipes = await desk.ask('recipe.list', null);
  const named =
    recipes.find(({ name }) => name === wanted) ??
    (wanted === recordedName ? recipes.find(({ records }) => records) : undefined);
  if (named) return { id: named.id };
  if (existsSync(wanted)) return { file: (await desk.grant(wanted)).token };
  const known = recipes.map(({ name }) => name).join(', ');
  throw new UsageError(call.t('cli.unknownRecipe', { name: wanted, known: known === '' ? '–' : known }));
}

function refusalText(call: Call, { fileName, refused }: ReplayFile): string {
  if (refused === null) return '';
  const { why, patterns, error } = refused;
  const reason = error === null ? '' : call.t(`error.${error.code}`, error.params);
  return call.t(`cli.refused.${why}`, { file: fileName, patterns: patterns.join(', '), reason });
}

/** What has to be settled before anything is brought in: all of it, or nothing, is. @throws {UndecidedError} */
function refuseOpen(call: Call, { files }: ReplayPlan): void {
  const problems = files.flatMap((file) => {
    if (file.refused !== null) return [refusalText(call, file)];
    return (file.outcome?.undecided ?? []).map((question) =>
      [call.t('cli.notDecided', { file: file.fileName }), undecidedText(question, call.t)].join(' '),
    );
  });
  if (problems.length === 0) return;
  throw new UndecidedError([call.t('cli.replayRefused'), ...problems].join('\n'));
}

type Replayed = Awaited<ReturnType<typeof describe>>;

/** The numbers of a file; of one that was refused there are none. */
function numbersOf({ outcome }: ReplayFile) {
  if (outcome === null)
    return {
      importId: null,
      kind: null,
      system: null,
      rows: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      drift: null,
      undecided: [],
      seconds: 0,
    };
  const { importId, kind, system, counts, drift, undecided, seconds } = outcome;
  return { importId, kind, system, ...counts, drift, undecided, seconds };
}

async function describeFile(call: Call, desk: EngineDesk, file: ReplayFile) {
  const { fileName, stepId, by, refused } = file;
  const numbers = numbersOf(file);
  const { importId, rejected } = numbers;
  return {
    file: fileName,
    step: stepId,
    matchedBy: by,
    refused: refused === null ? null : { why: refused.why, patterns: refused.patterns },
    ...numbers,
    rejectsFile: importId !== null && rejected > 0 ? await saveRejectsOf(call, desk, importId) : null,
  };
}

/** A run, as `--json` prints it. */
async function describe(call: Call, desk: EngineDesk, { recipe, files, idle, counts }: ReplayPlan) {
  const described = [];
  for (const file of files) described.push(await describeFile(call, desk, file));
  return { recipe, dryRun: call.isOn('dry-run'), files: described, idle, ...counts };
}

function sayOutcome(call: Call, { files, idle, rejected, ...run }: Replayed): void {
  for (const { file, drift, rejectsFile, ...result } of files) {
    if (result.refused !== null) continue;
    const { rows, created, updated, unchanged, seconds } = result;
    const numbers = {
      file,
      rows,
      created,
      updated,
      unchanged,
      rejected: result.rejected,
      seconds: Math.round(seconds * 1000) / 1000,
    };
    say(call.t(run.dryRun ? 'cli.wouldImport' : 'cli.imported', numbers));
    if (rejectsFile !== null) say(call.t('cli.rejectsSaved', { rejectsFile, rejected: result.rejected }));
    for (const line of driftText(drift, call)) say(`  ${line}`);
  }
  if (idle.length > 0) say(call.t('cli.replayIdle', { patterns: idle.join(', ') }));
  const { rows, created, updated, unchanged } = run;
  const total = { files: files.length, rows, created, updated, unchanged, rejected };
  say(call.t(run.dryRun ? 'cli.wouldReplay' : 'cli.replayed', total));
}

async function replay(call: Call, desk: EngineDesk): Promise<Replayed> {
  const [wanted = '', ...paths] = call.operands;
  const recipe = await findRecipe(call, desk, wanted);
  const files: string[] = [];
  for (const path of paths) files.push((await desk.grant(path)).token);
  const plan = await desk.ask('recipe.prepare', { recipe, files });
  if (call.isOn('dry-run')) {
    await desk.ask('recipe.discard', { replay: plan.replay });
    const told = await describe(call, desk, plan);
    // a dry run says everything it found before it says what is open
    if (call.isJson) await printJson(told);
    sayOutcome(call, told);
    refuseOpen(call, plan);
    return told;
  }
  refuseOpen(call, plan);
  const made = await describe(call, desk, await desk.ask('recipe.commit', { replay: plan.replay }));
  if (call.isJson) await printJson(made);
  sayOutcome(call, made);
  return made;
}

export const replayCommand: Command = {
  name: 'replay',
  operands: ['RECIPE', 'FILE…'],
  options: {
    workspace: { value: 'W', isRequired: true },
    'max-rejects': { value: 'N' },
    'dry-run': { value: null },
  },
  async run(call): Promise<ExitCode> {
    const maxRejects = readMaxRejects(call);
    const { rejected } = await withWorkspace(call, (desk) => replay(call, desk));
    if (rejected <= maxRejects) return exitCode.done;
    say(call.t('cli.tooManyRejects', { rejected, maxRejects }));
    return exitCode.tooManyRejects;
  },
};
