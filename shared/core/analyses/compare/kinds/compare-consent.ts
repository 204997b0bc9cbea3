import type { ConsentFacts } from '../../../segments/facts/facts.ts';
import {
  consentAnswer,
  consentStates,
  type ConsentAnswer,
} from '../../../segments/evaluate/consent-states.ts';
import { textAt } from '../../../columns/read-text.ts';
import { leave, type Findings } from '../findings.ts';
import type { Sides } from '../sides.ts';
import { consentAnswers } from '../subject.ts';
import { compareValues } from '../ways/compare-values.ts';
import type { Known } from './known.ts';

/** As many purposes over a channel are compared: those of which the ledger has most entries. */
const mostPairs = 20;

type Pair = { purpose: string; channel: string; entries: number };
type Answer = (typeof consentAnswers)[number];

const answerOf: Readonly<Record<ConsentAnswer, Answer>> = {
  may: 'may',
  refused: 'refused',
  unknown: 'none',
  expired: 'none',
};

/** Purposes over the channels that the ledger names for them; over any channel where it names no other. */
function pairsOf({ purpose, channel }: ConsentFacts): Pair[] {
  const found = new Map<string, Pair>();
  purpose.codes.forEach((code, at) => {
    const own = channel.codes[at] ?? -1;
    if (code < 0 || own < 0) return;
    const key = `${code} ${own}`;
    const pair = found.get(key) ?? {
      purpose: textAt(purpose.distinct, code),
      channel: textAt(channel.distinct, own),
      entries: 0,
    };
    found.set(key, pair);
    pair.entries += 1;
  });
  const pairs = [...found.values()];
  const isNamed = (of: string) => pairs.some((pair) => pair.purpose === of && pair.channel !== 'any');
  return pairs
    .filter((pair) => pair.channel !== 'any' || !isNamed(pair.purpose))
    .sort(
      (a, b) => b.entries - a.entries || (`${a.purpose} ${a.channel}` < `${b.purpose} ${b.channel}` ? -1 : 1),
    );
}

/** What the ledger says of everybody today, of each purpose over each channel. */
export function compareConsent({ facts, inventory, on }: Known, sides: Sides): Findings {
  const consent = facts.get('consent');
  const pairs = pairsOf(consent);
  const shown = pairs.slice(0, mostPairs);
  const compared = [...new Set(shown.map(({ purpose }) => purpose))].flatMap((key) => {
    const statesOf = consentStates(consent, key, on);
    const named = inventory.purposes.find((purpose) => purpose.key === key);
    const channels = shown
      .filter((pair) => pair.purpose === key)
      .map(({ channel }) => ({
        channel,
        counts: consentAnswers.map((value) => ({ value, first: 0, second: 0 })),
      }));
    for (const side of ['first', 'second'] as const)
      for (const row of sides[side]) {
        const states = statesOf(row);
        for (const { channel, counts } of channels) {
          const answer = answerOf[consentAnswer(states, key, channel)];
          const counted = counts.find(({ value }) => value === answer);
          if (counted !== undefined) counted[side] += 1;
        }
      }
    return channels.flatMap(({ channel, counts }) => {
      const subject = {
        of: 'consent',
        purpose: named ?? { key, nameEn: key, nameAr: key },
        channel,
      } as const;
      const said = counts.filter(({ first, second }) => first + second > 0);
      return compareValues(subject, said, sides) ?? [];
    });
  });
  // where everybody has the same answer nothing could differ, and nothing is unknown
  return { compared, unknown: [], leftOut: leave('consents', pairs.length - shown.length) };
}
