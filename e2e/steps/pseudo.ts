import { readFileSync } from 'node:fs';
import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import type { Page } from '@playwright/test';
import type { Catalogue } from '../../scripts/message-keys.ts';

/** `qps-ploc`: accented and two fifths longer; `qps-plocm`: the same, mirrored and read from right to left. */
export type PseudoLocale = 'qps-ploc' | 'qps-plocm';

const accented: Readonly<Record<string, string>> = {
  ...{
    a: 'á',
    c: 'ç',
    d: 'ð',
    e: 'é',
    g: 'ğ',
    i: 'í',
    n: 'ñ',
    o: 'ö',
    s: 'š',
    t: 'ţ',
    u: 'ü',
    y: 'ý',
    z: 'ž',
  },
  ...{ A: 'Å', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Û', Y: 'Ý' },
};
/** Marks that write what lies between them from right to left. */
const mirror = (text: string): string => (/\S/u.test(text) ? `\u202e${text}\u202c` : text);

/** Accented, every second of its letters said twice until it is two fifths longer, as a long-worded language would be. */
export function lengthen(text: string): string {
  let due = 0;
  return text.replaceAll(/\p{L}/gu, (letter) => {
    due += 0.4;
    const own = accented[letter] ?? letter;
    if (due < 1) return own;
    due -= 1;
    return own + own.toLowerCase();
  });
}

function turn(elements: readonly MessageFormatElement[], locale: PseudoLocale): MessageFormatElement[] {
  return elements.map((element) => {
    if (isLiteralElement(element)) {
      const long = lengthen(element.value);
      return { ...element, value: locale === 'qps-plocm' ? mirror(long) : long };
    }
    if (isTagElement(element)) return { ...element, children: turn(element.children, locale) };
    if (!isPluralElement(element) && !isSelectElement(element)) return element;
    const options = Object.entries(element.options).map(([form, option]) => [
      form,
      { ...option, value: turn(option.value, locale) },
    ]);
    // the same forms, each with its own words turned
    return { ...element, options: Object.fromEntries(options) as typeof element.options };
  });
}

/** A message of a pseudo-locale: what it is given, and its forms, stay. */
export function pseudoMessage(message: string, locale: PseudoLocale): string {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the printer declares the same enum a second time
  return printAST(turn(parse(message), locale));
}

function pseudoCatalogue(part: Catalogue, locale: PseudoLocale): Catalogue {
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      typeof value === 'string' ? pseudoMessage(value, locale) : pseudoCatalogue(value, locale),
    ]),
  );
}

/**
 * Puts a pseudo-locale in the place of a language that is not loaded yet: French for the long one, Arabic for the mirrored,
 * whose direction it has. The page is the one that is shipped and knows of none of it.
 */
export async function servePseudo(page: Page, locale: PseudoLocale): Promise<void> {
  // our own catalogue
  const english = JSON.parse(
    readFileSync(new URL('../../renderer/i18n/messages/en.json', import.meta.url), 'utf8'),
  ) as Catalogue;
  const body = `export default ${JSON.stringify(pseudoCatalogue(english, locale))};`;
  const chunk = locale === 'qps-ploc' ? /\/assets\/fr-[^/]+\.js$/u : /\/assets\/ar-[^/]+\.js$/u;
  await page.route(chunk, (route) => route.fulfill({ contentType: 'text/javascript', body }));
}
