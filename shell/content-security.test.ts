import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, styleHashes } from './content-security.ts';

function source(path: string): string {
  return readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');
}

/** The template texts of a source file that a pattern's first group finds, with their parts filled in. */
function template(path: string, pattern: RegExp, parts: Readonly<Record<string, string>>): string {
  const found = pattern.exec(source(path))?.[1];
  if (found === undefined) throw new Error(`no style text in ${path}`);
  return found.replaceAll(/\$\{([^}]+)\}/gu, (whole, name: string) => parts[name] ?? whole);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

const plot = '@observablehq/plot/src';
const aria = 'react-aria/dist/private';
const defaultClass = /name === undefined\) return "([^"]+)"/u.exec(source(`${plot}/style.js`))?.[1] ?? '';
const className = { className: defaultClass };
const swatches = (extraStyle: RegExp) =>
  template(`${plot}/legends/swatches.js`, /insert\("style", "\*"\)\.text\(\s*`([^`]+)`/u, {
    ...className,
    extraStyle: template(`${plot}/legends/swatches.js`, extraStyle, className),
  });
const attribute = { $d27d541f9569d26d$var$PRESSABLE_ATTRIBUTE: 'data-react-aria-pressable' };
const inserted = /style\.textContent = `([^`]+)`/u;

describe('the content security policy', () => {
  test('allows exactly the style elements that the installed libraries insert', () => {
    expect(styleHashes).toEqual({
      plot: hash(template(`${plot}/plot.js`, /append\("style"\)\.text\(\s*`([^`]+)`/u, className)),
      plotRamp: hash(
        template(`${plot}/legends/ramp.js`, /append\("style"\)\.text\(\s*`([^`]+)`/u, className),
      ),
      plotSwatches: hash(swatches(/\} else \{\s*extraStyle = `([^`]+)`/u)),
      plotSwatchColumns: hash(swatches(/extraStyle = `([^`]+)`/u)),
      ariaPress: hash(template(`${aria}/interactions/usePress.mjs`, inserted, attribute).trim()),
      ariaPreventScroll: hash(template(`${aria}/overlays/usePreventScroll.mjs`, inserted, {}).trim()),
    });
  });

  test('refuses everything that is not named', () => {
    const policy = contentSecurityPolicy("'none'").split('; ');
    expect(policy.filter((directive) => !directive.startsWith('style-src'))).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'none'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(policy.join(' ')).not.toMatch(/unsafe|\*|https?:/u);
  });
});
