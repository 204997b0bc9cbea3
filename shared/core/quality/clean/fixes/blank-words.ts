const compared = (value: string) => value.normalize('NFKC').trim().toLowerCase();

/** Values that say nothing, ready for many; letter case and white space around them do not matter. @returns '' for one of them */
export function blankCleaner(values: readonly string[]): (value: string) => string | null {
  const empty = new Set(values.map(compared));
  return (value) => (value !== '' && empty.has(compared(value)) ? '' : null);
}

// what is typed where something must be; only whole values, never parts of them
const usual =
  /^(?:n\/?\.?a\.?|none|null|nil|nan|undefined|unknown|not (?:available|applicable|known|given)|no (?:data|value|entry)|tbd|tba|x{2,}|-+|–|—|_+|\.+|\?+|\*+|#n\/a|#ref!|#value!|#name\?|0{5,}|غير (?:معروف|متوفر|متاح|محدد|موجود)|لا (?:يوجد|ينطبق|شيء)|بدون|مجهول|inconnu|aucune?|néant|nicht angegeben|keine angabe|k\.? ?a\.?|unbekannt|desconocido|ninguno|sin datos)$/iu;

/** Whether a value is one that people type for want of any. */
export function saysNothing(value: string): boolean {
  return usual.test(compared(value));
}
