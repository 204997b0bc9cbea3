import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Face = Readonly<{ family: string; script: string; range: string; needed: RegExp }>;

const latin = 'IBM Plex Sans';
const faces: readonly Face[] = [
  {
    family: latin,
    script: 'latin',
    range:
      'U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215',
    needed: /[a-z0-9]/iu,
  },
  {
    family: latin,
    script: 'latin-ext',
    range: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0',
    needed: /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff]/u,
  },
  {
    family: 'IBM Plex Sans Arabic',
    script: 'arabic',
    range: 'U+0600-06FF, U+0750-077F, U+0870-088E, U+0897-08FF, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC',
    needed: /\p{Script=Arabic}/u,
  },
];
const weights = [400, 600] as const;

/** Built, the fonts lie beside the program; run from its sources, in the packages they come from. */
function readFont({ family, script }: Face, weight: number): Buffer {
  const set = family.toLowerCase().replaceAll(' ', '-');
  const file = `${set}-${script}-${weight}-normal.woff2`;
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'fonts', file);
  if (existsSync(beside)) return readFileSync(beside);
  return readFileSync(createRequire(import.meta.url).resolve(`@fontsource/${set}/files/${file}`));
}

/** The fonts that a text needs, as rules of CSS that hold them: nothing is fetched to show it. */
export function fontRules(text: string): string {
  return faces
    .filter(({ needed }) => needed.test(text))
    .flatMap((face) =>
      weights.map((weight) => {
        const data = readFont(face, weight).toString('base64');
        const source = `url("data:font/woff2;base64,${data}") format("woff2")`;
        return `@font-face { font-family: '${face.family}'; font-style: normal; font-weight: ${weight}; font-display: block; src: ${source}; unicode-range: ${face.range}; }`;
      }),
    )
    .join('\n');
}
