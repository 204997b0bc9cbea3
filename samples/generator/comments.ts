import { arabiziComments, mixedComments } from './comments-arabizi.ts';
import { egyptianComments } from './comments-egyptian.ts';
import { englishComments } from './comments-english.ts';
import { gulfComments } from './comments-gulf.ts';
import { productComments } from './comments-product.ts';
import { shortComments } from './comments-short.ts';
import { standardComments } from './comments-standard.ts';
import { type Voice, voices } from './people.ts';
import type { Random } from './random.ts';
import { linesOf, oneOf } from './text-table.ts';

export const themes = [
  'delivery',
  'price',
  'quality',
  'packaging',
  'app',
  'service',
  'choice',
  'returns',
  'general',
] as const;
export type Theme = (typeof themes)[number];

export const tones = ['positive', 'neutral', 'negative'] as const;
export type Tone = (typeof tones)[number];

export type Comment = {
  readonly text: string;
  readonly voice: Voice;
  readonly tone: Tone;
  readonly themes: readonly Theme[];
  /** The tone hangs on a negation ("never late"). */
  readonly isNegated: boolean;
  readonly isRequest: boolean;
  /** Where somebody must live to say so; empty means anywhere. */
  readonly countries: readonly string[];
  /** 'YYYY-MM' before which nobody would say so; blank means always. */
  readonly since: string;
  /** Beginnings of SKUs or groups of products it fits; empty fits all. */
  readonly fits: readonly string[];
};

/** Hands out comments; long ones once each, because two people do not write the same sentence. */
export interface CommentBox {
  /** Null when everything that would fit has been said. `likes` weighs themes against each other. */
  draw(voice: Voice, tone: Tone, likes: (comment: Comment) => number): Comment | null;
}

const recommendationTexts: Readonly<Record<Voice, string>> = {
  english: englishComments,
  standard: standardComments,
  egyptian: egyptianComments,
  gulf: gulfComments,
  arabizi: arabiziComments,
  mixed: mixedComments,
};

export function recommendationBox(random: Random): CommentBox {
  return commentBox(random, parseAll(recommendationTexts), 0.2);
}

export function productBox(random: Random): CommentBox {
  return commentBox(random, parseAll(productComments), 0.1);
}

function commentBox(random: Random, long: readonly Comment[], shortShare: number): CommentBox {
  const left = new Set(long);
  const short = parseAll(shortComments);
  return {
    draw: (voice, tone, likes) => {
      const fits = (comment: Comment): boolean =>
        comment.voice === voice && comment.tone === tone && likes(comment) > 0;
      const fresh = [...left].filter(fits);
      const usual = short.filter(fits);
      if (usual.length > 0 && (random.chance(shortShare) || (fresh.length === 0 && random.chance(0.2)))) {
        return random.pick(usual);
      }
      if (fresh.length === 0) return null;
      const comment = random.pickWeighted(fresh, likes);
      left.delete(comment);
      return comment;
    },
  };
}

function parseAll(texts: Readonly<Record<Voice, string>>): readonly Comment[] {
  return voices.flatMap((voice) => linesOf(texts[voice]).map((line) => parseComment(voice, line)));
}

const toneMarks: Readonly<Record<string, Tone>> = { '+': 'positive', '~': 'neutral', '-': 'negative' };

/** "marks themes | text" or "marks themes | fits | text". */
function parseComment(voice: Voice, line: string): Comment {
  const [head = '', ...rest] = line.split('|').map((cell) => cell.trim());
  const words = head.split(/\s+/u);
  const tone = toneMarks[words[0] ?? ''];
  const text = rest.at(-1);
  if (tone === undefined || text === undefined || rest.length > 2) throw new Error(`no comment: ${line}`);
  return {
    text,
    voice,
    tone,
    themes: (words.at(-1) ?? '').split(',').map((theme) => oneOf(theme, themes)),
    isNegated: words.includes('!'),
    isRequest: words.includes('?'),
    countries: marked(words, 'in:').flatMap((list) => list.split(',')),
    since: marked(words, 'since:')[0] ?? '',
    fits: rest.length === 2 ? (rest[0] ?? '').split(',') : [],
  };
}

function marked(words: readonly string[], mark: string): readonly string[] {
  return words.filter((word) => word.startsWith(mark)).map((word) => word.slice(mark.length));
}
