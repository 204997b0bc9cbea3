import { useState } from 'react';
import type { Input } from '../../../../shared/contract/api.ts';
import { themeName } from '../../../analyses/themes/theme-words.ts';
import { useAnalysis } from '../../../api/use-analysis.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Sheet } from '../../../ui/Dialog.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { ThemeRules } from './book/ThemeRules.tsx';
import { ThemeFindings } from './ThemeFindings.tsx';

type Props = Readonly<{ themeKey: string; params: Input<'analysis.themes'>; onClose: () => void }>;

/** One theme: what is said of it, and the rules that find it. */
export function ThemeSheet({ themeKey, params, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const [tab, setTab] = useState<'findings' | 'rules'>('findings');
  const { data: themes } = useAnalysis('themes', params);
  const { data: book, error, retry } = useQuery('feedback.themes', null);
  const found = themes?.themes.find(({ key }) => key === themeKey);
  const entry = book?.themes.find(({ key }) => key === themeKey);
  const named = entry ?? found;
  return (
    <Sheet
      title={named === undefined ? t('themes.gone') : themeName(words, named)}
      subtitle={found === undefined ? t('themes.nowhere') : t('themes.spokenOf', { count: found.n })}
      onClose={onClose}
    >
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {book === undefined && error === null && <SkeletonLines lines={8} />}
      {book !== undefined && (
        <Tabs<'findings' | 'rules'>
          label={t('themes.parts')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            {
              id: 'findings',
              label: t('themes.findings'),
              content:
                found === undefined || themes === undefined ? (
                  <p>{t('themes.nowhere')}</p>
                ) : (
                  <ThemeFindings theme={found} themes={themes} params={params} onLeave={onClose} />
                ),
            },
            {
              id: 'rules',
              label: t('themes.rules'),
              content: <ThemeRules entry={entry ?? null} all={book.themes} onGone={onClose} />,
            },
          ]}
        />
      )}
    </Sheet>
  );
}
