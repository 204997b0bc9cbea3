import type { Mapping } from '../../model/import.ts';

/**
 * Tells apart files of one header: lists that are known by their names. A survey's own name does not count, since next
 * month's survey has another.
 */
export function variantOf(constants: Mapping['constants']): string {
  const entries = Object.entries(constants ?? {}).filter(([meaning]) => meaning !== 'survey.name');
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
