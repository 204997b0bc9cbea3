import { useState } from 'react';
import type { DifferentEntry } from '../../../../shared/core/model/merging.ts';
import { call } from '../../../api/client.ts';
import { useQuery } from '../../../api/use-query.ts';
import { tell } from '../../../frame/hold.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { useToasts } from '../../../state/toasts.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Data } from '../../../ui/Values.tsx';
import { When } from '../../../ui/When.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Person } from './Person.tsx';
import { personName } from './person-name.ts';

const pageLength = 50;
const mostShown = 500;

/** Who was decided to be not the same; such a decision can be taken back. */
export function DifferentPeople() {
  const { t, format } = useWords();
  const [limit, setLimit] = useState(pageLength);
  const { data, error, retry } = useQuery('matching.different', { offset: 0, limit });
  return (
    <Section title={t('matching.different.title')}>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data?.total === 0 && <Remark>{t('matching.different.none')}</Remark>}
      {data !== undefined && data.total > 0 && (
        <>
          <DifferentTable decisions={data.decisions} />
          {data.total > data.decisions.length && limit < mostShown && (
            <ButtonRow>
              <Button onPress={() => setLimit(Math.min(mostShown, limit * 3))}>
                {t('matching.merges.more', { left: format.number(data.total - data.decisions.length) })}
              </Button>
            </ButtonRow>
          )}
        </>
      )}
    </Section>
  );
}

function DifferentTable({ decisions }: { decisions: readonly DifferentEntry[] }) {
  const words = useWords();
  const { t } = words;
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const namesOf = ({ a, b }: DifferentEntry) => ({ a: personName(words, a), b: personName(words, b) });
  const takeBack = async (decision: DifferentEntry) => {
    try {
      await call('matching.takeBack', { decisions: [decision.id] });
      useToasts.getState().say(t('matching.different.done', namesOf(decision)), { topic: 'history' });
    } catch (error) {
      tell(error);
    }
  };
  return (
    <DataTable
      caption={t('matching.different.title')}
      rows={decisions}
      rowKey={({ id }) => id}
      columns={[
        { id: 'a', title: t('matching.different.one'), cell: ({ a }) => <Person side={a} /> },
        { id: 'b', title: t('matching.different.other'), cell: ({ b }) => <Person side={b} /> },
        { id: 'by', title: t('matching.different.by'), cell: ({ decidedBy }) => <Data>{decidedBy}</Data> },
        {
          id: 'when',
          title: t('matching.merges.when'),
          cell: ({ decidedAt }) => <When instant={decidedAt} />,
        },
        {
          id: 'back',
          title: t('matching.different.takeBack'),
          cell: (decision) => (
            <Button
              size="small"
              isDisabled={isReadOnly}
              aria-label={t('matching.different.takeBackFor', namesOf(decision))}
              onPress={() => void takeBack(decision)}
            >
              {t('matching.different.takeBack')}
            </Button>
          ),
        },
      ]}
    />
  );
}
