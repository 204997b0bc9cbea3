import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

/** A public tweet with the label that people gave it, of those labelled for or against. */
export type LabelledTweet = { readonly isPraise: boolean; readonly text: string };

const file = '../shared/data/survey/astd_arabic_tweets_trainval.csv.gz';

/** Whether the public set of Arabic tweets is there. */
export const hasArabicTweets = existsSync(file);

/**
 * The tweets of praise and of blame in two halves by a hash of their text (FNV-1a, its last bit): `seen` is the half whose
 * errors were looked at while the lexicon was written, `unseen` the one that nobody looked at.
 */
export function arabicTweets(): Readonly<Record<'seen' | 'unseen', readonly LabelledTweet[]>> {
  const rows = Papa.parse<Record<string, string>>(gunzipSync(readFileSync(file)).toString('utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const labelled = rows
    .filter((row) => row['label'] === 'POS' || row['label'] === 'NEG')
    .map((row) => ({ isPraise: row['label'] === 'POS', text: row['text'] ?? '' }));
  return {
    seen: labelled.filter(({ text }) => lastBit(text) === 0),
    unseen: labelled.filter(({ text }) => lastBit(text) === 1),
  };
}

function lastBit(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash & 1;
}
