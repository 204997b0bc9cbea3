import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { CardList } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ListIntro } from '../../../ui/ListIntro.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { DrawDialog } from './DrawDialog.tsx';
import { HoldoutCard } from './HoldoutCard.tsx';
import screen from '../OpportunitiesScreen.module.css';

/** Campaigns with a group kept out, each with what it really brought. */
export function HoldoutsPanel() {
  const { t } = useWords();
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const [isDrawing, setDrawing] = useState(false);
  const { data, error, isLoading, retry } = useQuery('opportunities.holdouts', null);
  const begin = isReadOnly ? null : (
    <Button variant="primary" icon={FlaskConical} onPress={() => setDrawing(true)}>
      {t('opportunities.holdouts.draw')}
    </Button>
  );
  return (
    <div className={screen['part']} aria-busy={isLoading}>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={8} />}
      {data?.length === 0 && (
        <EmptyState icon={FlaskConical} title={t('opportunities.holdouts.none.title')} actions={begin}>
          {t('opportunities.holdouts.none.body')}
        </EmptyState>
      )}
      {data !== undefined && data.length > 0 && (
        <>
          <ListIntro says={t('opportunities.holdouts.says')} action={begin} />
          <Section title={t('opportunities.holdouts.list')}>
            <CardList>
              {data.map((entry) => (
                <HoldoutCard key={entry.id} entry={entry} isReadOnly={isReadOnly} />
              ))}
            </CardList>
          </Section>
        </>
      )}
      {isDrawing && <DrawDialog onClose={() => setDrawing(false)} />}
    </div>
  );
}
