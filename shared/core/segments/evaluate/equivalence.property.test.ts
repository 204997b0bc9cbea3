import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { idsIn, readFacts } from '../../../testing/evaluate-now.ts';
import { runs } from '../../../testing/property-runs.ts';
import { condition } from '../../../testing/segments/definitions/random-condition.ts';
import { definition } from '../../../testing/segments/definitions/random-definition.ts';
import { peopleBySql } from '../../../testing/segments/oracle/people-by-sql.ts';
import { askedDays } from '../../../testing/segments/vocabulary.ts';
import { fillWorld } from '../../../testing/segments/world/fill-world.ts';
import { world } from '../../../testing/segments/world/random-world.ts';
import type { World } from '../../../testing/segments/world/world.ts';
import { dayNumber, type Day } from '../../model/day.ts';
import { resolveSegments } from '../resolve-segments.ts';
import { readRfmSettings } from '../../analyses/rfm/settings.ts';
import type { SegmentNode } from '../schema.ts';
import { conditionsOf, walk } from '../walk.ts';
import { makeEvaluator } from './evaluator.ts';

type Asked = readonly [root: SegmentNode, on: Day];

const everybody = { op: 'all', nodes: [] } as const;
const day = fc.constantFrom(...askedDays).map((text) => text as Day); // all of them are days
// what fails is made smaller for a minute and no longer
const settings = (usual: number) => ({ numRuns: runs(usual), interruptAfterTimeLimit: runs(1) * 100_000 });

/** How many questions were answered by nobody, by some, and by everybody. */
type Answers = { nobody: number; some: number; all: number };
const noAnswers = (): Answers => ({ nobody: 0, some: 0, all: 0 });

const people = (db: OpenDb, where: SegmentNode, on: Day) => peopleBySql(db, { version: 1, where }, on);

/** Asks one evaluator of one workspace all questions, one after another, and plain SQL too, and compares every node. */
async function compare(
  made: World,
  asked: readonly Asked[],
  note: (root: SegmentNode, found: number, of: number) => void,
): Promise<void> {
  const db = await openDb();
  try {
    fillWorld(db, made);
    const named = asked.map(([root]) => resolveSegments(db, root));
    const roots = [...asked.map(([root]) => root), ...named.flatMap((segments) => [...segments.values()])];
    const facts = readFacts(db, roots.flatMap(conditionsOf));
    const evaluator = makeEvaluator();
    asked.forEach(([root, on], at) => {
      const parts = evaluator.evaluate(root, {
        ...{ facts, on: dayNumber(on), rfm: readRfmSettings(db), segments: named[at] ?? new Map() },
        onCondition: () => undefined,
      });
      const bySql = walk(root).map(({ node, path }) => ({ path, ids: people(db, node, on), node }));
      const found = parts.map(({ path, members }, place) => ({
        path,
        ids: idsIn(facts, members),
        node: bySql[place]?.node,
      }));
      expect(found, on).toEqual(bySql);
      note(root, bySql[0]?.ids.length ?? 0, people(db, everybody, on).length);
    });
  } finally {
    db.close();
  }
}

function count(answers: Answers, found: number, of: number): void {
  // where nobody is there, nothing is asked of anybody
  if (of > 0) answers[found === 0 ? 'nobody' : found === of ? 'all' : 'some'] += 1;
}

test('a definition has the same members as in plain SQL, and so have all of its parts', async () => {
  const answers = noAnswers();
  const asked = fc.tuple(
    definition({ depth: 4, segments: [1, 2] }).map(({ where }) => where),
    day,
  );
  await fc.assert(
    fc.asyncProperty(world, fc.array(asked, { minLength: 8, maxLength: 8 }), (made, questions) =>
      compare(made, questions, (_, found, of) => count(answers, found, of)),
    ),
    settings(40),
  );
  const { nobody, some, all } = answers;
  // a property of definitions that everybody meets, or nobody, would say little
  expect(some / (nobody + some + all)).toBeGreaterThan(0.3);
});

test('people who meet a condition of any kind are the same as in plain SQL', async () => {
  const byKind = new Map<string, Answers>();
  const asked = fc.tuple(
    condition([1, 2]).map((one): SegmentNode => ({ op: 'condition', condition: one })),
    day,
  );
  await fc.assert(
    fc.asyncProperty(world, fc.array(asked, { minLength: 40, maxLength: 40 }), (made, questions) =>
      compare(made, questions, (root, found, of) => {
        const kind = root.op === 'condition' ? root.condition.kind : root.op;
        const answers = byKind.get(kind) ?? noAnswers();
        byKind.set(kind, answers);
        count(answers, found, of);
      }),
    ),
    settings(30),
  );
  for (const [kind, { some }] of byKind) expect(some, kind).toBeGreaterThan(3);
});
