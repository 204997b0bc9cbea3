/** Month names by number 1–12, folded as `foldMonth` does: English, Arabic of Egypt, the Levant and the Maghreb, French, Spanish, German. */
const names: readonly (readonly string[])[] = [
  ['jan', 'january', 'يناير', 'كانون الثاني', 'جانفي', 'janvier', 'janv', 'enero', 'ene', 'januar', 'janner'],
  ['feb', 'february', 'فبراير', 'شباط', 'فيفري', 'fevrier', 'fevr', 'febrero', 'februar'],
  ['mar', 'march', 'مارس', 'اذار', 'mars', 'marzo', 'marz', 'mrz'],
  ['apr', 'april', 'ابريل', 'نيسان', 'افريل', 'avril', 'avr', 'abril', 'abr'],
  ['may', 'مايو', 'ايار', 'ماي', 'mai', 'mayo'],
  ['jun', 'june', 'يونيو', 'حزيران', 'جوان', 'juin', 'junio', 'juni'],
  ['jul', 'july', 'يوليو', 'تموز', 'جويليه', 'يوليوز', 'juillet', 'juil', 'julio', 'juli'],
  ['aug', 'august', 'اغسطس', 'اب', 'اوت', 'غشت', 'aout', 'agosto', 'ago'],
  ['sep', 'sept', 'september', 'سبتمبر', 'ايلول', 'شتنبر', 'septembre', 'septiembre', 'set'],
  ['oct', 'october', 'اكتوبر', 'تشرين الاول', 'octobre', 'octubre', 'oktober', 'okt'],
  ['nov', 'november', 'نوفمبر', 'تشرين الثاني', 'نونبر', 'novembre', 'noviembre'],
  ['dec', 'december', 'ديسمبر', 'كانون الاول', 'دجنبر', 'decembre', 'diciembre', 'dic', 'dezember', 'dez'],
];

/** Letters without case, accents and the Arabic spellings that vary (أ إ آ → ا, ى → ي, ة → ه, tatweel and vowels off). */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/ß/gu, 'ss');
}

const byName = new Map(names.flatMap((list, i) => list.map((name) => [name, i + 1] as const)));

/** The month 1–12 of a name in any of the languages, null for other words. */
export function readMonthName(word: string): number | null {
  return byName.get(foldLetters(word.replace(/\.$/u, '')).trim()) ?? null;
}
