import { Ban, Phone, Shapes, UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { OfferFilter, OfferOverview } from '../../../../shared/core/model/opportunities.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useOverlays } from '../../../state/overlays.ts';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { CallListDialog } from '../call-list/CallListDialog.tsx';
import { ExclusionsDialog } from './ExclusionsDialog.tsx';
import { useSaveOffered } from './use-save-offered.ts';
import s from './Board.module.css';

type Props = Readonly<{ filter: OfferFilter; overview: OfferOverview }>;

/** How many offers the filter finds and what they are worth, and what can be done with all of them. */
export function FoundLine({ filter, overview }: Props) {
  const { t, format } = useWords();
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const [opened, setOpened] = useState<'call-list' | 'exclusions' | null>(null);
  const { people, ...pick } = filter;
  const { data } = useQuery('opportunities.list', {
    filter,
    sort: { by: 'expected', direction: 'descending' },
    offset: 0,
    limit: 1,
  });
  const saving = useSaveOffered(filter);
  const isEmpty = data === undefined || data.total === 0;
  const showPeople = () =>
    useOverlays
      .getState()
      .showPeople({ people: { kind: 'offered', ...pick }, title: t('opportunities.board.peopleTitle') });
  return (
    <div className={s['found']}>
      <Remark isStatus>
        {data === undefined
          ? ''
          : t('opportunities.board.found', {
              offers: data.total,
              people: data.customers,
              expected: format.moneyRounded(data.expected.minor, overview.currency),
            })}
      </Remark>
      <ButtonRow>
        {people === null && (
          <Button icon={UsersRound} isDisabled={isEmpty} onPress={showPeople}>
            {t('opportunities.board.people')}
          </Button>
        )}
        {!isReadOnly && (
          <>
            <Button
              icon={Shapes}
              isDisabled={isEmpty}
              isPending={saving.isBusy}
              onPress={() => void saving.save()}
            >
              {t('opportunities.board.saveSegment')}
            </Button>
            <Button icon={Ban} onPress={() => setOpened('exclusions')}>
              {t('opportunities.board.exclusions')}
            </Button>
          </>
        )}
        <Button variant="primary" icon={Phone} isDisabled={isEmpty} onPress={() => setOpened('call-list')}>
          {t('opportunities.board.callList')}
        </Button>
      </ButtonRow>
      {opened === 'call-list' && <CallListDialog filter={filter} onClose={() => setOpened(null)} />}
      {opened === 'exclusions' && (
        <ExclusionsDialog exclusions={overview.exclusions} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}
