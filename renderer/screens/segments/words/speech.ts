import { isolate } from '../../../i18n/isolate.ts';
import type { MessageKey, Words } from '../../../i18n/intl.tsx';

/** What definitions keep an id of. */
export type Named = 'product' | 'campaign' | 'question' | 'survey' | 'source' | 'segment';

/** What things are called now; null for what is gone, or not known yet. */
export interface SegmentNames {
  readonly nameOf: (what: Named, id: number) => string | null;
  /** The words of the user's language for a purpose, which definitions keep the key of. */
  readonly purpose: (key: string) => string;
  /** What the team, or else the app, calls a group of RFM; null when there is none of that key. */
  readonly rfmGroup: (group: string) => string | null;
}

/** Everything it takes to say a definition. */
export type Speech = Readonly<{ words: Words; names: SegmentNames; currency: string | null }>;

/** Stands for a part that is not said; it goes with the space before it. */
export const unsaid = '\uE000';

/** A message whose key is put together from the parts of a condition. Its absence is a mistake of ours. */
export function say(
  { words }: Speech,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const text = words.find(`segments.words.${key}`, params);
  if (text === null) throw new Error(`no words for ${key}`);
  return text.replaceAll(` ${unsaid}`, '').replaceAll(unsaid, '');
}

/** A name from the data, between quotation marks, in its own direction. */
export function quoted({ words }: Speech, name: string): string {
  return words.t('segments.words.quoted', { name: isolate(name) });
}

const gone = {
  product: 'segments.words.gone.product',
  campaign: 'segments.words.gone.campaign',
  question: 'segments.words.gone.question',
  survey: 'segments.words.gone.survey',
  source: 'segments.words.gone.source',
  segment: 'segments.words.gone.segment',
} as const satisfies Record<Named, MessageKey>;

export function named(speech: Speech, what: Named, id: number): string {
  const name = speech.names.nameOf(what, id);
  return name === null ? speech.words.t(gone[what]) : quoted(speech, name);
}

/** More than this cannot be taken in; the rest is counted. */
const mostSaid = 6;

/** “A”, “B” or “C”. */
export function anyOf(speech: Speech, said: readonly string[]): string {
  const { words } = speech;
  const rest = said.length - mostSaid;
  // one that is left over takes no more room than its count
  const shown =
    rest > 1 ? [...said.slice(0, mostSaid), words.t('segments.words.others', { count: rest })] : said;
  return new Intl.ListFormat(words.locale, { type: 'disjunction' }).format(shown);
}

export function anyQuoted(speech: Speech, names: readonly string[]): string {
  return anyOf(
    speech,
    names.map((name) => quoted(speech, name)),
  );
}
