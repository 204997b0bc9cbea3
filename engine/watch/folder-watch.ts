import type { WatchedFile, WatchState } from '../../shared/contract/watch.ts';
import { startJob } from '../../shared/contract/serve.ts';
import { listFolder, type SeenFile } from './list-folder.ts';

/** What a watch is told by whoever runs it. */
export type WatchOptions = Readonly<{
  folder: string;
  /** Between two looks. A file that is the same in two of them has stopped growing. */
  everyMs: number;
  /** Changes when what is known has changed, so that files are looked at again. */
  version: () => string;
  examine: (seen: SeenFile, job: ReturnType<typeof startJob>['job']) => Promise<WatchedFile | null>;
  isDismissed: (mark: string) => boolean;
  onChange: () => void;
  onFailure: (error: unknown) => void;
}>;

/** Looks into one folder from time to time until it is ended. */
export interface FolderWatch {
  readonly state: () => Omit<WatchState, 'folder'>;
  /** Takes a file off the offers. @returns what it is known by as long as it stays as it is; null when it is not offered */
  readonly take: (path: string) => string | null;
  /** Looks now instead of later; for tests, and when something was dismissed. */
  readonly look: () => Promise<void>;
  readonly end: () => void;
}

/** What a file in a certain state is known by: once dismissed, it is offered again only when it has changed. */
function markOf({ name, bytes, modifiedMs }: SeenFile): string {
  return `${name}/${bytes}/${Math.round(modifiedMs)}`;
}

export function watchFolder(options: WatchOptions): FolderWatch {
  let before: ReadonlySet<string> = new Set();
  let version = options.version();
  // what each file, as it is, was found to be
  const examined = new Map<string, WatchedFile | null>();
  let offered: readonly Readonly<{ mark: string; path: string; offer: WatchedFile }>[] = [];
  let problem: WatchState['problem'] = null;
  let limit: number | null = null;
  let isEnded = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  const { job, cancel } = startJob(() => undefined);

  const hasEnded = () => isEnded;
  const describe = () => JSON.stringify([problem, limit, offered.map(({ mark }) => mark)]);

  async function offersAmong(files: readonly SeenFile[]) {
    const found: { mark: string; path: string; offer: WatchedFile }[] = [];
    const marks = new Set(files.map(markOf));
    for (const mark of examined.keys()) if (!marks.has(mark)) examined.delete(mark);
    for (const file of files) {
      const mark = markOf(file);
      // one that is still growing is another file at the next look
      if (!before.has(mark) || options.isDismissed(mark)) continue;
      if (!examined.has(mark)) {
        const offer = await options.examine(file, job);
        if (hasEnded()) return found;
        examined.set(mark, offer);
      }
      const offer = examined.get(mark) ?? null;
      if (offer !== null) found.push({ mark, path: file.path, offer });
    }
    before = marks;
    return found;
  }

  async function lookOnce(): Promise<void> {
    const was = describe();
    const now = options.version();
    if (now !== version) examined.clear();
    version = now;
    const listing = await listFolder(options.folder);
    if (hasEnded()) return;
    if ('problem' in listing) {
      problem = listing.problem;
      offered = [];
      before = new Set();
    } else {
      problem = null;
      limit = listing.isCut ? listing.files.length : null;
      const found = await offersAmong(listing.files);
      if (hasEnded()) return;
      offered = found.filter(({ mark }) => !options.isDismissed(mark));
    }
    if (describe() !== was) options.onChange();
  }

  function look(): Promise<void> {
    running ??= lookOnce().finally(() => {
      running = null;
    });
    return running;
  }

  function later(): void {
    timer = setTimeout(() => {
      look()
        .catch(options.onFailure)
        .finally(() => {
          if (!hasEnded()) later();
        });
    }, options.everyMs);
    // a watch must not keep a program running
    timer.unref();
  }
  later();

  return {
    state: () => ({ problem, limit, offered: offered.map(({ offer }) => offer) }),
    take(path) {
      const found = offered.find((one) => one.path === path);
      if (!found) return null;
      offered = offered.filter((one) => one !== found);
      return found.mark;
    },
    look,
    end() {
      isEnded = true;
      clearTimeout(timer);
      cancel();
    },
  };
}
