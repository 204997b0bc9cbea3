import { expect, test } from 'vitest';
import { arabicHits } from '../../../testing/text/arabic-hits.ts';
import { arabicTweets, hasArabicTweets, type LabelledTweet } from '../../../testing/text/arabic-tweets.ts';
import { normaliseArabic } from './normalise.ts';

if (!hasArabicTweets) console.warn('the Arabic tweets are not there: the lexicon is not measured');

function f1(hits: number, falseAlarms: number, misses: number): number {
  return (2 * hits) / (2 * hits + falseAlarms + misses);
}

/** Above 0 is praise, everything else blame, tweets without a known word among it. */
function figuresOf(tweets: readonly LabelledTweet[]) {
  const read = tweets.map(({ isPraise, text }) => {
    const hits = arabicHits(normaliseArabic(text).split(' '));
    return {
      isPraise,
      isKnown: hits.length > 0,
      saysPraise: hits.reduce((sum, { here }) => sum + here, 0) > 0,
    };
  });
  const count = (isPraise: boolean, saysPraise: boolean): number =>
    read.filter((tweet) => tweet.isPraise === isPraise && tweet.saysPraise === saysPraise).length;
  const [praise, missed, falseAlarms, blame] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  const f1Praise = f1(praise, falseAlarms, missed);
  const f1Blame = f1(blame, missed, falseAlarms);
  const known = read.filter(({ isKnown }) => isKnown).length;
  return {
    praise,
    missed,
    falseAlarms,
    blame,
    f1Praise,
    f1Blame,
    macroF1: (f1Praise + f1Blame) / 2,
    coverage: known / read.length,
  };
}

test.skipIf(!hasArabicTweets).each(['seen', 'unseen'] as const)(
  'the lexicon alone tells praise from blame in tweets of the %s half with macro-F1 of at least 0.74',
  (half) => {
    const figures = figuresOf(arabicTweets()[half]);
    console.info(half, figures);
    expect(figures.macroF1).toBeGreaterThanOrEqual(0.74);
    expect(figures.coverage).toBeGreaterThan(0.75);
  },
);
