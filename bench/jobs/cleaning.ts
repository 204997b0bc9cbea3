// Making the step that changes every phone; with what looking, undoing and taking back take, and how long the engine answered nothing.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder, phonesFile } from '../data-files.ts';
import { createWorkspace, importWhole, openWorkspace, removeWorkspace } from '../desk.ts';
import { reportTimes, timed } from '../job.ts';
import type { Engine } from '../../engine/start.ts';

const customers = Number(process.argv[2]);
const path = join(benchFolder, `phones-${customers}.firsthand`);
const fix = { kind: 'phone', country: null } as const;
const wholePage = { fix, offset: 0, limit: 100 };

async function makeWorkspace(): Promise<void> {
  const contacts = phonesFile(customers);
  removeWorkspace(path);
  const engine = await createWorkspace(path);
  await importWhole(engine, contacts, customers);
  await engine.stop();
}

/** The longest time in which the engine answered a small question with nothing. */
function watchAnswers(engine: Engine): () => Promise<number> {
  let longest = 0;
  let isOver = false;
  const ask = async () => {
    while (!isOver) {
      longest = Math.max(longest, await timed(() => engine.client('undo.history', null)));
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    }
  };
  const asking = ask();
  return async () => {
    isOver = true;
    await asking;
    return longest;
  };
}

// anew: what was undone leaves a larger file
await makeWorkspace();
const engine = await openWorkspace(path);
const parts: string[] = [];
const times: number[] = [];
const measure = async (name: string, work: () => unknown) => {
  const blocked = watchAnswers(engine);
  const ms = await timed(work);
  const blockMs = await blocked();
  if (name === 'apply') times.push(ms);
  parts.push(`${name} ${(ms / 1000).toFixed(2)} s (blocked ${(blockMs / 1000).toFixed(2)} s)`);
};
await measure('offer', () => engine.client('cleaning.offer', null));
await measure('preview', () => engine.client('cleaning.preview', wholePage));
const edit = (rate: number) =>
  engine.client('rates.set', { currency: 'USD', base: 'EUR', day: '2025-01-01', rate });
let step = 0;
await measure('apply', async () => {
  step = (await engine.client('cleaning.apply', { fix })).id;
});
await measure('an edit after it', () => edit(0.9));
await measure('undo alone', () => engine.client('cleaning.undo', { id: step }));
await measure('apply again', () => engine.client('cleaning.apply', { fix }));
await measure('take back', () => engine.client('undo.undo', null));
await measure('make again', () => engine.client('undo.redo', null));
await measure('take back', () => engine.client('undo.undo', null));
await measure('an edit after it', () => edit(0.8));
await engine.stop();
reportTimes(times, `${Math.round(statSync(path).size / 1e6)} MB; ${parts.join(', ')}`);
