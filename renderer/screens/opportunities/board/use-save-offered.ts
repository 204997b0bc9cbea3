import { useState } from 'react';
import type { OfferFilter } from '../../../../shared/core/model/opportunities.ts';
import { peopleAsDefinition } from '../../../../shared/core/model/people-as-definition.ts';
import { call } from '../../../api/client.ts';
import { tell } from '../../../frame/hold.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { useToasts } from '../../../state/toasts.ts';

const pageLength = 500;
/** As many people as a set may name by their ids. */
const most = 10_000;

/** Takes the people of a filter to the builder of segments, by name: no condition says who is offered something. */
export function useSaveOffered(filter: OfferFilter) {
  const { t, format } = useWords();
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const ids = await peopleOf(filter);
      const definition = ids === null ? null : peopleAsDefinition({ kind: 'ids', ids: [...ids] });
      if (definition === null)
        useToasts.getState().say(t('opportunities.board.tooMany', { most: format.number(most) }));
      else
        useSession
          .getState()
          .go({ screen: 'segment', definition, name: t('opportunities.board.peopleTitle') });
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, save };
}

/** Ids of everybody with an offer of the filter; null where there are too many. */
async function peopleOf(filter: OfferFilter): Promise<ReadonlySet<number> | null> {
  const ids = new Set<number>();
  for (let offset = 0; ; offset += pageLength) {
    const { total, customers, rows } = await call('opportunities.list', {
      filter,
      sort: { by: 'name', direction: 'ascending' },
      offset,
      limit: pageLength,
    });
    if (customers > most) return null;
    for (const { customer } of rows) ids.add(customer.id);
    if (offset + pageLength >= total) return ids;
  }
}
