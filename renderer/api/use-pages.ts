import { useMemo, useState, useSyncExternalStore } from 'react';
import { useSession } from '../state/session.ts';
import { openPages, type PagesSnapshot } from './pages.ts';

export type LongList<R> = PagesSnapshot<R> &
  Readonly<{
    /** What is shown belongs to the question before this one. */
    isStale: boolean;
    want: (first: number, last: number) => void;
    retry: () => void;
  }>;

/** Fetches a part of the list that a key asks for. */
export type FetchPart<R> = (
  key: string,
  offset: number,
  limit: number,
) => Promise<Readonly<{ total: number; rows: readonly R[] }>>;

/**
 * A list of any length, fetched as it is looked at, and anew when the data of the workspace change.
 * @param key what is asked for, as text
 * @param fetchPart the same function every time
 */
export function usePages<R>(key: string, fetchPart: FetchPart<R>): LongList<R> {
  const version = useSession(({ workspace }) => workspace?.dataVersion ?? -1);
  // the same question of other data is another one
  const whole = JSON.stringify([key, version]);
  const pages = useMemo(() => {
    const [asked] = JSON.parse(whole) as [string, number]; // written above
    return openPages((offset, limit) => fetchPart(asked, offset, limit));
  }, [whole, fetchPart]);
  const snapshot = useSyncExternalStore(pages.subscribe, pages.snapshot);
  const [before, setBefore] = useState(snapshot);
  if (snapshot.total !== null && snapshot !== before) setBefore(snapshot);
  const isStale = snapshot.total === null && snapshot.error === null && before.total !== null;
  return { ...(isStale ? before : snapshot), isStale, want: pages.want, retry: pages.retry };
}
