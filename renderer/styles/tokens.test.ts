import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
type Theme = 'light' | 'dark';
type Rgb = readonly [number, number, number];

/** The value of a token in a theme, as linear light. */
function colour(name: string, theme: Theme): Rgb {
  const own = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u').exec(css);
  if (own === null) {
    const other = new RegExp(`--${name}: var\\(--([\\w-]+)\\)`, 'u').exec(css)?.[1];
    if (other === undefined) throw new Error(`no colour named ${name}`);
    return colour(other, theme);
  }
  const hex = own[theme === 'light' ? 1 : 2] ?? '';
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [r ?? 0, g ?? 0, b ?? 0];
}

/** WCAG 2.2 relative luminance contrast. */
function contrast(one: Rgb, other: Rgb): number {
  const light = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [a, b] = [light(one), light(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const texts: readonly (readonly [string, string])[] = [
  ...['text', 'text-soft', 'text-faint', 'n11', 'accent', 'danger', 'warning'].flatMap((text) =>
    ['surface', 'ground', 'raised'].map((ground) => [text, ground] as const),
  ),
  ['text-soft', 'n3'],
  ['n11', 'n4'],
  ['n12', 'n4'],
  ['text-soft', 'n4'],
  ['accent-strong', 'accent-soft'],
  ['text', 'accent-soft'],
  ['warning', 'warning-soft'],
  ['text', 'warning-soft'],
  ['danger', 'danger-soft'],
  ['text', 'danger-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger-fill'],
  ['n1', 'n12'],
];

test.each(['light', 'dark'] as const)('text is read on every ground it stands on: 4.5 : 1, %s', (theme) => {
  const weak = texts.filter(([text, ground]) => contrast(colour(text, theme), colour(ground, theme)) < 4.5);
  expect(weak).toEqual([]);
});

test.each(['light', 'dark'] as const)('edges of controls and series are seen: 3 : 1, %s', (theme) => {
  const series = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => `series-${at}`);
  const weak = ['control-line', 'accent', ...series].filter(
    (edge) => contrast(colour(edge, theme), colour('surface', theme)) < 3,
  );
  expect(weak).toEqual([]);
});

/** Machado, Oliveira & Fernandes (2009), severity 1. */
const eyes: Readonly<Record<string, readonly Rgb[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Ottosson's OKLab, in which distance is difference to the eye. */
function okLab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function seen(rgb: Rgb, eye: readonly Rgb[]): Rgb {
  const [r, g, b] = eye.map((row) =>
    Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
  );
  return okLab([r ?? 0, g ?? 0, b ?? 0]);
}

test.each(['light', 'dark'] as const)('any two series differ for every sort of eye, %s', (theme) => {
  const series = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => colour(`series-${at}`, theme));
  const near = Object.entries(eyes).flatMap(([name, eye]) =>
    series.flatMap((one, i) =>
      series.slice(i + 1).flatMap((other, j) => {
        const [a, b] = [seen(one, eye), seen(other, eye)];
        const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        // about five times what is just noticed
        return distance < 0.11 ? [`${name}: ${i + 1} and ${i + j + 2}`] : [];
      }),
    ),
  );
  expect(near).toEqual([]);
});
