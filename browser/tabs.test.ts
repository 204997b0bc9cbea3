import { expect, test, vi } from 'vitest';
import type { Outgoing } from '../shared/contract/wire.ts';
import type { AppWindow } from '../shell/window.ts';
import { openTabs, type Line } from './tabs.ts';

const session = { networkRefused: true };
const graceMs = 40;

/** A window that keeps what happens to it. */
function watchedWindow() {
  const log: string[] = [];
  let post: (message: Outgoing) => void = () => undefined;
  const window: AppWindow = {
    load(newPost) {
      log.push('load');
      post = newPost;
      return { route: (message) => void log.push(`hear ${String(message)}`), leave: () => undefined };
    },
    emit: () => undefined,
    close() {
      log.push('close');
      return Promise.resolve();
    },
  };
  return { window, log, say: () => post({ event: 'engine.stopped' }) };
}

function line() {
  const said: Outgoing[] = [];
  const made: Line & { said: Outgoing[]; hungUp: boolean } = {
    said,
    hungUp: false,
    send: (message) => void said.push(message),
    hangUp: () => (made.hungUp = true),
  };
  return made;
}

function open() {
  const windows: ReturnType<typeof watchedWindow>[] = [];
  const gone = vi.fn();
  const tabs = openTabs({
    graceMs,
    openWindow() {
      const made = watchedWindow();
      windows.push(made);
      return made.window;
    },
    onOpen: () => undefined,
    onLastGone: gone,
  });
  return { tabs, windows, gone };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('a reload keeps the window and loads its page anew', async () => {
  const { tabs, windows, gone } = open();
  const first = tabs.connect({ tab: 't', page: 'p1' }, session, line());
  first.leave();
  const second = tabs.connect({ tab: 't', page: 'p2' }, session, line());
  second.hear('x', []);
  first.hear('late', []);
  await pause(2 * graceMs);
  expect(windows.map(({ log }) => log)).toEqual([['load', 'load', 'hear x']]);
  expect(gone).not.toHaveBeenCalled();
});

test('a line that broke is taken up again, with what was said meanwhile', () => {
  const { tabs, windows } = open();
  const [broken, mended] = [line(), line()];
  tabs.connect({ tab: 't', page: 'p' }, session, broken).leave();
  windows[0]!.say();
  expect([broken.said, mended.said]).toEqual([[], []]);
  tabs.connect({ tab: 't', page: 'p' }, session, mended);
  expect(mended.said).toEqual([{ event: 'engine.stopped' }]);
  expect(windows[0]!.log).toEqual(['load']);
});

test('a new page hears nothing of what was said to the one before', () => {
  const { tabs, windows } = open();
  tabs.connect({ tab: 't', page: 'p1' }, session, line()).leave();
  windows[0]!.say();
  const fresh = line();
  tabs.connect({ tab: 't', page: 'p2' }, session, fresh);
  expect(fresh.said).toEqual([]);
});

test('a tab that is taken over hangs up the former line', () => {
  const { tabs, windows } = open();
  const [former, latter] = [line(), line()];
  tabs.connect({ tab: 't', page: 'p1' }, session, former);
  tabs.connect({ tab: 't', page: 'p2' }, session, latter);
  windows[0]!.say();
  expect([former.hungUp, former.said.length, latter.said.length]).toEqual([true, 0, 1]);
});

test('a closed tab closes its window after the grace, the last one ends it all', async () => {
  const { tabs, windows, gone } = open();
  const one = tabs.connect({ tab: 'a', page: 'p' }, session, line());
  const two = tabs.connect({ tab: 'b', page: 'p' }, session, line());
  one.leave();
  await pause(2 * graceMs);
  expect(windows.map(({ log }) => log.at(-1))).toEqual(['close', 'load']);
  expect(gone).not.toHaveBeenCalled();
  two.leave();
  await vi.waitFor(() => expect(gone).toHaveBeenCalledOnce());
});
