const arabicLetter = /^\p{Script=Arabic}/u;
// `بسعر`, `لتوصيل`, `وخدمة`: a letter before a word that light stemming leaves, for it may be one of the word's own
const particle = /^(?:[وف]?[بلك]|[وف])(?=\p{Script=Arabic}{3})/u;

/**
 * What an Arabic word may be besides itself and its stem: without a particle of one letter, and with the ta marbuta that stands as a t before a
 * pronoun. Guesses, which count only where a pattern asks for such a word.
 *
 * @param form as `normaliseArabic` gives it; `stem` as `stemArabic` does
 */
export function arabicVariants(form: string, stem: string): string[] {
  if (!arabicLetter.test(form)) return [];
  const variants: string[] = [];
  const bare = form.replace(particle, '');
  if (bare !== form) variants.push(bare);
  if (form !== stem && stem.length > 3 && stem.endsWith('ت')) variants.push(`${stem.slice(0, -1)}ه`);
  return variants;
}
