import type { Page } from '@playwright/test';

/** Where a page tries to send something. */
export type Targets = Readonly<{ tcp: number; udp: number; name: string }>;

/** Every way out that leaves the page standing. Each asks the sink for a path of its own name. */
function attemptAll({ tcp, udp, name }: Targets): void {
  const at = (path: string, scheme = 'http') => `${scheme}://127.0.0.1:${tcp}/${path}`;
  const attempts: Readonly<Record<string, () => unknown>> = {
    fetch: () => fetch(at('fetch'), { mode: 'no-cors' }),
    xhr: () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('xhr'));
      request.send();
    },
    beacon: () => navigator.sendBeacon(at('beacon'), 'secret'),
    websocket: () => new WebSocket(at('websocket', 'ws')),
    events: () => new EventSource(at('events')),
    worker: () =>
      new Worker(URL.createObjectURL(new Blob([`fetch('${at('worker')}', { mode: 'no-cors' })`]))),
  };
  const put = (tag: string, attributes: Readonly<Record<string, string>>, text = '') => {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    document.body.append(element);
    return element;
  };
  put('img', { src: at('image') });
  put('script', { src: at('script') });
  put('link', { rel: 'stylesheet', href: at('stylesheet') });
  put('style', {}, `@import '${at('css-import')}'; body { background: url('${at('css-picture')}') }`);
  put('video', { src: at('video'), preload: 'auto' });
  put('iframe', { src: at('frame') });
  put('object', { data: at('object') });
  put('embed', { src: at('embed') });
  put('link', { rel: 'prefetch', href: at('prefetch') });
  put('link', { rel: 'preload', as: 'image', href: at('preload') });
  put('link', { rel: 'modulepreload', href: at('modulepreload') });
  put('link', { rel: 'icon', href: at('icon') });
  put('link', { rel: 'preconnect', href: at('') });
  put('link', { rel: 'dns-prefetch', href: `//${name}/` });
  put('link', { rel: 'preconnect', href: `https://${name}/` });
  put('script', { type: 'speculationrules' }, JSON.stringify({ prefetch: [{ urls: [at('speculation')] }] }));
  const frame = put('iframe', { name: 'target' });
  const form = put('form', { action: at('form'), method: 'post', target: 'target' });
  frame.after(form);
  (form as HTMLFormElement).submit();
  const link = put('a', { href: '#', ping: at('ping') });
  link.click();
  window.open(at('window'));
  for (const attempt of Object.values(attempts)) {
    try {
      void Promise.resolve(attempt()).catch(() => undefined);
    } catch {
      // refused at once: so much the better
    }
  }
  const servers = [
    { urls: `stun:127.0.0.1:${udp}` },
    { urls: `turn:127.0.0.1:${udp}?transport=udp`, username: 'a', credential: 'b' },
    { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, username: 'a', credential: 'b' },
    { urls: `stun:${name}:3478` },
  ];
  const peer = new RTCPeerConnection({ iceServers: servers });
  peer.createDataChannel('out');
  void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
}

/** Tries everything, and leaves time for it to arrive; the last attempt is to leave the page. */
export async function attemptEverything(page: Page, targets: Targets): Promise<void> {
  await page.evaluate(attemptAll, targets);
  await page.waitForTimeout(2_500);
  await page.evaluate(
    (address) => void (location.href = address),
    `http://127.0.0.1:${targets.tcp}/location`,
  );
  await page.waitForTimeout(1_500);
}

/** The paths that must reach the sink when nothing is refused: the control. */
export const waysOut = [
  'beacon',
  'css-import',
  'css-picture',
  'embed',
  'events',
  'fetch',
  'form',
  'frame',
  'image',
  'location',
  'modulepreload',
  'object',
  'ping',
  'prefetch',
  'preload',
  'script',
  'stylesheet',
  'video',
  'websocket',
  'window',
  'worker',
  'xhr',
] as const;
