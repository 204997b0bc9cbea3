import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { VerdictTree } from '../../segments/builder/result/VerdictTree.tsx';
import { definitionWords } from '../../segments/words/definition-words.ts';
import { useSpeech } from '../../segments/words/use-speech.ts';
import s from './Segments.module.css';

/** Why a customer is in a segment as the data are now: each condition with what was found and the rows that decide. */
export function WhyIn({ segment, customer }: { segment: number; customer: number }) {
  const { t } = useWords();
  const kept = useQuery('segments.get', { id: segment });
  const verdict = useQuery('segments.explain', { segment: { by: 'id', id: segment }, customer, on: null });
  const definition = kept.data?.definition;
  const speech = useSpeech(definition === undefined ? [] : [definition]);
  const error = kept.error ?? verdict.error;
  if (error !== null)
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          kept.retry();
          verdict.retry();
        }}
      />
    );
  if (definition === undefined || verdict.data === undefined || speech === null)
    return <SkeletonLines lines={3} />;
  return (
    <div className={s['why']}>
      <p>{definitionWords(speech, definition)}</p>
      {!verdict.data.isIn && (
        <p role="status" className={s['detail']}>
          {t('customer.segments.left')}
        </p>
      )}
      <VerdictTree verdict={verdict.data} definition={definition} speech={speech} />
    </div>
  );
}
