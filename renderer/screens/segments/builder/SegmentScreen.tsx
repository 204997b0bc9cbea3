import type { SegmentDefinition } from '../../../../shared/core/segments/schema.ts';
import { PageHeader } from '../../../frame/PageHeader.tsx';
import { useWords } from '../../../i18n/intl.tsx';

type Props = Readonly<{ id?: number; definition?: SegmentDefinition; name?: string }>;

/** One segment: what it asks, who is in it, and why. */
export function SegmentScreen(_given: Props) {
  const { t } = useWords();
  return <PageHeader title={t('segments.title')} question={t('segments.question')} />;
}
