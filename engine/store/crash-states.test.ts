import { createHash } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { seededRandom } from '../../bench/random.ts';
import { real } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import {
  crashFileSystem,
  cutAt,
  type CrashFileSystem,
  type Cut,
  type Disk,
} from '../../shared/testing/crash-file-system.ts';
import { anyStep, importStep } from '../../shared/testing/steps.ts';
import { openDb } from '../open.ts';
import { listBackups } from './backups/list-backups.ts';
import { restoreBackup } from './backups/restore-backup.ts';
import type { FileSystem } from './file/file-system.ts';
import { createWorkspace, openWorkspace } from './open-workspace.ts';
import { findNewest } from './recovery/find-newest.ts';
import type { Workspace } from './workspace.ts';

const path = '/disk/acme.firsthand';
const statesWanted = Number(process.env['FIRSTHAND_CRASH_STATES'] ?? 20_000);
const samplesPerMoment = 40;
const cuts: readonly Cut[] = [
  { names: 'none', data: 'none' },
  { names: 'all', data: 'none' },
  { names: 'none', data: 'all' },
  { names: 'all', data: 'all' },
  { names: 'prefix', data: 'any' },
  { names: 'any', data: 'any' },
];

/** What a crash left, and how many deeds had been acknowledged by then. */
type Left = Readonly<{ disk: Disk; acknowledged: number }>;

const hashes = new WeakMap<Buffer, string>();

/** What a file holds; files that a cut leaves alone are hashed once. */
function contentHash(bytes: Buffer): string {
  const known = hashes.get(bytes) ?? createHash('sha1').update(bytes).digest('hex');
  hashes.set(bytes, known);
  return known;
}

function hashOf(disk: Disk): string {
  return [...disk]
    .map(([name, bytes]) => `${name} ${contentHash(bytes)}`)
    .toSorted()
    .join('\n');
}

/** Everything that makes the state after a crash what it is, lock apart: whoever held it is gone. */
function withoutLock(disk: Disk): Disk {
  return new Map([...disk].filter(([name]) => !name.endsWith('-lock')));
}

/** Lets power cuts happen after every operation, and keeps each different disk that they leave. */
function powerCuts(seed: number, samples: number) {
  const random = seededRandom(seed);
  const seen = new Set<string>();
  const left: Left[] = [];
  let acknowledged = 0;
  return {
    left,
    acknowledge: () => (acknowledged += 1),
    cut(fs: CrashFileSystem): void {
      const moment = fs.moment();
      for (let sample = 0; sample < samples; sample += 1) {
        // the plain cuts once, then ever other ones
        const cut = cuts[sample < 4 ? sample : 4 + (sample % 2)] ?? { names: 'any', data: 'any' };
        const disk = withoutLock(cutAt(moment, cut, random));
        const id = `${acknowledged} ${hashOf(disk)}`;
        if (seen.has(id)) continue;
        seen.add(id);
        left.push({ disk, acknowledged });
      }
    },
  };
}

const add = (workspace: Workspace, number: number) =>
  workspace.change(anyStep, (db) =>
    db.run(
      sql`INSERT INTO benchmark (measure, value, origin, entered_at) VALUES ('crash', ${number}, '', '')`,
    ),
  );

const numbersOf = ({ db }: Workspace) =>
  db
    .all(sql`SELECT value FROM benchmark ORDER BY value`, { value: real })
    .map(({ value }) => value)
    .join();

async function put(workspace: Workspace, number: number): Promise<void> {
  const copy = await openDb(workspace.image());
  copy.run(
    sql`INSERT INTO benchmark (measure, value, origin, entered_at) VALUES ('crash', ${number}, '', '')`,
  );
  const image = copy.image();
  copy.close();
  await workspace.replace(importStep, image, workspace.dataVersion());
}

type World = { fs: FileSystem; workspace: Workspace; number: number };
type Deed = (world: World) => Promise<unknown>;

const next = (world: World) => (world.number += 1);

/** What a user does; each is acknowledged when it resolves. */
const deeds = {
  add: (world) => add(world.workspace, next(world)),
  save: ({ workspace }) => workspace.save(),
  put: (world) => put(world.workspace, next(world)),
  undo: ({ workspace }) => workspace.undo().catch(() => undefined), // there may be nothing to undo
  saveAndAdd: (world) => Promise.all([world.workspace.save(), add(world.workspace, next(world))]),
  async reopen(world) {
    await world.workspace.close();
    world.workspace = await openWorkspace(path, { fs: world.fs });
  },
  async restore(world) {
    await world.workspace.close();
    const [, earlier] = await listBackups(world.fs, path);
    const options = {
      fs: world.fs,
      now: () => new Date().toISOString(),
      onChange: () => undefined,
      known: null,
    };
    if (earlier !== undefined) await restoreBackup(path, earlier.backup.id, options);
    world.workspace = await openWorkspace(path, { fs: world.fs });
  },
} as const satisfies Record<string, Deed>;

/** One round begins with each kind of deed, and goes on with any. */
const plan: readonly (keyof typeof deeds)[] = [
  ...([
    'add',
    'add',
    'save',
    'add',
    'put',
    'add',
    'undo',
    'saveAndAdd',
    'add',
    'reopen',
    'add',
    'restore',
    'add',
  ] as const),
];
const kinds = ['add', 'add', 'add', 'put', 'undo', 'save', 'saveAndAdd', 'reopen', 'restore'] as const;

