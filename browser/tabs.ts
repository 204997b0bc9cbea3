import type { AppWindow } from '../shell/window.ts';
import type { Page } from '../shell/router.ts';
import type { Session } from './address.ts';
import type { Hello, ToPage } from './messages.ts';

/** One socket of a page. */
export interface Connection {
  readonly hear: (message: unknown, paths: readonly string[]) => void;
  readonly leave: () => void;
}

/** What a connection needs of its socket. */
export interface Line {
  readonly send: (message: ToPage) => void;
  readonly hangUp: () => void;
}

export interface TabsOptions {
  readonly openWindow: (session: Session) => AppWindow;
  /** A tab without a page for this long was closed; a reload is quicker. */
  readonly graceMs: number;
  /** A tab that was not there before. */
  readonly onOpen: () => void;
  readonly onLastGone: () => void;
}

/** The open tabs: each keeps its engine over reloads and broken lines. */
export interface Tabs {
  readonly connect: (hello: Hello, session: Session, line: Line) => Connection;
  readonly closeAll: () => Promise<void>;
}

type Tab = {
  readonly window: AppWindow;
  pageId: string;
  page: Page;
  line: Line | null;
  /** Said while the line was broken. */
  readonly unsent: ToPage[];
  closing: NodeJS.Timeout | undefined;
};

export function openTabs({ openWindow, graceMs, onOpen, onLastGone }: TabsOptions): Tabs {
  const tabs = new Map<string, Tab>();

  const load = (tab: Omit<Tab, 'page'>): Page => {
    tab.unsent.length = 0;
    return tab.window.load((message) => {
      if (tab.line === null) tab.unsent.push(message);
      else tab.line.send(message);
    });
  };
  const open = (hello: Hello, session: Session, line: Line): Tab => {
    const bare = { window: openWindow(session), pageId: hello.page, line, unsent: [], closing: undefined };
    // `load` reads and writes the very object that becomes the tab
    const tab: Tab = Object.assign(bare, { page: load(bare) });
    tabs.set(hello.tab, tab);
    onOpen();
    return tab;
  };
  const reconnect = (tab: Tab, hello: Hello, line: Line) => {
    clearTimeout(tab.closing);
    const former = tab.line;
    tab.line = line;
    former?.hangUp();
    if (tab.pageId !== hello.page) {
      tab.pageId = hello.page;
      tab.page = load(tab);
    }
    for (const message of tab.unsent.splice(0)) line.send(message);
  };
  const close = async (id: string, tab: Tab) => {
    tabs.delete(id);
    await tab.window.close();
    if (tabs.size === 0) onLastGone();
  };

  return {
    connect(hello, session, line) {
      const known = tabs.get(hello.tab);
      if (known !== undefined) reconnect(known, hello, line);
      const tab = known ?? open(hello, session, line);
      return {
        hear(message, paths) {
          if (tab.line === line) tab.page.route(message, paths);
        },
        leave() {
          if (tab.line !== line) return;
          tab.line = null;
          tab.closing = setTimeout(() => void close(hello.tab, tab), graceMs);
        },
      };
    },
    async closeAll() {
      await Promise.all(
        [...tabs.values()].map((tab) => {
          clearTimeout(tab.closing);
          tab.line?.hangUp();
          return tab.window.close();
        }),
      );
      tabs.clear();
    },
  };
}
