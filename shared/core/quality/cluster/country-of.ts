import { countryCode } from '../../import/cells/country-code.ts';
import { keyWords } from './fold-key.ts';

// titles of states, which say nothing of which state it is
const titles =
  /^(?:the )?(?:(?:islamic|arab|federal|peoples|democratic|united) )*(?:kingdom|republic|state|sultanate|emirate|principality|commonwealth) of (?:the )?/u;
const arabicTitles = /^(?:جمهوريه|دوله|مملكه|سلطنه|اماره|المملكه|الجمهوريه) /u;
// what people call their country, or write for it, beside its names in dictionaries
const others: Readonly<Record<string, string>> = {
  misr: 'EG', masr: 'EG', 'مصر العربيه': 'EG', emirates: 'AE', 'the emirates': 'AE', emarat: 'AE', 'al emarat': 'AE', 'الامارات العربيه': 'AE',
  saudia: 'SA', saudi: 'SA', 'al saudia': 'SA', 'العربيه السعوديه': 'SA', 'عمان': 'OM', 'al urdun': 'JO', 'al kuwait': 'KW', 'al bahrain': 'BH',
  lubnan: 'LB', suriya: 'SY', maghreb: 'MA', 'al maghrib': 'MA', bharat: 'IN', turkey: 'TR', czechia: 'CZ', america: 'US',
  'united states of america': 'US', england: 'GB', scotland: 'GB', wales: 'GB',
}; // prettier-ignore
const byName = new Map(Object.entries(others));

/** The country, two letters, that a name, a code or an abbreviation means; null for what is none. */
export function countryOf(value: string): string | null {
  const bare = value.trim().replace(/[.,;]+$/u, '');
  const direct = countryCode(bare) ?? countryCode(bare.replaceAll('.', ''));
  if (direct !== null) return direct;
  const words = keyWords(value).join(' ');
  const short = words.replace(titles, '').replace(arabicTitles, '');
  return byName.get(words) ?? byName.get(short) ?? (short === words ? null : countryCode(short));
}
