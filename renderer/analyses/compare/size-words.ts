import type { Words } from '../../i18n/intl.tsx';

/** What is asked of chance: a false discovery rate of 5 %. */
const believedQ = 0.05;

export type Names = readonly [first: string, second: string];
export type Effect = Readonly<{ value: number; interval: readonly [number, number] }>;

/** Romano's bounds for Cliff's delta. */
function sizeOf(strength: number): 'negligible' | 'small' | 'medium' | 'large' {
  if (strength < 0.147) return 'negligible';
  if (strength < 0.33) return 'small';
  return strength < 0.474 ? 'medium' : 'large';
}

/** What a difference with a side comes to: how large, who has more, whether it is noise. */
export function judged({ t }: Words, { value, interval }: Effect, q: number, names: Names) {
  const size = sizeOf(Math.abs(value));
  const isNoise = q > believedQ;
  const side = names[value > 0 ? 0 : 1];
  return {
    scaled: { value, low: interval[0], high: interval[1] },
    strength: Math.abs(value),
    inWords: isNoise
      ? t('compare.word.noise')
      : size === 'negligible'
        ? t('compare.word.negligible')
        : t('compare.word.more', { size: t(`compare.word.${size}`), side }),
    q,
    isNoise,
  };
}

/** What a field as a whole comes to, which has no side. */
export function judgedWhole({ t }: Words, v: number, strength: number, q: number) {
  const size = sizeOf(v);
  const isNoise = q > believedQ;
  return {
    scaled: null,
    strength,
    inWords: isNoise
      ? t('compare.word.noise')
      : size === 'negligible'
        ? t('compare.word.negligible')
        : t('compare.word.differs', { size: t(`compare.word.${size}`) }),
    q,
    isNoise,
  };
}

/** A sign is always written: what it is above or below of is the point. */
export function signed({ format }: Words, value: number, decimals: number): string {
  const text = format.number(Math.abs(value), decimals);
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** A difference of shares in percentage points. */
export function points(words: Words, { value, interval }: Effect): string {
  const [low, high] = interval;
  return words.t('compare.effect.share', {
    value: signed(words, value * 100, 1),
    low: signed(words, low * 100, 1),
    high: signed(words, high * 100, 1),
  });
}
