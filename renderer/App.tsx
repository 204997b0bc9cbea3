import { useEffect, useState } from 'react';
import { Frame } from './frame/Frame.tsx';
import { boot } from './frame/boot.ts';
import { WordsProvider } from './i18n/intl.tsx';
import { useSession } from './state/session.ts';
import { ErrorState } from './ui/ErrorState.tsx';
import { readTheRest } from './ui/later.tsx';
import { LocaleProvider } from './ui/LocaleProvider.tsx';

export function App() {
  const { language, digits, calendar, theme, density } = useSession((session) => session.settings);
  const isReady = useSession(({ app }) => app !== null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    boot().then(readTheRest).catch(setError);
  }, []);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    dataset['density'] = density;
  }, [theme, density]);
  return (
    <WordsProvider language={language} digits={digits} calendar={calendar}>
      <LocaleProvider>
        {error !== null && <ErrorState error={error} onRetry={() => location.reload()} />}
        {isReady && <Frame />}
      </LocaleProvider>
    </WordsProvider>
  );
}
