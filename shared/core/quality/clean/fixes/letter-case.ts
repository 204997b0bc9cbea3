import { titleCase } from './title-case.ts';

/** How letters are to be written. */
export type CaseStyle = 'lower' | 'upper' | 'title';

/** A text in small letters, in capitals, or as names are written; letters without case stay. @returns null when it is so already */
export function letterCase(value: string, style: CaseStyle): string | null {
  if (style === 'title') return titleCase(value);
  const cased = style === 'lower' ? value.toLowerCase() : value.toUpperCase();
  return cased === value ? null : cased;
}
