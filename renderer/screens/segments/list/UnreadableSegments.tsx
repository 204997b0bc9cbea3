import { Trash2 } from 'lucide-react';
import { fromErrorData } from '../../../../shared/contract/error-data.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card, CardList } from '../../../ui/Card.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { removeSegment } from '../builder/segment-actions.ts';

/** Segments that cannot be asked who is in them, each with the reason; nothing where there are none. */
export function UnreadableSegments() {
  const { t, failure } = useWords();
  const { data, error, retry } = useQuery('segments.unreadable', null);
  const isWritable = useSession(({ workspace }) => workspace?.readOnly === null);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined || data.length === 0) return null;
  return (
    <Section title={t('segments.list.unreadable')}>
      <CardList>
        {data.map((segment) => (
          <Card
            key={segment.id}
            title={segment.name}
            says={<Remark>{failure(fromErrorData(segment.error))}</Remark>}
            aside={
              isWritable && (
                <Button
                  size="small"
                  icon={Trash2}
                  aria-label={t('segments.list.removeUnreadable', { name: isolate(segment.name) })}
                  onPress={() => void removeSegment(segment)}
                >
                  {t('segments.remove')}
                </Button>
              )
            }
          />
        ))}
      </CardList>
    </Section>
  );
}
