import fc from 'fast-check';
import { test } from 'vitest';
import type { Day } from '../../shared/core/model/day.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { hasBit, type Bits } from '../../shared/core/segments/bits.ts';
import { sessionOver } from '../../shared/testing/memory-session.ts';
import { condition } from '../../shared/testing/segments/definitions/random-condition.ts';
import { peopleBySql } from '../../shared/testing/segments/oracle/people-by-sql.ts';
import { askedDays } from '../../shared/testing/segments/vocabulary.ts';
import { fillWorld } from '../../shared/testing/segments/world/fill-world.ts';
import { world } from '../../shared/testing/segments/world/random-world.ts';
import { openDb } from '../open.ts';
import { evaluationOf } from './evaluation.ts';
import { writeFileSync } from 'node:fs';
const day = fc.constantFrom(...askedDays).map((text) => text as Day);
const idsOf = (customerId: Int32Array, members: Bits) => [...customerId].filter((_, row) => hasBit(members, row));
test('trial', async () => {
  const byKind: Record<string, {n: number; bad: number; err: number; some: number; one?: unknown}> = {};
  const seed = Number(process.env['SEED'] ?? 1);
  const N = Number(process.env['N'] ?? 20);
  const worlds = fc.sample(fc.tuple(world, fc.array(fc.tuple(condition([1, 2]), day), { minLength: 40, maxLength: 40 })), { numRuns: N, seed });
  let tf = 0, te = 0, ts = 0;
  for (const [made, asked] of worlds) {
    let t0 = performance.now();
    const db = await openDb();
    fillWorld(db, made);
    const session = sessionOver(db);
    tf += performance.now() - t0;
    for (const [one, on] of asked) {
      const where = { op: 'condition', condition: one } as const;
      const key = one.kind === 'orders' ? 'orders ' + one.measure + ' ' + one.goods.by : one.kind;
      const k = (byKind[key] ??= { n: 0, bad: 0, err: 0, some: 0 });
      k.n++;
      try {
        t0 = performance.now();
        const { customerId, members } = await evaluationOf(session).evaluate({ version: 1, where }, on, unattended);
        const got = idsOf(customerId, members);
        te += performance.now() - t0; t0 = performance.now();
        const want = peopleBySql(db, { version: 1, where }, on);
        ts += performance.now() - t0;
        if (want.length > 0 && want.length < made.mergedInto.filter((x) => x === null).length) k.some++;
        if (JSON.stringify(got) !== JSON.stringify(want)) { k.bad++; if (k.one === undefined) { k.one = { one, on, got, want }; writeFileSync('/tmp/orc/' + key.replaceAll(' ', '-') + '.json', JSON.stringify({ one, on, got, want, made }, null, 1)); } }
      } catch (e) { k.err++; k.one ??= { one, on, e: String(e) }; }
    }
    await session.close();
  }
  console.log(tf, te, ts, JSON.stringify(byKind, null, 0).replaceAll('},"', '},\n"'));
}, 500_000);
