import { useState } from 'react';
import type { MatchPair } from '../../../../shared/core/model/matching.ts';
import { call } from '../../../api/client.ts';
import { tell } from '../../../frame/hold.ts';
import { changeHistory } from '../../../frame/history-actions.ts';
import { useSession } from '../../../state/session.ts';

export type ReviewAct = 'same' | 'different' | 'skip';

export type Review = Readonly<{
  /** The pair that is looked at; undefined when none is left. */
  pair: MatchPair | undefined;
  /** Its place, from 0. */
  at: number;
  isBusy: boolean;
  canGoBack: boolean;
  /** What was done last, null at first and after going back. */
  last: ReviewAct | null;
  act: (what: ReviewAct) => Promise<void>;
  /** Passes a pair over that has become one person meanwhile. */
  pass: () => void;
  /** Takes the last decision back and shows its pair again. */
  back: () => Promise<void>;
}>;

/** Steps of the history that a decision here makes. */
const ownSteps: readonly string[] = ['merge-people', 'decide-different'];

async function takeBackLast(): Promise<void> {
  const [last] = (await call('undo.history', null)).filter(({ isUndone }) => !isUndone);
  // something else was done meanwhile: that is not what is to be taken back here
  if (last !== undefined && ownSteps.includes(last.name)) await changeHistory('undo');
}

/** Goes through pairs one after another: decides, skips, and takes back. */
export function useReview(pairs: readonly MatchPair[]): Review {
  const [at, setAt] = useState(0);
  const [done, setDone] = useState<readonly Readonly<{ at: number; what: ReviewAct }>[]>([]);
  const [isBusy, setBusy] = useState(false);
  const pair = pairs[at];

  const whileBusy = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  };

  return {
    pair,
    at,
    isBusy,
    canGoBack: done.length > 0,
    last: done.at(-1)?.what ?? null,
    act: (what) =>
      whileBusy(async () => {
        if (pair === undefined) return;
        const { a, b, probability } = pair;
        const by = useSession.getState().settings.name;
        if (what !== 'skip')
          await call('matching.decide', {
            ...{ a, b, probability, by, verdict: what, origin: 'review', evenSo: false },
          });
        setDone([...done, { at, what }]);
        setAt(at + 1);
      }),
    pass: () => setAt(at + 1),
    back: () =>
      whileBusy(async () => {
        const last = done.at(-1);
        if (last === undefined) return;
        if (last.what !== 'skip') await takeBackLast();
        setDone(done.slice(0, -1));
        setAt(last.at);
      }),
  };
}
