// Written by `npm run messages` from the catalogues; not edited by hand.

/** The languages there are: what each calls itself, and whether it leaves messages to English. */
export const languages = {
  ar: { name: 'العربية', isPartial: false },
  en: { name: 'English', isPartial: false },
  fr: { name: 'Français (partiel)', isPartial: true },
} as const;

/** A language by its tag. */
export type Language = keyof typeof languages;

export const languageTags = ['ar', 'en', 'fr'] as const satisfies readonly Language[];
