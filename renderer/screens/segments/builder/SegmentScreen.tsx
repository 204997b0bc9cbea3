import { useMemo } from 'react';
import type { SegmentDefinition } from '../../../../shared/core/segments/schema.ts';
import { notYet, useQuery } from '../../../api/use-query.ts';
import { PageHeader } from '../../../frame/PageHeader.tsx';
import { useWords } from '../../../i18n/intl.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { BackToSegments } from './BackToSegments.tsx';
import { SegmentEditor } from './SegmentEditor.tsx';
import s from './Builder.module.css';

type Props = Readonly<{ id?: number; definition?: SegmentDefinition; name?: string }>;

const everybody: SegmentDefinition = { version: 1, where: { op: 'all', nodes: [] } };

/** One segment: what it asks, who is in it, and why. */
export function SegmentScreen({ id, definition, name }: Props) {
  const { t } = useWords();
  const vocabulary = useQuery('segments.vocabulary', null);
  const saved = useQuery('segments.get', id === undefined ? notYet : { id });
  const start = useMemo(
    () => ({ id: null, name: name ?? '', action: '', definition: definition ?? everybody }),
    [name, definition],
  );
  const error = vocabulary.error ?? saved.error;
  const isReady = vocabulary.data !== undefined && (id === undefined || saved.data !== undefined);
  if (isReady && error === null)
    return (
      <SegmentEditor
        // a step back in the workspace may change it under the editor
        key={
          saved.data === undefined ? 'new' : `${saved.data.id} ${saved.data.version} ${saved.data.changedAt}`
        }
        start={saved.data ?? start}
        saved={saved.data ?? null}
        vocabulary={vocabulary.data}
      />
    );
  return (
    <>
      <PageHeader
        before={<BackToSegments />}
        title={id === undefined ? t('segments.builder.new') : t('segments.title')}
        question={t('segments.builder.question')}
      />
      <div className={s['screen']}>
        {error === null ? (
          <SkeletonLines lines={8} />
        ) : (
          <ErrorState error={error} onRetry={saved.error === null ? vocabulary.retry : saved.retry} />
        )}
      </div>
    </>
  );
}
