// `npm run sentiment [-- fast]`: how well feelings are read, on public sets whose feelings people have said. Everything that is learned is
// tested on texts that it was not learned from. `fast` leaves out the figures of more than two classes.
import {
  arabicTweets,
  clothingReviews,
  foodReviews,
  hasSentimentSets,
  ratedSnippets,
  ratedTweets,
  type ClassSet,
  type RatedSet,
} from '../shared/testing/sentiment/sentiment-sets.ts';
import { correlateRated, scoreClasses, scoreSides } from '../shared/testing/sentiment/score-sentiment.ts';
import { accuracyOf, type Confusion } from '../shared/core/text/train/macro-f1.ts';
import type { WithInterval } from '../shared/core/text/train/paired-bootstrap.ts';

const write = (text: string) => process.stdout.write(`${text}\n`);
const verdict = (value: number, goal: number | null) =>
  goal === null ? '' : `  goal ${goal}: ${value >= goal ? 'met' : 'MISSED'}`;
const withInterval = ([value, low, high]: WithInterval) =>
  `${value.toFixed(4)} (95 %: ${low.toFixed(4)} to ${high.toFixed(4)})`;

function tableOf({ classes, table }: Confusion, names: readonly string[]): string {
  const width = Math.max(10, ...names.map((name) => name.length + 2));
  const line = (cells: readonly string[]) => `    ${cells.map((cell) => cell.padStart(width)).join('')}`;
  const rows = names.map((name, at) =>
    line([name, ...Array.from(table.subarray(at * classes, (at + 1) * classes), String)]),
  );
  return [line(['true \\ said', ...names]), ...rows].join('\n');
}

function reportRated(set: RatedSet): void {
  const r = correlateRated(set);
  write(
    `${set.title}: n ${set.texts.length}, lexicon alone, correlation with people ${r.toFixed(4)}${verdict(r, set.goal)}\n`,
  );
}

function reportSides(set: ClassSet): void {
  const { n, lexicon, trained, compared } = scoreSides(set);
  const line = (title: string, confusion: Confusion, f1: WithInterval, goal: number | null) =>
    write(
      `  ${title.padEnd(18)} accuracy ${accuracyOf(confusion).toFixed(4)}  macro-F1 ${withInterval(f1)}${verdict(f1[0], goal)}`,
    );
  write(`${set.title}: two classes, n ${n}, five-fold cross-validation`);
  line('lexicon alone', lexicon, compared.second, set.goal.lexicon);
  write(tableOf(lexicon, set.sides));
  line('with trained part', trained, compared.first, set.goal.trained);
  write(tableOf(trained, set.sides));
  write(`  gained             ${withInterval(compared.difference)}\n`);
}

function reportClasses(set: ClassSet): void {
  const { n, names, trained, macroF1 } = scoreClasses(set);
  write(`${set.title}: ${names.length} classes, n ${n}, five-fold cross-validation`);
  write(`  with trained part  accuracy ${accuracyOf(trained).toFixed(4)}  macro-F1 ${withInterval(macroF1)}`);
  write(`${tableOf(trained, names)}\n`);
}

if (hasSentimentSets) {
  for (const set of [ratedTweets(), ratedSnippets()]) reportRated(set);
  for (const set of [clothingReviews(), foodReviews(), arabicTweets()]) reportSides(set);
  if (!process.argv.includes('fast'))
    for (const set of [clothingReviews(), arabicTweets()]) reportClasses(set);
} else write('The public sets are not beside the project (../shared/data/survey): nothing is measured.');
