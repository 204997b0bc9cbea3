import { useMemo, useState, useSyncExternalStore } from 'react';
import type { CustomerRow, CustomerSort, People } from '../../shared/core/model/people.ts';
import { useSession } from '../state/session.ts';
import { call } from './client.ts';
import { openPages, type PagesSnapshot } from './pages.ts';

export type CustomersQuery = Readonly<{ people: People; search: string; sort: CustomerSort }>;

export type CustomerPages = PagesSnapshot<CustomerRow> &
  Readonly<{
    /** What is shown belongs to the question before this one. */
    isStale: boolean;
    want: (first: number, last: number) => void;
    retry: () => void;
  }>;

/** A list of customers of any length, fetched as it is looked at. */
export function useCustomers({ people, search, sort }: CustomersQuery): CustomerPages {
  const version = useSession(({ workspace }) => workspace?.dataVersion ?? -1);
  const key = JSON.stringify([people, search, sort, version]);
  const pages = useMemo(() => {
    // written above
    const [ofPeople, ofSearch, bySort] = JSON.parse(key) as [People, string, CustomerSort, number];
    return openPages((offset, limit) =>
      call('customers.page', { people: ofPeople, search: ofSearch, sort: bySort, offset, limit }),
    );
  }, [key]);
  const snapshot = useSyncExternalStore(pages.subscribe, pages.snapshot);
  const [before, setBefore] = useState(snapshot);
  if (snapshot.total !== null && snapshot !== before) setBefore(snapshot);
  const isStale = snapshot.total === null && snapshot.error === null && before.total !== null;
  return { ...(isStale ? before : snapshot), isStale, want: pages.want, retry: pages.retry };
}
