// 100,000 comments from their bytes: tokens alone, or the whole reading (tokens, language, feeling, junk, duplicates), as the thread for words does.
import { readFileSync } from 'node:fs';
import { sharedCodes, sharedInts } from '../../shared/core/columns/columns.ts';
import { readTexts, type TextsToScore } from '../../shared/core/text/read-texts.ts';
import { createTokeniser } from '../../shared/core/text/tokenise/tokenise.ts';
import { reportTimes, timedRuns } from '../job.ts';

const [file = '', work = 'read'] = process.argv.slice(2);
const lineFeed = 10;

function readComments(): TextsToScore {
  const read = readFileSync(file);
  const bytes = sharedCodes(read.length);
  bytes.set(read);
  const starts: number[] = [0];
  bytes.forEach((byte, at) => byte === lineFeed && starts.push(at + 1));
  const count = starts.length - 1;
  const [from, end] = [sharedInts(count), sharedInts(count)];
  for (let at = 0; at < count; at += 1) {
    from[at] = starts[at] ?? 0;
    end[at] = (starts[at + 1] ?? 0) - 1;
  }
  return { bytes, from, end, label: new Int8Array(count).fill(-1), isWish: new Uint8Array(count) };
}

const texts = readComments();
let tokens = 0;

function tokeniseAll(): void {
  const tokeniser = createTokeniser();
  texts.from.forEach((from, at) => tokeniser.read(texts.bytes, from, texts.end[at] ?? 0));
  tokens = tokeniser.freeze().form.length;
}

const times = await timedRuns(5, () => {
  if (work === 'tokens') tokeniseAll();
  else tokens = readTexts(texts, () => undefined).tokens.form.length;
});
reportTimes(times, `${tokens} tokens`);
