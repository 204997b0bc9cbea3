/** How postcodes of a country look; a country that is not here has none that is known, or none at all. */
const shapes: Readonly<Record<string, RegExp>> = {
  AT: /^\d{4}$/u,
  AU: /^\d{4}$/u,
  BE: /^\d{4}$/u,
  BH: /^\d{3,4}$/u,
  BR: /^\d{5}-?\d{3}$/u,
  CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/u,
  CH: /^\d{4}$/u,
  CN: /^\d{6}$/u,
  CZ: /^\d{3} ?\d{2}$/u,
  DE: /^\d{5}$/u,
  DK: /^\d{4}$/u,
  DZ: /^\d{5}$/u,
  EG: /^\d{5}(?:\d{2})?$/u,
  ES: /^\d{5}$/u,
  FI: /^\d{5}$/u,
  FR: /^\d{5}$/u,
  GB: /^(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/u,
  GR: /^\d{3} ?\d{2}$/u,
  IE: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/u,
  IN: /^\d{3} ?\d{3}$/u,
  IQ: /^\d{5}$/u,
  IT: /^\d{5}$/u,
  JO: /^\d{5}$/u,
  JP: /^\d{3}-?\d{4}$/u,
  KR: /^\d{5}$/u,
  KW: /^\d{5}$/u,
  LB: /^\d{4}(?: ?\d{4})?$/u,
  MA: /^\d{5}$/u,
  MX: /^\d{5}$/u,
  MY: /^\d{5}$/u,
  NL: /^\d{4} ?[A-Z]{2}$/u,
  NO: /^\d{4}$/u,
  NZ: /^\d{4}$/u,
  OM: /^\d{3}$/u,
  PK: /^\d{5}$/u,
  PL: /^\d{2}-?\d{3}$/u,
  PT: /^\d{4}(?:-\d{3})?$/u,
  SA: /^\d{5}(?:-?\d{4})?$/u,
  SE: /^\d{3} ?\d{2}$/u,
  SG: /^\d{6}$/u,
  TN: /^\d{4}$/u,
  TR: /^\d{5}$/u,
  US: /^\d{5}(?:-\d{4})?$/u,
  ZA: /^\d{4}$/u,
};
/** Countries whose postcodes have letters, so that one can be told from those of others. */
const lettered = ['CA', 'GB', 'IE', 'NL'] as const;

/** Whether a postcode has the form that those of a country have; null where none is known. */
export function fitsCountry(postcode: string, country: string): boolean | null {
  const shape = Object.hasOwn(shapes, country) ? shapes[country] : undefined;
  return shape === undefined ? null : shape.test(postcode.trim().toUpperCase());
}

/** The country that a postcode with letters can only be of; null when it may be of several. */
export function onlyCountryOf(postcode: string): string | null {
  const fitting = lettered.filter((country) => fitsCountry(postcode, country) === true);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
