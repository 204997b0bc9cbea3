import { useState } from 'react';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { Button } from '../../../ui/Button.tsx';
import { CardList } from '../../../ui/Card.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { LineCard } from './LineCard.tsx';
import type { Lines } from './overview-line.ts';
import { useOverviewLines } from './use-overview-lines.ts';
import s from './Lines.module.css';

/** What is most worth knowing now, the first first; and what was said not to be useful, for who wants it back. */
export function LinesPanel() {
  const { t } = useWords();
  const { data, error, isLoading, retry } = useOverviewLines();
  return (
    <Section title={t('overview.lines.title')} isBusy={isLoading}>
      <div className={s['lines']}>
        {data !== undefined && <LastImport lines={data} />}
        {error !== null && <ErrorState error={error} onRetry={retry} />}
        {data === undefined && error === null && <SkeletonLines lines={7} height="4.5rem" />}
        {data !== undefined && <Found lines={data} />}
      </div>
    </Section>
  );
}

function Found({ lines: { lines, hidden, pending, failed } }: Readonly<{ lines: Lines }>) {
  const { t, locale } = useWords();
  const [isShown, setShown] = useState(false);
  return (
    <>
      {lines.length > 0 && (
        <CardList isOrdered>
          {lines.map((line) => (
            <LineCard key={line.key} line={line} />
          ))}
        </CardList>
      )}
      {lines.length === 0 && pending.length === 0 && <Remark>{t('overview.lines.none')}</Remark>}
      <Remark tone="faint" isStatus>
        {pending.length > 0 && t('overview.lines.looking', { count: pending.length })}
      </Remark>
      {failed.length > 0 && (
        <Remark>
          {t('overview.lines.failed', {
            sources: new Intl.ListFormat(locale, { type: 'conjunction' }).format(
              failed.map((source) => t(`overview.source.${source}`)),
            ),
          })}
        </Remark>
      )}
      {hidden.length > 0 && (
        <div>
          <Button variant="quiet" size="small" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
            {isShown ? t('overview.lines.hide') : t('overview.lines.hidden', { count: hidden.length })}
          </Button>
        </div>
      )}
      {isShown && hidden.length > 0 && (
        <CardList>
          {hidden.map((line) => (
            <LineCard key={line.key} line={line} />
          ))}
        </CardList>
      )}
    </>
  );
}

function LastImport({ lines: { lastImport } }: Readonly<{ lines: Lines }>) {
  const { t, format } = useWords();
  if (lastImport === null) return null;
  const { fileName, finishedAt, created, updated, rejected } = lastImport;
  return (
    <Remark>
      {t('overview.lastImport', {
        file: isolate(fileName),
        when: isolate(format.instant(finishedAt)),
        created: format.number(created),
        updated: format.number(updated),
        rejected: format.number(rejected),
      })}
    </Remark>
  );
}
