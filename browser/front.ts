import { basename } from 'node:path';
import type { Shell } from '../shell/shell.ts';
import type { Surroundings } from '../shell/folders.ts';
import { fill, type Words } from '../shell/words.ts';
import { printWithBrowser } from '../shell/print-with-browser.ts';
import { prepareEngine } from '../shell/prepared-engine.ts';
import { openWindow } from '../shell/window.ts';
import { findBrowser } from '../shell/find-browser.ts';
import { launchBrowser } from './launch.ts';
import { SecondStart, type RunningProgram, type SecondAnswer } from './second-start.ts';
import { serveBrowser, type Served } from './serve.ts';
import type { StartArguments } from './start-arguments.ts';
import { openTabs } from './tabs.ts';
import { openUploads } from './uploads.ts';

export interface FrontOptions {
  readonly shell: Shell;
  readonly running: RunningProgram;
  readonly start: StartArguments;
  readonly surroundings: Surroundings;
  readonly dataFolder: string;
  readonly pageFolder: string;
  readonly bridgeFile: string;
  readonly profile: string;
  readonly text: () => Words['front'];
  readonly say: (text: string) => void;
}

/** The largest file that may be dropped; larger ones are chosen, which copies nothing. */
const maxUploadBytes = 4 * 1024 ** 3;
const graceMs = 5_000;
/** How long a running browser may take to open a window that was handed to it. */
const handOverMs = 8_000;

function lacksDisplay({ platform, env }: Surroundings): boolean {
  return platform === 'linux' && env['DISPLAY'] === undefined && env['WAYLAND_DISPLAY'] === undefined;
}

/** Serves the page until its window closes, or, where only an address was printed, until the user ends it. */
export async function runFront(options: FrontOptions): Promise<void> {
  const { shell, start, surroundings, text, say } = options;
  // it gets ready while a browser starts and reads the page
  const startEngine = prepareEngine(options.dataFolder);
  const uploads = await openUploads(options.dataFolder, maxUploadBytes);
  process.on('exit', uploads.removeAll);
  const toOpen: string[] = start.file === null ? [] : [start.file];
  const closeWindows: (() => Promise<void>)[] = [];
  let staysForever = !start.opensWindow;
  const awaited = new Set<() => void>();
  let ending: Promise<void> | null = null;

  const tabs = openTabs({
    graceMs,
    openWindow: ({ networkRefused }) =>
      openWindow({
        shell,
        front: 'browser',
        networkRefused,
        dialogs: null,
        print: printWithBrowser,
        dropsAreCopies: true,
        open: toOpen.shift() ?? null,
        startEngine,
      }),
    onOpen() {
      for (const came of awaited) came();
    },
    onLastGone() {
      if (!staysForever) end();
    },
  });
  const served: Served = await serveBrowser({
    pageFolder: options.pageFolder,
    bridgeFile: options.bridgeFile,
    tabs,
    uploads,
    onEntered() {
      if (staysForever) say(fill(text().nextAddress, { address: newAddress(false) }));
    },
    refusal: () => text().refused,
    secondStart: { secret: options.running.secret, answer: answerSecondStart },
  });
  await options.running.announce(served.port);
  const servedFrom = `127.0.0.1:${served.port}`;

  function newAddress(networkRefused: boolean): string {
    return `http://${servedFrom}/enter?token=${served.entry.newToken({ networkRefused })}`;
  }
  function printAddress(reason: string | null): void {
    staysForever = true;
    if (reason !== null) say(reason);
    say(fill(text().address, { address: newAddress(false) }));
    say(text().keepsServing);
  }
  /** @returns null once a page of it has come, or why none will */
  function openAppWindow(): Promise<string | null> {
    const program = findBrowser(surroundings);
    if (program === null) return Promise.resolve(text().noBrowser);
    if (lacksDisplay(surroundings) && !surroundings.env['FIRSTHAND_BROWSER'])
      return Promise.resolve(text().noDisplay);
    return new Promise((resolve) => {
      const came = () => {
        awaited.delete(came);
        resolve(null);
      };
      awaited.add(came);
      const close = launchBrowser({
        program,
        profile: options.profile,
        address: newAddress(true),
        servedFrom,
        onExit(how, isGood) {
          const isRoot = surroundings.platform === 'linux' && process.getuid?.() === 0;
          const ended = fill(text().browserEnded, { program: basename(program), how });
          const giveUp = () => {
            awaited.delete(came);
            resolve(isRoot ? `${ended} ${text().rootRefused}` : ended);
          };
          // a good end hands the window to the browser that runs already
          setTimeout(giveUp, isGood ? handOverMs : 0);
        },
      });
      closeWindows.push(close);
    });
  }
  async function answerSecondStart(question: unknown): Promise<SecondAnswer> {
    const asked = SecondStart.parse(question);
    if (asked.file !== null) toOpen.push(asked.file);
    const isOpened = !staysForever && asked.opensWindow && (await openAppWindow()) === null;
    return { address: isOpened ? null : newAddress(false) };
  }
  function end(): void {
    ending ??= tabs
      .closeAll()
      .then(() => Promise.all(closeWindows.map((close) => close())))
      .then(() => served.close())
      .then(() => process.exit(0));
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  const why = start.opensWindow ? await openAppWindow() : null;
  if (!start.opensWindow || why !== null) printAddress(why);
}
