import { beforeAll, expect, test } from 'vitest';
import { correlateRated, scoreSides } from '../../../testing/sentiment/score-sentiment.ts';
import {
  arabicTweets,
  clothingReviews,
  hasSentimentSets,
  ratedSnippets,
  ratedTweets,
} from '../../../testing/sentiment/sentiment-sets.ts';

beforeAll(() => {
  if (!hasSentimentSets) console.info('skipped: the public sets of feelings are not beside the project');
});

test.skipIf(!hasSentimentSets)(
  'the lexicon agrees with people on tweets and product reviews as was promised',
  () => {
    for (const set of [ratedTweets(), ratedSnippets()])
      expect(correlateRated(set), set.title).toBeGreaterThanOrEqual(set.goal);
  },
);

test.skipIf(!hasSentimentSets)(
  'English reviews are parted with macro-F1 of .88, on texts that were not learned from',
  () => {
    const { compared } = scoreSides(clothingReviews());
    expect(compared.first[0]).toBeGreaterThanOrEqual(0.88);
    expect(compared.difference[1]).toBeGreaterThan(0);
  },
);

test.skipIf(!hasSentimentSets)(
  'Arabic tweets are parted with .72 by the lexicon alone, and .78 with training',
  () => {
    const { compared } = scoreSides(arabicTweets());
    expect(compared.second[0]).toBeGreaterThanOrEqual(0.72);
    expect(compared.first[0]).toBeGreaterThanOrEqual(0.78);
  },
);
