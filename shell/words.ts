import type { AppSettings } from '../shared/contract/shell.ts';
import ar from '../renderer/i18n/messages/ar.json' with { type: 'json' };
import en from '../renderer/i18n/messages/en.json' with { type: 'json' };

const catalogues = { en, ar };
type Catalogue = typeof en;

/** The parts of the catalogue that a front says itself; the page says the rest. */
export type Words = Pick<Catalogue, 'front' | 'menu' | 'dialog'>;

/** The front's own words in a language. Plain texts: no plurals, `{name}` filled by `fill`. */
export function words(language: AppSettings['language']): Words {
  return catalogues[language];
}

/** Puts values in the places of a text. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}
