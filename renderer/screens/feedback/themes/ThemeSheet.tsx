import { useState, type ReactNode } from 'react';
import type { Input } from '../../../../shared/contract/api.ts';
import { themeName, type Theme, type Themes } from '../../../analyses/themes/theme-words.ts';
import { useAnalysis } from '../../../api/use-analysis.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords, type Words } from '../../../i18n/intl.tsx';
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
  const { data: themes } = useAnalysis('themes', params);
  const { data: book, error, retry } = useQuery('feedback.themes', null);
  const found = themes?.themes.find(({ key }) => key === themeKey);
  const entry = book?.themes.find(({ key }) => key === themeKey);
  return (
    <Sheet
      title={titleOf(words, entry ?? found)}
      subtitle={found === undefined ? t('themes.nowhere') : t('themes.spokenOf', { count: found.n })}
      onClose={onClose}
    >
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {book === undefined && error === null && <SkeletonLines lines={8} />}
      {book !== undefined && (
        <Parts
          found={themes && found ? { theme: found, themes } : null}
          rules={<ThemeRules entry={entry ?? null} all={book.themes} onGone={onClose} />}
          params={params}
          onLeave={onClose}
        />
      )}
    </Sheet>
  );
}

function titleOf(words: Words, theme: Pick<Theme, 'nameEn' | 'nameAr'> | undefined): string {
  return theme === undefined ? words.t('themes.gone') : themeName(words, theme);
}

type PartsProps = Readonly<{
  /** Null where no answer of the period speaks of it. */
  found: Readonly<{ theme: Theme; themes: Themes }> | null;
  rules: ReactNode;
  params: Input<'analysis.themes'>;
  onLeave: () => void;
}>;

function Parts({ found, rules, params, onLeave }: PartsProps) {
  const { t } = useWords();
  const [tab, setTab] = useState<'findings' | 'rules'>('findings');
  const findings =
    found === null ? (
      <p>{t('themes.nowhere')}</p>
    ) : (
      <ThemeFindings {...found} params={params} onLeave={onLeave} />
    );
  return (
    <Tabs<'findings' | 'rules'>
      label={t('themes.parts')}
      selected={tab}
      onSelect={setTab}
      tabs={[
        { id: 'findings', label: t('themes.findings'), content: findings },
        { id: 'rules', label: t('themes.rules'), content: rules },
      ]}
    />
  );
}
