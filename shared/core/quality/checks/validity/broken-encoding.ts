import { valueCheck } from '../../value-check.ts';

// UTF-8 that was read as Windows-1252: what is two bytes there are two letters here. Arabic becomes pairs that begin with Ø or Ù
const high =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u2122]';
const broken = new RegExp(`\\ufffd|[ÃÂ]${high}|â€|(?:[ØÙÚÛ]${high}){2}|(?:Ø|Ù)${high}$`, 'u');

/** Whether a text was read in the wrong encoding once: `Ã©` for `é`, `Ù…` for `م`, or the mark of what could not be read. */
export function isBroken(text: string): boolean {
  return broken.test(text);
}

/** Was the text read in the right encoding? */
export const brokenEncoding = valueCheck({
  id: 'broken-encoding',
  dimension: 'validity',
  severity: 'high',
  fields: ['name', 'givenName', 'familyName', 'company', 'city', 'region'],
  rule: () => isBroken,
  action: () => ({ kind: 'import' }),
});
