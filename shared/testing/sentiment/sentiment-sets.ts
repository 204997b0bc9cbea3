// Public texts whose feeling people have said, in words, stars or ratings.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

/** Texts with a class each, and what is asked of them. */
export type ClassSet = Readonly<{
  title: string;
  texts: readonly string[];
  /** Name of each text's class. */
  classes: readonly string[];
  /** The two that are negative and positive; what is in no class of the two is left out where two are asked for. */
  sides: readonly [negative: string, positive: string];
  /** Macro-F1 that is asked of the lexicon alone and with the trained part, on two classes; null where none is. */
  goal: Readonly<{ lexicon: number | null; trained: number | null }>;
}>;

/** Texts with the mean of what people said of each, -4 … 4. */
export type RatedSet = Readonly<{
  title: string;
  texts: readonly string[];
  ratings: readonly number[];
  /** The correlation that is asked for. */
  goal: number;
}>;

const folder = fileURLToPath(new URL('../../../../shared/data/survey/', import.meta.url));

/** Whether the public sets lie beside the project. */
export const hasSentimentSets = existsSync(folder);

function read(name: string): readonly Row[] {
  const text = gunzipSync(readFileSync(`${folder}${name}.csv.gz`)).toString('utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function starsOf(rating: number): string {
  return rating <= 2 ? '1-2 stars' : rating === 3 ? '3 stars' : '4-5 stars';
}

/** Reviews of a women's clothing shop, title and text, by their stars. */
export function clothingReviews(): ClassSet {
  const rows = read('womens_clothing_reviews_even').filter((row) => (row['Review Text'] ?? '') !== '');
  return {
    title: "Women's clothing reviews",
    texts: rows.map((row) => `${row['Title'] ?? ''}\n${row['Review Text'] ?? ''}`),
    classes: rows.map((row) => starsOf(Number(row['Rating']))),
    sides: ['1-2 stars', '4-5 stars'],
    goal: { lexicon: null, trained: 0.88 },
  };
}

/** Reviews of food: five stars, or anything below; four stars are on the other side, so no goal of negative against positive can be held here. */
export function foodReviews(): ClassSet {
  const rows = read('amazon_fine_foods_training');
  return {
    title: 'Amazon fine foods (5 stars against 1-4)',
    texts: rows.map((row) => row['review'] ?? ''),
    classes: rows.map((row) => row['score'] ?? ''),
    sides: ['other', 'great'],
    goal: { lexicon: null, trained: null },
  };
}

/** Arabic tweets, mostly Egyptian. */
export function arabicTweets(): ClassSet {
  const rows = read('astd_arabic_tweets_trainval');
  return {
    title: 'ASTD Arabic tweets',
    texts: rows.map((row) => row['text'] ?? ''),
    classes: rows.map((row) => row['label'] ?? ''),
    sides: ['NEG', 'POS'],
    goal: { lexicon: 0.72, trained: 0.78 },
  };
}

const rated = (title: string, name: string, goal: number): RatedSet => {
  const rows = read(name);
  return {
    title,
    texts: rows.map((row) => row['text'] ?? ''),
    ratings: rows.map((row) => Number(row['mean_rating'])),
    goal,
  };
};

/** English tweets rated by twenty people each. */
export const ratedTweets = () => rated('VADER tweets', 'vader_tweets_GroundTruth', 0.85);

/** Sentences of English product reviews, likewise. */
export const ratedSnippets = () =>
  rated('VADER Amazon snippets', 'vader_amazonReviewSnippets_GroundTruth', 0.58);
