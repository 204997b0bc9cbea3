/** How a screen is drawn. */
export type Look = Readonly<{ language: 'en' | 'ar'; theme: 'light' | 'dark'; width: number }>;

export const english: Look = { language: 'en', theme: 'light', width: 1440 };
export const dark: Look = { ...english, theme: 'dark' };
export const arabic: Look = { ...english, language: 'ar' };
export const everyLook: readonly Look[] = [1440, 1024].flatMap((width) =>
  (['en', 'ar'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({ language, theme, width })),
  ),
);

export function isSame(one: Look, other: Look): boolean {
  return one.language === other.language && one.theme === other.theme && one.width === other.width;
}

/** segments, segments-ar, segments-dark, segments-ar-dark-1024: what is usual is not said. */
export function imageName(name: string, { language, theme, width }: Look): string {
  const parts = [
    language === 'en' ? '' : language,
    theme === 'light' ? '' : theme,
    width === 1440 ? '' : width,
  ];
  return [name, ...parts.filter((part) => part !== '')].join('-');
}
