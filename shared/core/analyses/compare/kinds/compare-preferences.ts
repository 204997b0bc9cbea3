import type { PreferenceFacts } from '../../../segments/facts/facts.ts';
import { codeGroups } from './code-groups.ts';
import { gather, leave, type Findings } from '../findings.ts';
import type { Sides } from '../sides.ts';
import { compareShare } from '../ways/compare-share.ts';
import { eachUntil } from './each-until.ts';
import type { Known } from './known.ts';

/** As many topics, and as many of their values, are compared: those that most people declared. */
const mostTopics = 20;
const mostValues = 60;

/** How many people of each side; `last` is whom it was counted for last, so that nobody counts twice. */
type Tally = { topic: number; value: number; first: number; second: number; last: number };

function countDeclared(
  preferences: PreferenceFacts,
  topics: Int32Array,
  values: Int32Array,
  { first, second }: Sides,
  on: number,
): Readonly<{ ofTopics: Tally[]; ofValues: Tally[] }> {
  const ofTopics = new Map<number, Tally>();
  const ofValues = new Map<string, Tally>();
  const count = <K>(tallies: Map<K, Tally>, key: K, one: Tally, side: 'first' | 'second', row: number) => {
    const tally = tallies.get(key) ?? one;
    tallies.set(key, tally);
    if (tally.last === row) return;
    tally.last = row;
    tally[side] += 1;
  };
  const { topic, value } = preferences;
  const visit = (side: 'first' | 'second', row: number) =>
    eachUntil(preferences, row, on, (at) => {
      const about = topics[topic.codes[at] ?? -1] ?? -1;
      const said = values[value.codes[at] ?? -1] ?? -1;
      const blank = { topic: about, value: said, first: 0, second: 0, last: -1 };
      count(ofTopics, about, { ...blank }, side, row);
      count(ofValues, `${about} ${said}`, blank, side, row);
    });
  first.forEach((row) => visit('first', row));
  second.forEach((row) => visit('second', row));
  return { ofTopics: [...ofTopics.values()], ofValues: [...ofValues.values()] };
}

const byPeople = (a: Tally, b: Tally) =>
  b.first + b.second - (a.first + a.second) || a.topic - b.topic || a.value - b.value;

/**
 * Who declared anything about a topic, and of those who did, who declared what. A topic about which everybody says the same has no values
 * that could differ. What reads alike is one.
 */
export function comparePreferences({ facts, on }: Known, sides: Sides): Findings {
  const preferences = facts.get('preferences');
  const topics = codeGroups(preferences.topic);
  const values = codeGroups(preferences.value);
  const { ofTopics, ofValues } = countDeclared(preferences, topics.of, values.of, sides, on);
  const shown = ofTopics.sort(byPeople).slice(0, mostTopics);
  const declared = new Map(shown.map((tally) => [tally.topic, tally]));
  const valuesOf = (topic: number) => ofValues.filter((tally) => tally.topic === topic).length;
  const candidates = ofValues
    .filter(({ topic }) => declared.has(topic) && valuesOf(topic) > 1)
    .sort(byPeople);
  const nameOf = (topic: number) => topics.names[topic] ?? '';
  return {
    ...gather([
      ...shown.map(({ topic, first, second }) => {
        const subject = { of: 'topic', topic: nameOf(topic) } as const;
        const [a, b] = [sides.first.length, sides.second.length];
        return {
          subject,
          found: compareShare(subject, { n: a, count: first }, { n: b, count: second }),
        };
      }),
      ...candidates.slice(0, mostValues).map(({ topic, value, first, second }) => {
        const subject = {
          of: 'preference',
          topic: nameOf(topic),
          value: values.names[value] ?? '',
        } as const;
        const all = declared.get(topic);
        const [a, b] = [all?.first ?? 0, all?.second ?? 0];
        return {
          subject,
          found: compareShare(subject, { n: a, count: first }, { n: b, count: second }),
        };
      }),
    ]),
    leftOut: [
      ...leave('topics', ofTopics.length - shown.length),
      ...leave('preferences', candidates.length - mostValues),
    ],
  };
}
