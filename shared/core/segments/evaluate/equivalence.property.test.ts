import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { idsIn, readFacts } from '../../../testing/evaluate-now.ts';
import { runs } from '../../../testing/property-runs.ts';
import { condition } from '../../../testing/segments/definitions/random-condition.ts';
import { definition } from '../../../testing/segments/definitions/random-definition.ts';
import { everybodyBySql, partsBySql } from '../../../testing/segments/oracle/people-by-sql.ts';
import { askedDays } from '../../../testing/segments/vocabulary.ts';
import { fillWorld } from '../../../testing/segments/world/fill-world.ts';
import { world } from '../../../testing/segments/world/random-world.ts';
import type { World } from '../../../testing/segments/world/world.ts';
import { readRfmSettings } from '../../analyses/rfm/settings.ts';
import { dayNumber, type Day } from '../../model/day.ts';
import { resolveSegments } from '../resolve-segments.ts';
import { Condition, type SegmentNode } from '../schema.ts';
import { conditionsOf, walk } from '../walk.ts';
import { makeEvaluator } from './evaluator.ts';

type Asked = readonly [root: SegmentNode, on: Day];

const day = fc.constantFrom(...askedDays).map((text) => text as Day); // all of them are days
// what fails is made smaller for a minute and no longer
const settings = (usual: number) => ({ numRuns: runs(usual), interruptAfterTimeLimit: runs(1) * 100_000 });

/** Asks one evaluator of one workspace all questions, one after another, and plain SQL too, and compares every node. */
async function compare(made: World, asked: readonly Asked[]): Promise<void> {
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
      const nodes = walk(root);
      const asSaid = (ids: readonly number[], place: number) => ({ on, ...nodes[place], ids });
      expect(parts.map(({ members }, place) => asSaid(idsIn(facts, members), place))).toEqual(
        partsBySql(db, root, on).map(asSaid),
      );
    });
  } finally {
    db.close();
  }
}

const definitions = fc.tuple(
  definition({ depth: 4, segments: [1, 2] }).map(({ where }) => where),
  day,
);
const conditions = fc.tuple(
  condition([1, 2]).map((one): SegmentNode => ({ op: 'condition', condition: one })),
  day,
);

test('a definition has the same members as in plain SQL, and so have all of its parts', async () => {
  const asked = fc.array(definitions, { minLength: 8, maxLength: 8 });
  await fc.assert(fc.asyncProperty(world, asked, compare), settings(40));
});

test('people who meet a condition of any kind are the same as in plain SQL', async () => {
  const asked = fc.array(conditions, { minLength: 40, maxLength: 40 });
  await fc.assert(fc.asyncProperty(world, asked, compare), settings(30));
});

/** Whether a question parts those who were there; null where there are too few to be told apart by many questions. */
function parts(db: OpenDb, [root, on]: Asked): boolean | null {
  const of = everybodyBySql(db, on).length;
  const found = partsBySql(db, root, on)[0]?.length ?? 0;
  return of < 3 ? null : found > 0 && found < of;
}

test('the questions part people, in every kind of condition, or their being alike would say little', async () => {
  // the same ones every time: chance would fail it now and then
  const made = fc.sample(
    fc.tuple(
      world,
      fc.array(definitions, { minLength: 8, maxLength: 8 }),
      fc.array(conditions, { minLength: 40, maxLength: 40 }),
    ),
    { seed: 1, numRuns: 25 },
  );
  const ofDefinitions: boolean[] = [];
  const kinds = new Map<string, number>();
  for (const [one, asked, plain] of made) {
    const db = await openDb();
    fillWorld(db, one);
    ofDefinitions.push(...asked.flatMap((question) => parts(db, question) ?? []));
    for (const question of plain) {
      const [root] = question;
      const kind = root.op === 'condition' ? root.condition.kind : root.op;
      kinds.set(kind, (kinds.get(kind) ?? 0) + (parts(db, question) === true ? 1 : 0));
    }
    db.close();
  }
  expect(ofDefinitions.filter(Boolean).length / ofDefinitions.length).toBeGreaterThan(0.25);
  expect([...kinds].filter(([, often]) => often < 3)).toEqual([]);
  expect(kinds.size).toBe(Condition.options.length);
});
