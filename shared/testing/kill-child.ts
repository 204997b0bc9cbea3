// A program that changes a workspace until it is killed. It says what it found when it opened, what it is about to do, and what was acknowledged.
//   node --import tsx shared/testing/kill-child.ts FILE SEED FIRST
import { openDb } from '../../engine/open.ts';
import { openWorkspace } from '../../engine/store/open-workspace.ts';
import type { Workspace } from '../../engine/store/workspace.ts';
import { real } from '../core/db/db.ts';
import { sql } from '../core/db/sql.ts';
import { nextRedo, nextUndo } from '../core/undo/history.ts';
import { seededRandom } from '../../bench/random.ts';
import { anyStep, importStep } from './steps.ts';

const [path = '', seed = '0', first = '1'] = process.argv.slice(2);
const random = seededRandom(Number(seed));
let number = Number(first);

const say = (word: string, what: unknown) => process.stdout.write(`${word} ${JSON.stringify(what)}\n`);

const addTo = (value: number) =>
  sql`INSERT INTO benchmark (measure, value, origin, entered_at) VALUES ('kill', ${value}, 'test', '2026-01-01')`;

function present({ db }: Workspace): number[] {
  return db
    .all(sql`SELECT value FROM benchmark WHERE measure = 'kill' ORDER BY value`, { value: real })
    .map(({ value }) => value);
}

async function putWhole(workspace: Workspace, value: number): Promise<void> {
  const copy = await openDb(workspace.image());
  copy.run(addTo(value));
  const image = copy.image();
  copy.close();
  await workspace.replace(importStep, image, workspace.dataVersion());
}

/** Does one thing that a user could do. What it adds has a number of its own. */
async function act(workspace: Workspace): Promise<void> {
  const chance = random();
  const canUndo = nextUndo(workspace.db)?.isReversible === true;
  if (chance < 0.08) return workspace.save();
  number += 1;
  if (chance < 0.16) {
    say('try', { add: number });
    await putWhole(workspace, number);
  } else if (chance < 0.28 && canUndo) {
    say('try', { undo: true });
    await workspace.undo();
  } else if (chance < 0.36 && nextRedo(workspace.db) !== null) {
    say('try', { redo: true });
    await workspace.redo();
  } else {
    say('try', { add: number });
    await workspace.change(anyStep, (db) => db.run(addTo(number)));
  }
  say('done', present(workspace));
}

const workspace = await openWorkspace(path);
say('open', { present: present(workspace), recovery: workspace.recovery(), readOnly: workspace.readOnly });
for (;;) await act(workspace);
