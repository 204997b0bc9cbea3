import { readFileSync } from 'node:fs';
import { flattenCatalogue, type Catalogue } from '../message-keys.ts';
import { imageName, type Look } from '../shots/looks.ts';
import { shots } from '../shots/shots.ts';
import { tourStops, type TourStop } from './stops.ts';

const languages = ['en', 'ar'] as const;
const messages = new Map(
  languages.map((language) => {
    const url = new URL(`../../renderer/i18n/messages/${language}.json`, import.meta.url);
    // one of our own catalogues, which other tests check
    return [language, new Map(flattenCatalogue(JSON.parse(readFileSync(url, 'utf8')) as Catalogue))] as const;
  }),
);

/** @throws {Error} the app has no such words, so the tour names a screen that is gone */
function words(language: (typeof languages)[number], key: string): string {
  const found = messages.get(language)?.get(key);
  if (found === undefined) throw new Error(`no message ${key} in ${language}`);
  return found;
}

const lookNames = { light: '', dark: ', dark' } as const;
const nameOf = ({ language, theme }: Look) => `${language === 'ar' ? ', in Arabic' : ''}${lookNames[theme]}`;

/** @throws {Error} there is no such screenshot, or none of it is kept */
function picturesOf({ shot, title }: TourStop): string {
  const kept = shots.find(({ name }) => name === shot)?.kept ?? [];
  if (kept.length === 0) throw new Error(`no screenshot of ${shot} is kept`);
  return kept
    .map((look) => `![${words('en', title)}${nameOf(look)}](images/${imageName(shot, look)}.png)`)
    .join('\n\n');
}

/** The whole of docs/tour.md, before it is formatted. */
export function tourPage(): string {
  const stops = tourStops.map(
    (stop) =>
      `## ${words('en', stop.title)} · ${words('ar', stop.title)}\n\n${stop.caption}\n\n${picturesOf(stop)}\n`,
  );
  return [
    '# A tour\n',
    'Written by `npm run tour`; not edited by hand. Every picture is the running app with the sample company, 1440 pixels wide.\n',
    ...stops,
  ].join('\n');
}
