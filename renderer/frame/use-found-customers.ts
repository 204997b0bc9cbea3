import { mostOfAKind } from '../../shared/core/model/most-of-a-kind.ts';
import { notYet, useQuery } from '../api/use-query.ts';
import { useSettled } from '../api/use-settled.ts';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import type { CommandGroup } from '../ui/CommandList.tsx';

/** Customers by name, address, number or key, those who spent most first. */
export function useFoundCustomers(text: string): Readonly<{ group: CommandGroup; isLoading: boolean }> {
  const { t } = useWords();
  const hasWorkspace = useSession(({ workspace }) => workspace !== null);
  const search = useSettled(text.trim(), 150);
  const isAsked = hasWorkspace && search.length >= 2;
  const { data, isLoading } = useQuery(
    'customers.page',
    isAsked
      ? {
          people: { kind: 'all' },
          search,
          sort: { by: 'spent', direction: 'descending' },
          offset: 0,
          limit: mostOfAKind,
        }
      : notYet,
  );
  const entries = (isAsked ? (data?.rows ?? []) : []).map((row) => ({
    id: `customer ${row.id}`,
    label: row.name ?? row.email ?? t('people.unnamed'),
    help: [row.name === null ? null : row.email, row.company, row.city].filter(Boolean).join(' · '),
    run: () => useSession.getState().go({ screen: 'customer', id: row.id }),
  }));
  return {
    group: { id: 'customers', title: t('palette.customers'), entries },
    isLoading: isAsked && isLoading,
  };
}
