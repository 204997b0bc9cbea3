import { normaliseArabic } from '../normalise.ts';

/** Kind of Arabic a form belongs to: `any` is understood everywhere. */
export type ArabicVariety = 'any' | 'msa' | 'eg' | 'gulf' | 'lev' | 'magh';

/** One form of the lexicon: as written, its key for look-up, its strength from −4 to +4, and where it is said. */
export type LexiconEntry = {
  readonly form: string;
  readonly key: string;
  readonly strength: number;
  readonly variety: ArabicVariety;
};

const line = /^(?<strength>-?[1-4])(?: (?<variety>msa|eg|gulf|lev|magh))?: (?<forms>.+)$/u;
const varieties = { msa: 'msa', eg: 'eg', gulf: 'gulf', lev: 'lev', magh: 'magh' } as const;

/**
 * The entries of one subject of the lexicon, from lines such as `-2 eg: كلمة، عبارة من كلمات`.
 * @throws {Error} a line is not of that shape: the list is ours, so that is a bug
 */
export function parseLexicon(text: string): readonly LexiconEntry[] {
  return text
    .trim()
    .split('\n')
    .flatMap((written) => {
      const found = line.exec(written)?.groups;
      if (found === undefined) throw new Error(`not a line of the lexicon: ${written}`);
      const variety = Object.values(varieties).find((name) => name === found['variety']) ?? 'any';
      const strength = Number(found['strength']);
      return (found['forms'] ?? '')
        .split('،')
        .map((form) => form.trim())
        .map((form) => ({ form, key: normaliseArabic(form), strength, variety }));
    });
}
