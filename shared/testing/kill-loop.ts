// Kills a program at random moments while it changes a workspace, and looks each time whether what it acknowledged is there.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { seededRandom } from '../../bench/random.ts';
import { createWorkspace } from '../../engine/store/open-workspace.ts';
import { placeFixture } from './workspace-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const child = fileURLToPath(new URL('kill-child.ts', import.meta.url));
const longestLifeMs = 500;

const Numbers = z.array(z.int());
const Opened = z.object({ present: Numbers, recovery: z.unknown(), readOnly: z.unknown() });
const Deed = z.union([
  z.object({ add: z.int() }),
  z.object({ undo: z.literal(true) }),
  z.object({ redo: z.literal(true) }),
]);
type Deed = z.infer<typeof Deed>;

/** What is known of a workspace: what was acknowledged last, and what was under way when the program was killed. */
type Known = { present: readonly number[]; pending: Deed | null; next: number };

export type KillFigures = {
  cycles: number;
  acknowledged: number;
  /** Times that the killed program's last, unacknowledged deed was there. */
  surplus: number;
  problems: string[];
};

const equal = (a: readonly number[], b: readonly number[]) => a.join() === b.join();

/** Whether `found` is `present` after the deed that was under way. */
function isAfter(deed: Deed, present: readonly number[], found: readonly number[]): boolean {
  if ('add' in deed) return equal([...present, deed.add], found);
  const [less, more] = 'undo' in deed ? [found, present] : [present, found];
  const extra = more.filter((number) => !less.includes(number));
  return extra.length === 1 && more.length === less.length + 1;
}

/** Judges what was found at an opening. Returns what is wrong, or null. */
function judge(known: Known, found: readonly number[], figures: KillFigures): string | null {
  if (new Set(found).size !== found.length) return `something is there twice: ${found.join()}`;
  if (equal(known.present, found)) return null;
  if (known.pending !== null && isAfter(known.pending, known.present, found)) {
    figures.surplus += 1;
    return null;
  }
  return `acknowledged [${known.present.join()}], then ${JSON.stringify(known.pending)}, found [${found.join()}]`;
}

/** One life of the program: opened, used, killed. */
function live(path: string, known: Known, random: () => number, figures: KillFigures): Promise<void> {
  const seed = String(Math.floor(random() * 2 ** 31));
  const args = ['--import', 'tsx', child, path, seed, String(known.next)];
  const program = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  program.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
  // now and then while it is still opening, else some time after
  const isEarly = random() < 0.15;
  const lifeMs = random() * longestLifeMs;
  let wasKilled = false;
  const kill = () => {
    wasKilled = true;
    program.kill('SIGKILL');
  };
  if (isEarly) setTimeout(kill, 250 + lifeMs);
  createInterface({ input: program.stdout }).on('line', (line) => {
    const [word, rest] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
    const what: unknown = JSON.parse(rest);
    if (word === 'open') {
      const { present, recovery, readOnly } = Opened.parse(what);
      const wrong = judge(known, present, figures);
      if (wrong !== null) figures.problems.push(wrong);
      if (recovery !== null || readOnly !== null) figures.problems.push(`opened as ${rest}`);
      known.present = present;
      known.pending = null;
      if (!isEarly) setTimeout(kill, lifeMs);
    } else if (word === 'try') {
      known.pending = Deed.parse(what);
      if ('add' in known.pending) known.next = known.pending.add;
    } else {
      known.present = Numbers.parse(what);
      known.pending = null;
      figures.acknowledged += 1;
    }
  });
  return new Promise((resolve) => {
    program.on('close', () => {
      if (!wasKilled) figures.problems.push(`the program ended by itself: ${complaint.slice(0, 500)}`);
      figures.cycles += 1;
      resolve();
    });
  });
}

const livesOfOneFile = 25;

/**
 * Runs so many lives on workspaces of their own, new ones and stored ones of past schema versions, which are migrated on the way.
 * @param lanes how many programs run at the same time
 */
export async function runKillLoop(
  { cycles, lanes, seed }: Readonly<{ cycles: number; lanes: number; seed: number }>,
  told: (figures: KillFigures) => void = () => undefined,
): Promise<KillFigures> {
  const figures: KillFigures = { cycles: 0, acknowledged: 0, surplus: 0, problems: [] };
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-kill-'));
  const random = seededRandom(seed);
  let left = cycles;
  let files = 0;
  const lane = async () => {
    while (left > 0) {
      files += 1;
      const path = join(await mkdtemp(join(folder, 'lane-')), 'acme.firsthand');
      if (files % 3 === 0) await placeFixture(path, 1 + (files % 2));
      else await (await createWorkspace(path, 'EUR')).close();
      const known: Known = { present: [], pending: null, next: 1 };
      for (let life = 0; life < livesOfOneFile && left > 0; life += 1) {
        left -= 1;
        await live(path, known, random, figures);
        told(figures);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return figures;
}
