/** A long list that lives in the engine; the page holds only a few hundred rows around what is seen. */
export interface Pages<R> {
  /** What is known now; a new object after every change. */
  readonly snapshot: () => PagesSnapshot<R>;
  readonly subscribe: (watcher: () => void) => () => void;
  /** The rows that are seen: what is missing of them is fetched, the latest wish first. */
  readonly want: (first: number, last: number) => void;
  readonly retry: () => void;
}

export type PagesSnapshot<R> = Readonly<{
  /** Null until the first answer. */
  total: number | null;
  error: unknown;
  rowAt: (index: number) => R | undefined;
}>;

export type FetchPage<R> = (
  offset: number,
  limit: number,
) => Promise<Readonly<{ total: number; rows: readonly R[] }>>;

export const pageSize = 100;
const keptPages = 24;
/** More at once would only wait in the engine's queue while the user has scrolled on. */
const atOnce = 2;

export function openPages<R>(fetchPage: FetchPage<R>): Pages<R> {
  const pages = new Map<number, readonly R[]>();
  const asked = new Set<number>();
  const watchers = new Set<() => void>();
  let wanted = { first: 0, last: 0 };
  let total: number | null = null;
  let error: unknown = null;
  let current: PagesSnapshot<R> = take();

  function take(): PagesSnapshot<R> {
    return {
      total,
      error,
      rowAt: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    };
  }
  const change = () => {
    current = take();
    for (const watcher of watchers) watcher();
  };
  const missing = (): number[] => {
    const last = total === null ? wanted.first : Math.min(wanted.last, total - 1);
    const found: number[] = [];
    for (let page = Math.floor(wanted.first / pageSize); page <= Math.floor(last / pageSize); page += 1)
      if (!pages.has(page) && !asked.has(page)) found.push(page);
    return found;
  };
  const keep = (page: number, rows: readonly R[]) => {
    pages.set(page, rows);
    for (const old of pages.keys()) {
      if (pages.size <= keptPages) return;
      const isSeen = old >= Math.floor(wanted.first / pageSize) && old <= Math.floor(wanted.last / pageSize);
      if (!isSeen) pages.delete(old);
    }
  };
  const pump = () => {
    if (error !== null) return;
    for (const page of missing()) {
      if (asked.size >= atOnce) return;
      asked.add(page);
      fetchPage(page * pageSize, pageSize).then(
        (answer) => {
          asked.delete(page);
          total = answer.total;
          keep(page, answer.rows);
          change();
          pump();
        },
        (failure: unknown) => {
          asked.delete(page);
          error = failure;
          change();
        },
      );
    }
  };

  return {
    snapshot: () => current,
    subscribe(watcher) {
      watchers.add(watcher);
      pump();
      return () => void watchers.delete(watcher);
    },
    want(first, last) {
      wanted = { first, last };
      pump();
    },
    retry() {
      error = null;
      change();
      pump();
    },
  };
}
