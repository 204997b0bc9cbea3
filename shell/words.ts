import type { AppSettings } from '../shared/contract/shell.ts';
import { catalogues } from '../renderer/i18n/messages/catalogues.ts';

type Catalogue = (typeof catalogues)['en'];

/** The parts of the catalogue that a front says itself; the page says the rest. */
export type Words = Pick<Catalogue, 'front' | 'menu' | 'dialog'>;

/** The front's own words in a language, in English where a partial catalogue lacks them. Plain texts: no plurals, `{name}` filled by `fill`. */
export function words(language: AppSettings['language']): Words {
  const { en } = catalogues;
  const own: Readonly<{ [Group in keyof Words]?: Partial<Words[Group]> }> = catalogues[language];
  return {
    front: { ...en.front, ...own.front },
    menu: { ...en.menu, ...own.menu },
    dialog: { ...en.dialog, ...own.dialog },
  };
}

/** Puts values in the places of a text. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}
