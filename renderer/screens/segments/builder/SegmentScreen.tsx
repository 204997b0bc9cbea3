import type { SegmentSummary } from '../../../../shared/core/model/segments.ts';
import type { SegmentDefinition } from '../../../../shared/core/segments/schema.ts';
import { notYet, useQuery } from '../../../api/use-query.ts';
import { PageHeader } from '../../../frame/PageHeader.tsx';
import { useWords } from '../../../i18n/intl.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { BackToSegments } from './BackToSegments.tsx';
import { SegmentEditor } from './SegmentEditor.tsx';
import s from './Builder.module.css';

type Props = Readonly<{ id?: number; definition?: SegmentDefinition; name?: string; action?: string }>;

const everybody: SegmentDefinition = { version: 1, where: { op: 'all', nodes: [] } };
const blank = { id: null, name: '', action: '', definition: everybody };

/** A step back in the workspace may change a segment under the editor: then it is opened anew. */
function editorKey(saved: SegmentSummary | undefined): string {
  return saved === undefined ? 'new' : `${saved.id} ${saved.version} ${saved.changedAt}`;
}

/** One segment: what it asks, who is in it, and why. */
export function SegmentScreen({ id, ...given }: Props) {
  const { t } = useWords();
  const vocabulary = useQuery('segments.vocabulary', null);
  const saved = useQuery('segments.get', id === undefined ? notYet : { id });
  const error = vocabulary.error ?? saved.error;
  const isAwaited = id !== undefined && saved.data === undefined;
  if (vocabulary.data !== undefined && !isAwaited && error === null)
    return (
      <SegmentEditor
        key={editorKey(saved.data)}
        start={saved.data ?? { ...blank, ...given }}
        saved={saved.data ?? null}
        vocabulary={vocabulary.data}
      />
    );
  return (
    <Awaited
      title={id === undefined ? t('segments.builder.new') : t('segments.title')}
      error={error}
      onRetry={saved.error === null ? vocabulary.retry : saved.retry}
    />
  );
}

function Awaited({ title, error, onRetry }: { title: string; error: unknown; onRetry: () => void }) {
  const { t } = useWords();
  return (
    <>
      <PageHeader before={<BackToSegments />} title={title} question={t('segments.builder.question')} />
      <div className={s['screen']}>
        {error === null ? <SkeletonLines lines={8} /> : <ErrorState error={error} onRetry={onRetry} />}
      </div>
    </>
  );
}
