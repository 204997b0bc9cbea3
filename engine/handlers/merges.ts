import type { HostedBy, Parsed } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import type { WriteDb } from '../../shared/core/db/db.ts';
import {
  decideDifferent,
  decisionsBetween,
  readDecisions,
  takeBackDecisions,
} from '../../shared/core/identity/merging/decisions.ts';
import { readDecidedPairs } from '../../shared/core/identity/merging/decided-pairs.ts';
import { mergePairs } from '../../shared/core/identity/merging/merge.ts';
import { thresholdEffect } from '../../shared/core/identity/merging/threshold-effect.ts';
import { unmerge } from '../../shared/core/identity/merging/unmerge.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Side } from '../../shared/core/model/merging.ts';
import { auditsOf } from '../quality/audits.ts';
import { matchingOf } from '../matching/matching.ts';
import { readCards } from '../people/read-cards.ts';
import { readDifferent, readMerges, readMergeSides } from '../people/read-merges.ts';
import { liveCustomer } from '../people/read-profile.ts';
import { readSides } from '../people/read-sides.ts';
import type { Session } from '../session.ts';

type Own =
  | 'matching.people'
  | 'matching.decide'
  | 'matching.merges'
  | 'matching.unmerge'
  | 'matching.different'
  | 'matching.takeBack'
  | 'matching.mergeAll'
  | 'matching.effect';

/** By what a step names somebody. */
function nameOf({ name, email, phone, id }: Side): string {
  return name ?? email ?? phone ?? String(id);
}

/** Who is the same and who is not: merging, taking merges apart, and remembering who differs. */
export function mergeHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const db = () => session.workspace().db;
  const matching = matchingOf(session);

  function names(ids: readonly number[]): string[] {
    const cards = readCards(db(), ids);
    const sides = readSides(db(), ids);
    return ids.map((id) => nameOf(cards.find((card) => card.id === id) ?? sides(id)));
  }

  function change<T>(
    name: 'merge-people' | 'unmerge-people' | 'decide-different' | 'take-back-decision',
    [a = '', b = '']: readonly string[],
    count: number,
    work: (write: WriteDb) => T,
  ): Promise<T> {
    const changing = matching.keepThrough(() =>
      session.workspace().change({ name, params: { a, b, count } }, work),
    );
    // a review decides one pair after another: the audit waits for its end
    return auditsOf(session).soonAfterwards(changing);
  }

  async function merge({ probability, origin, evenSo }: Parsed<'matching.decide'>, a: number, b: number) {
    const apart = decisionsBetween(db(), a, b);
    const [left = '', right = ''] = names([a, b]);
    if (apart.length > 0 && !evenSo) throw new AppError('merge-decided-different', { a: left, b: right });
    const { made } = await change('merge-people', [left, right], 1, (write) => {
      takeBackDecisions(write, apart);
      return mergePairs(write, [{ a, b, probability }], { at: session.now(), origin });
    });
    return { merge: made[0] ?? null };
  }

  return {
    'matching.people': ({ ids }) => readCards(db(), ids),
    async 'matching.decide'(asked) {
      const [a, b] = [liveCustomer(db(), asked.a), liveCustomer(db(), asked.b)];
      if (a === b) return { merge: null };
      if (asked.verdict === 'same') return merge(asked, a, b);
      const { by, probability } = asked;
      await change('decide-different', names([a, b]), 1, (write) =>
        decideDifferent(write, { a, b, probability }, { by, at: session.now() }),
      );
      return { merge: null };
    },
    async 'matching.mergeAll'({ dataVersion }, job) {
      const summary = matching.summary();
      if (summary === null || summary.isStale || summary.dataVersion !== dataVersion)
        throw new AppError('matching-stale');
      const groups = await matching.groups(job);
      const pairs = groups.flatMap(([first = 0, ...others]) =>
        others.map((other) => ({ a: first, b: other, probability: null })),
      );
      const step = { name: 'merge-band', params: { count: pairs.length } } as const;
      const merging = matching.keepThrough(() =>
        session
          .workspace()
          .change(
            step,
            (write) => mergePairs(write, pairs, { at: session.now(), origin: 'band' }),
            pairs.length > 500 ? 'many' : 'few',
          ),
      );
      // so many change at once that the score is another
      const { made } = await auditsOf(session).afterwards(merging);
      return { merges: made.length, groups: groups.length };
    },
    'matching.effect'(thresholds) {
      const summary = matching.summary();
      return summary && thresholdEffect(summary.histogram, readDecidedPairs(db()), thresholds);
    },
    'matching.merges': (asked) => readMerges(db(), asked),
    async 'matching.unmerge'({ merges, asDifferent, by }) {
      const at = session.now();
      const who = (readMergeSides(db(), merges[0] ?? 0) ?? []).map(nameOf);
      await change('unmerge-people', who, merges.length, (write) => {
        for (const [a, b] of unmerge(write, merges, at))
          if (asDifferent) decideDifferent(write, { a, b, probability: null }, { by, at });
      });
      return null;
    },
    'matching.different': (asked) => readDifferent(db(), asked),
    async 'matching.takeBack'({ decisions }) {
      const first = readDecisions(db()).find(({ id }) => id === decisions[0]);
      const who = first === undefined ? [] : names([first.a, first.b]);
      await change('take-back-decision', who, decisions.length, (write) =>
        takeBackDecisions(write, decisions),
      );
      return null;
    },
  };
}
