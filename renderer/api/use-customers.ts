import type { CustomerRow, CustomerSort, People } from '../../shared/core/model/people.ts';
import { call } from './client.ts';
import { usePages, type LongList } from './use-pages.ts';

export type CustomersQuery = Readonly<{ people: People; search: string; sort: CustomerSort }>;

/** A list of customers of any length, fetched as it is looked at. */
export function useCustomers({ people, search, sort }: CustomersQuery): LongList<CustomerRow> {
  return usePages(JSON.stringify([people, search, sort]), fetchCustomers);
}

function fetchCustomers(key: string, offset: number, limit: number) {
  // written above
  const [people, search, sort] = JSON.parse(key) as [People, string, CustomerSort];
  return call('customers.page', { people, search, sort, offset, limit });
}