function planOf(round: number): readonly (keyof typeof deeds)[] {
  const random = seededRandom(round);
  const more = Array.from({ length: 12 }, () => kinds[Math.floor(random() * kinds.length)] ?? 'add');
  return round === 0 ? plan : more;
}

/** Does all deeds on a file system whose power may be cut after every operation. */
async function doAll(weaken: (fs: FileSystem) => FileSystem, samples: number, round = 0) {
  const cutter = powerCuts(20_261_124 + round, samples);
  let isMade = false;
  const model: CrashFileSystem = crashFileSystem(new Map(), () => {
    if (isMade) cutter.cut(model);
  });
  const fs = weaken(model);
  const world: World = { fs, workspace: await createWorkspace(path, 'EUR', { fs }), number: 0 };
  isMade = true;
  /** The numbers after each deed; a crash may leave those of the last that was acknowledged, or of the one under way. */
  const states = [numbersOf(world.workspace)];
  for (const name of planOf(round)) {
    await deeds[name](world);
    cutter.acknowledge();
    states.push(numbersOf(world.workspace));
  }
  isMade = false;
  await world.workspace.close();
  return { left: cutter.left, states };
}

/** Opens disks, each different outcome once: building the database depends on nothing but the save and the records. */
function opener() {
  const opened = new Map<string, Promise<string>>();
  return {
    outcomes: opened,
    open: async (disk: Disk): Promise<string> => {
      const fs = crashFileSystem(disk);
      try {
        const found = await findNewest(fs, path, { secondFolder: null, refused: new Map() });
        if (found.damaged.length > 0)
          return `damaged ${JSON.stringify(found.damaged)} ${JSON.stringify(found.missing)}`;
        const records = found.records.map(({ sequence, entry }) => [sequence, JSON.stringify(entry)]);
        const outcome = `${found.snapshot.header.payloadHash} ${JSON.stringify(records)}`;
        const known = opened.get(outcome) ?? openWhole(disk);
        opened.set(outcome, known);
        return await known;
      } catch (error) {
        return `destroyed: ${String(error)}`;
      }
    },
  };
}

async function openWhole(disk: Disk, afterEach?: (fs: CrashFileSystem) => void): Promise<string> {
  const fs: CrashFileSystem = crashFileSystem(disk, () => afterEach?.(fs));
  const workspace = await openWorkspace(path, { fs });
  const numbers = workspace.recovery() === null ? numbersOf(workspace) : 'recovered';
  await workspace.close();
  return numbers;
}

const printed: string[] = [];
afterAll(() => printed.forEach((line) => console.info(line)));

test('whatever a power cut leaves, every acknowledged change is there and nothing is destroyed', async () => {
  const wrong: string[] = [];
  let disks = 0;
  let outcomes = 0;
  let rounds = 0;
  for (; disks < statesWanted && wrong.length === 0; rounds += 1) {
    const { left, states } = await doAll((fs) => fs, samplesPerMoment, rounds);
    const { open, outcomes: opened } = opener();
    for (const { disk, acknowledged } of left) {
      const found = await open(disk);
      const allowed = states.slice(acknowledged, acknowledged + 2);
      if (!allowed.includes(found))
        wrong.push(`round ${rounds}, after deed ${acknowledged}: ${found}, not ${allowed.join(' or ')}`);
    }
    disks += left.length;
    outcomes += opened.size;
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(disks).toBeGreaterThanOrEqual(statesWanted);
  printed.push(
    `crash states: ${disks} different disks in ${rounds} rounds, ${outcomes} outcomes, 0 lost, 0 destroyed`,
  );
}, 3_600_000);

test('a power cut during recovery leaves what the one before left', async () => {
  const { left, states } = await doAll((fs) => fs, 10);
  const { open } = opener();
  const wrong: string[] = [];
  let second = 0;
  for (const { disk, acknowledged } of left.filter((_, at) => at % 8 === 0)) {
    const cutter = powerCuts(acknowledged, 12);
    const found = await openWhole(disk, (fs) => cutter.cut(fs));
    expect(states.slice(acknowledged, acknowledged + 2)).toContain(found);
    for (const again of cutter.left) {
      second += 1;
      const after = await open(again.disk);
      if (after !== found) wrong.push(`${after}, not ${found}`);
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(second).toBeGreaterThan(500);
  printed.push(`crash during recovery: ${second} different disks, 0 lost, 0 destroyed`);
}, 600_000);

test('a control: without flushing, power cuts do lose acknowledged changes', async () => {
  const weakened: readonly ((fs: FileSystem) => FileSystem)[] = [
    (fs) => ({ ...fs, syncFolder: () => Promise.resolve() }),
    (fs) => ({
      ...fs,
      openNew: async (at, mode) => ({ ...(await fs.openNew(at, mode)), sync: () => Promise.resolve() }),
    }),
  ];
  for (const weaken of weakened) {
    const { left, states } = await doAll(weaken, 6);
    const { open } = opener();
    let lost = 0;
    for (const { disk, acknowledged } of left) {
      const found = await open(disk);
      if (!states.slice(acknowledged, acknowledged + 2).includes(found)) lost += 1;
    }
    expect(lost).toBeGreaterThan(10);
    printed.push(`control without a flush: ${lost} of ${left.length} disks lose something`);
  }
}, 600_000);
