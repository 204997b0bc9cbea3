import { cached } from './data-files.ts';
import { seededRandom } from './random.ts';

const feelings =
  'love great good nice perfect comfortable beautiful happy bad poor disappointed terrible cheap broken slow awful excellent wonderful fine sad';
const holding = 'the a it is was and to i for this of in my not but very so on with they too really have had';
const things =
  'delivery dress size price service colour quality box fabric order app shirt staff shipping refund parcel zip shoes sleeve website';
const split = (words: string) => words.split(' ');
const [feelingWords, holdingWords, thingWords] = [split(feelings), split(holding), split(things)];
const syllables = split('ba de ki lo mu ra se ti vo nu pe ca');

/** A word of some thousands, the frequent ones far more frequent, as in any language. */
function rareWord(random: () => number): string {
  const rank = Math.floor(12_000 * random() ** 3);
  return (
    (syllables[rank % 12] ?? '') +
    (syllables[Math.floor(rank / 12) % 12] ?? '') +
    (syllables[Math.floor(rank / 144) % 12] ?? '') +
    (rank % 7 === 0 ? 'ing' : '')
  );
}

/** One comment: 5 to 35 words in sentences, some in capitals, some with an emoji. */
function comment(random: () => number): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const count = 5 + Math.floor(30 * random() ** 2);
  const words = Array.from({ length: count }, () => {
    const kind = random();
    if (kind < 0.45) return pick(holdingWords);
    if (kind < 0.65) return pick(thingWords);
    return kind < 0.78 ? pick(feelingWords) : rareWord(random);
  });
  const text = words
    .map((word, at) => (at % 9 === 8 ? `${word}.` : at % 5 === 4 ? `${word},` : word))
    .join(' ');
  const ending = random();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${ending < 0.1 ? '!!' : ending < 0.15 ? ' 😀' : '.'}`;
}

/** A file with one English comment a line, generated once. */
export function commentsFile(count: number): string {
  return cached(`comments-${count}.txt`, (append) => {
    const random = seededRandom(21);
    for (let at = 0; at < count; at += 1) append(`${comment(random)}\n`);
  });
}
