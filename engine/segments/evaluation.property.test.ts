import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasBit } from '../../shared/core/segments/bits.ts';
import { explainCustomer } from '../../shared/core/segments/explain/explain-customer.ts';
import type { Day } from '../../shared/core/model/day.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { sessionOver } from '../../shared/testing/memory-session.ts';
import { runs } from '../../shared/testing/property-runs.ts';
import { definition } from '../../shared/testing/segments/definitions/random-definition.ts';
import { partsBySql } from '../../shared/testing/segments/oracle/people-by-sql.ts';
import { askedDays } from '../../shared/testing/segments/vocabulary.ts';
import { fillWorld } from '../../shared/testing/segments/world/fill-world.ts';
import { world } from '../../shared/testing/segments/world/random-world.ts';
import { openDb } from '../open.ts';
import { evaluationOf } from './evaluation.ts';

const day = fc.constantFrom(...askedDays).map((text) => text as Day); // all of them are days
const asked = fc.array(fc.tuple(definition({ depth: 2, segments: [1, 2] }), day), {
  minLength: 20,
  maxLength: 20,
});

test('through the engine and its thread members are those of plain SQL, and are told that they are', async () => {
  await fc.assert(
    fc.asyncProperty(world, asked, async (made, questions) => {
      const db = await openDb();
      fillWorld(db, made);
      const session = sessionOver(db);
      try {
        for (const [one, on] of questions) {
          const measured = await evaluationOf(session).measure(one, on, unattended);
          const { customerId, parts, members } = measured;
          const found = parts.map((part) => [...customerId].filter((_, row) => hasBit(part.members, row)));
          expect({ on, one, found }).toEqual({ on, one, found: partsBySql(db, one.where, on) });
          const told = [...customerId].map((id) => explainCustomer(db, one, measured, id, on)?.isIn);
          expect(told).toEqual([...customerId].map((_, row) => hasBit(members, row)));
        }
      } finally {
        await session.close();
      }
    }),
    { numRuns: runs(4), interruptAfterTimeLimit: runs(1) * 100_000 },
  );
});
