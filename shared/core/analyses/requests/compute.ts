import { changesOfShares } from '../../feedback/scope/changes.ts';
import { clearestTexts } from '../../feedback/scope/clearest-texts.ts';
import { countByPeriod, dateResponses } from '../../feedback/scope/dated-responses.ts';
import { gatherTexts, groupsOfText, themesOfText } from '../../feedback/scope/gather-texts.ts';
import { peopleOfResponses } from '../../feedback/scope/known-people.ts';
import { namePeriods } from '../../feedback/scope/periods.ts';
import { countSentiments } from '../../feedback/scope/sentiment-counts.ts';
import { shareOf } from '../../feedback/scope/share.ts';
import { placeOfText } from '../../feedback/scope/text-place.ts';
import { textsInScope } from '../../feedback/scope/texts-in-scope.ts';
import { requestKinds, type TextReading } from '../../feedback/reading.ts';
import { dayFromNumber } from '../../model/day.ts';
import type { Report } from '../define.ts';
import type { RequestsInput } from './query.ts';
import { rankRequests } from './rank.ts';
import { recentSpend } from './recent-spend.ts';
import type { RequestsParams, RequestsResult, RequestSummary } from './schema.ts';

type Counts = Pick<RequestsResult, 'found' | 'alone'>;

/** How many requests and problems the texts hold, and how many of them are in no group. */
function countFound(reading: TextReading, texts: Int32Array): Counts {
  const found = { requests: 0, problems: 0 };
  const alone = { requests: 0, problems: 0 };
  for (const text of texts) {
    const end = reading.requestOffsets[text + 1] ?? 0;
    for (let at = reading.requestOffsets[text] ?? 0; at < end; at += 1) {
      const kind = requestKinds[reading.requestKind[at] ?? 0] === 'problem' ? 'problems' : 'requests';
      found[kind] += 1;
      if ((reading.requestGroup[at] ?? -1) < 0) alone[kind] += 1;
    }
  }
  return { found, alone };
}

/** Keys of the themes that most of some texts speak of. */
function commonThemes(reading: TextReading, texts: readonly number[]): string[] {
  const counts = new Map<number, number>();
  for (const text of texts)
    themesOfText(reading, text, (theme) => counts.set(theme, (counts.get(theme) ?? 0) + 1));
  return [...counts]
    .filter(([, n]) => n * 4 >= texts.length)
    .map(([theme, n]) => ({ key: reading.themes[theme]?.key ?? '', n }))
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1))
    .slice(0, 3)
    .map(({ key }) => key);
}

/**
 * What people ask for and what does not work, by how many they are, what they are worth and how that changes.
 *
 * @returns the whole result; groups that no answer in scope belongs to are left out
 * @throws {RangeError} what customers spent is too large to add up exactly
 * @see README.md beside this file
 */
export function computeRequests(
  input: RequestsInput,
  params: RequestsParams,
  report: Report,
): RequestsResult {
  const { feedback, reading, columns } = input;
  const scoped = textsInScope(feedback, reading, params, input.people);
  const { responses } = scoped;
  const dated = dateResponses(feedback, responses, params.period);
  const parts = gatherTexts(feedback, reading, scoped, reading.groups.length, (text, into) => {
    groupsOfText(reading, text, into);
  });
  const asked = parts.flatMap((part, at) => {
    const group = reading.groups[at];
    const isWanted = params.kind === null || group?.kind === params.kind;
    return group !== undefined && part.texts.length > 0 && isWanted ? [{ ...part, group }] : [];
  });
  report(1, 2);
  const spend = recentSpend(columns);
  const trends = asked.map(({ places }) => countByPeriod(dated, places));
  const changes = changesOfShares(dated.totals, trends);
  const groups = asked.map(({ group, texts, places }, at): RequestSummary => {
    const own = places.map((place) => responses[place] ?? 0);
    const people = peopleOfResponses(feedback, own);
    const decision = input.decisions.get(group.key);
    return {
      key: group.key,
      kind: group.kind,
      title: group.title,
      answers: texts.length,
      responses: places.length,
      people: people.length,
      anonymous: own.filter((response) => (feedback.responses.customer[response] ?? -1) < 0).length,
      share: shareOf(places.length, responses.length),
      valueMinor: people.reduce((sum, row) => sum + (spend.spentMinor[row] ?? 0), 0),
      sentiment: countSentiments(reading, texts),
      trend: [...(trends[at] ?? [])],
      change: changes[at] ?? null,
      state: decision?.state ?? 'new',
      note: decision?.note ?? null,
      isWithoutHome: group.isWithoutHome,
      themes: commonThemes(reading, texts),
      examples: clearestTexts(feedback, reading, texts, params.examples).map((text) =>
        placeOfText(feedback, reading, text),
      ),
    };
  });
  return {
    currency: columns.currency,
    valueTo: spend.lastDay === null ? null : dayFromNumber(spend.lastDay),
    texts: scoped.texts.length,
    responses: responses.length,
    people: peopleOfResponses(feedback, responses).length,
    ...countFound(reading, scoped.texts),
    undated: dated.undated,
    periods: namePeriods(dated.periods, dated.totals),
    tests: changes.filter((change) => change !== null).length,
    believed: changes.filter((change) => change?.isBeyondNoise === true).length,
    groups: rankRequests(groups, params.by),
  };
}
