import type { Page } from '@playwright/test';

/** What a page finds when it tries what it must not be able to do. Each is true when it was able. */
export interface Probes {
  readonly runsInlineScript: boolean;
  readonly evaluates: boolean;
  readonly compilesWasm: boolean;
  readonly appliesInlineStyle: boolean;
  readonly movesBase: boolean;
  readonly framesItself: boolean;
  readonly connectsOut: boolean;
  readonly loadsPictureFromElsewhere: boolean;
  readonly startsInlineWorker: boolean;
  readonly replacesBridge: boolean;
  readonly hasNode: boolean;
}

/** Runs in the page, where Playwright's own evaluation is not bound by the policy but what it inserts is. */
async function probe(): Promise<Probes> {
  const settled = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const put = <T extends keyof HTMLElementTagNameMap>(
    tag: T,
    set: (element: HTMLElementTagNameMap[T]) => void,
  ) => {
    const element = document.createElement(tag);
    set(element);
    document.body.append(element);
    return element;
  };
  const loads = (element: HTMLElement) =>
    new Promise<boolean>((resolve) => {
      element.addEventListener('load', () => resolve(true));
      element.addEventListener('error', () => resolve(false));
      setTimeout(() => resolve(false), 2_000);
    });
  put('script', (script) => (script.textContent = 'window.ranInline = true'));
  // in a task of its own: Playwright's own evaluation is allowed what the page is not
  await settled(0);
  let evaluates = true;
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is what is tried
    new Function('return true');
  } catch {
    evaluates = false;
  }
  const wasm = WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
    () => true,
    () => false,
  );
  put('style', (style) => (style.textContent = 'body { --probe: seen }'));
  put('base', (base) => (base.href = 'https://elsewhere.invalid/'));
  const isFramed = loads(put('iframe', (frame) => (frame.src = location.href)));
  const picture = document.createElement('img');
  const isPictured = loads(picture);
  const refused: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
  picture.src = 'http://127.0.0.1:1/p.png';
  const fetched = fetch('http://127.0.0.1:1/').then(
    () => true,
    () => false,
  );
  let isWorking = false;
  try {
    const code = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
    const worker = new Worker(code);
    worker.onmessage = () => (isWorking = true);
  } catch {
    isWorking = false;
  }
  const isLoaded = await isFramed;
  // a refused frame shows a document of nobody's, which may not be looked into
  const isOwn = document.querySelector('iframe')?.contentDocument?.URL === location.href;
  await Promise.all([isPictured, fetched, settled(500)]);
  const bridge: unknown = Reflect.get(window, 'bridge');
  Reflect.set(window, 'bridge', 'replaced');
  return {
    runsInlineScript: Reflect.get(window, 'ranInline') === true,
    evaluates,
    compilesWasm: await wasm,
    appliesInlineStyle: getComputedStyle(document.body).getPropertyValue('--probe').trim() === 'seen',
    movesBase: new URL('x', document.baseURI).host === 'elsewhere.invalid',
    framesItself: isLoaded && isOwn,
    // a connection that was tried and failed is one that was let through
    connectsOut: !refused.includes('connect-src'),
    loadsPictureFromElsewhere: !refused.includes('img-src'),
    startsInlineWorker: isWorking,
    replacesBridge: Reflect.get(window, 'bridge') !== bridge,
    hasNode:
      typeof Reflect.get(window, 'require') === 'function' ||
      typeof Reflect.get(window, 'process') === 'object',
  };
}

export function probePage(page: Page): Promise<Probes> {
  return page.evaluate(probe);
}

/** What every page must find. */
export const nothingWorks: Probes = {
  runsInlineScript: false,
  evaluates: false,
  compilesWasm: false,
  appliesInlineStyle: false,
  movesBase: false,
  framesItself: false,
  connectsOut: false,
  loadsPictureFromElsewhere: false,
  startsInlineWorker: false,
  replacesBridge: false,
  hasNode: false,
};
