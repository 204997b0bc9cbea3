import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useWords } from '../i18n/intl.tsx';

/** Gives the controls their direction, digits and calendar. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const { locale } = useWords();
  return <I18nProvider locale={locale}>{children}</I18nProvider>;
}
