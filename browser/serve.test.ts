import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Entry } from './address.ts';
import type { Hello } from './messages.ts';
import { serveBrowser, type Served } from './serve.ts';
import type { Tabs } from './tabs.ts';
import { openUploads, type Uploads } from './uploads.ts';

type Answer = Readonly<{ status: number; headers: Readonly<Record<string, unknown>>; body: string }>;
type Ask = Readonly<{ path?: string; method?: string; headers?: Record<string, string>; body?: string }>;

let folder = '';
let uploads: Uploads;
const open: Served[] = [];
const hellos: Hello[] = [];
const heard: unknown[] = [];

const tabs: Tabs = {
  connect(hello, _session, line) {
    hellos.push(hello);
    line.send({ event: 'engine.stopped' });
    return { hear: (message, paths) => void heard.push({ message, paths }), leave: () => undefined };
  },
  closeAll: () => Promise.resolve(),
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'firsthand-'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html><head lang="en"><title>t</title></head></html>',
  );
  writeFileSync(join(folder, 'bridge.js'), 'window.bridge = 1');
  uploads = await openUploads(join(folder, 'data'), 1000);
  hellos.length = 0;
  heard.length = 0;
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()));
  rmSync(folder, { recursive: true });
});

async function serve(door?: (entry: Entry) => Entry): Promise<Served> {
  const served = await serveBrowser({
    pageFolder: folder,
    bridgeFile: join(folder, 'bridge.js'),
    tabs,
    uploads,
    onEntered: () => undefined,
    refusal: () => 'come in by the door',
    secondStart: { secret: 'known to one user', answer: (question) => ({ asked: question }) },
    ...(door === undefined ? {} : { door }),
  });
  open.push(served);
  return served;
}

/** A plain request, as any program on this computer may send it. */
function ask({ port }: Served, { path = '/', method = 'GET', headers = {}, body }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function enter(served: Served): Promise<string> {
  const token = served.entry.newToken({ networkRefused: true });
  const { headers } = await ask(served, { path: `/enter?token=${token}` });
  return String((headers['set-cookie'] as string[])[0]?.split(';')[0]);
}

/** How a socket ends: 'open', or the status of the refusal. */
function connect({ port }: Served, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`, { headers });
    socket.once('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.once('unexpected-response', (request, response) => {
      request.destroy();
      resolve(String(response.statusCode));
    });
    socket.once('error', () => undefined);
  });
}

const own = ({ port }: Served) => `http://127.0.0.1:${port}`;

/** What each check keeps out; every entry is [what is refused, what it answers]. */
const doors: readonly Readonly<{
  name: string;
  without: (entry: Entry) => Entry;
  refuses: (served: Served, cookie: string) => Promise<unknown>;
  answer: unknown;
}>[] = [
  {
    name: 'Host: a name that a stranger points at this computer',
    without: (entry) => ({ ...entry, isOwnHost: () => true }),
    refuses: async (served, cookie) =>
      (await ask(served, { headers: { cookie, host: `rebound.example:${served.port}` } })).status,
    answer: 421,
  },
  {
    name: 'Host: another name of this computer',
    without: (entry) => ({ ...entry, isOwnHost: () => true }),
    refuses: async (served, cookie) =>
      (await ask(served, { headers: { cookie, host: `localhost:${served.port}` } })).status,
    answer: 421,
  },
  {
    name: 'Origin: a page from elsewhere',
    without: (entry) => ({ ...entry, isOwnOrigin: () => true }),
    refuses: async (served, cookie) =>
      (await ask(served, { headers: { cookie, origin: 'http://127.0.0.1:8080' } })).status,
    answer: 403,
  },
  {
    name: 'Origin: a page from elsewhere that asks for a picture or a script',
    without: (entry) => ({ ...entry, isOwnOrigin: () => true }),
    refuses: async (served, cookie) =>
      (await ask(served, { path: '/bridge.js', headers: { cookie, 'sec-fetch-site': 'same-site' } })).status,
    answer: 403,
  },
  {
    name: 'Origin: an upload that does not say where it comes from',
    without: (entry) => ({ ...entry, isOwnOrigin: () => true }),
    refuses: async (served, cookie) =>
      (await ask(served, { path: '/upload?name=a.csv', method: 'POST', headers: { cookie }, body: 'x' }))
        .status,
    answer: 403,
  },
  {
    name: 'Origin: a socket of a page from elsewhere',
    without: (entry) => ({ ...entry, isOwnOrigin: () => true }),
    refuses: (served, cookie) => connect(served, { cookie, origin: 'https://elsewhere.example' }),
    answer: '403',
  },
  {
    name: 'cookie: whoever has none',
    without: (entry) => ({ ...entry, session: () => ({ networkRefused: false }) }),
    refuses: async (served) => (await ask(served, {})).status,
    answer: 403,
  },
  {
    name: 'cookie: whoever has a wrong one',
    without: (entry) => ({ ...entry, session: () => ({ networkRefused: false }) }),
    refuses: async (served, cookie) => (await ask(served, { headers: { cookie: `${cookie}x` } })).status,
    answer: 403,
  },
  {
    name: 'cookie: a socket without one',
    without: (entry) => ({ ...entry, session: () => ({ networkRefused: false }) }),
    refuses: (served) => connect(served, { origin: own(served) }),
    answer: '403',
  },
  {
    name: 'token: one that was used',
    without: (entry) => ({ ...entry, trade: () => 'always=1' }),
    async refuses(served) {
      const token = served.entry.newToken({ networkRefused: true });
      await ask(served, { path: `/enter?token=${token}` });
      return (await ask(served, { path: `/enter?token=${token}` })).status;
    },
    answer: 403,
  },
  {
    name: 'token: none at all',
    without: (entry) => ({ ...entry, trade: () => 'always=1' }),
    refuses: async (served) => (await ask(served, { path: '/enter' })).status,
    answer: 403,
  },
];

describe('the door keeps out', () => {
  for (const { name, without, refuses, answer } of doors) {
    test(name, async () => {
      const served = await serve();
      expect(await refuses(served, await enter(served))).toEqual(answer);
    });
    test(`${name} — and without its check would not`, async () => {
      const served = await serve(without);
      expect(await refuses(served, await enter(served))).not.toEqual(answer);
    });
  }
});

test('the door listens on this computer only', async () => {
  const served = await serve();
  await expect(
    new Promise((resolve, reject) => {
      // another address of the loopback network, which a program bound to every address would answer
      httpRequest({ host: '127.0.0.2', port: served.port }, resolve).on('error', reject).end();
    }),
  ).rejects.toThrow(/ECONNREFUSED/u);
});

test('the token is traded for a cookie that scripts and other sites never see', async () => {
  const served = await serve();
  const token = served.entry.newToken({ networkRefused: true });
  const { status, headers } = await ask(served, { path: `/enter?token=${token}` });
  expect([status, headers['location']]).toEqual([303, '/']);
  expect(String(headers['set-cookie'])).toMatch(
    new RegExp(`^firsthand-${served.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`, 'u'),
  );
});

test('the page carries its policy, and the bridge before its own scripts', async () => {
  const served = await serve();
  const { headers, body } = await ask(served, { headers: { cookie: await enter(served) } });
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
  expect(headers['content-security-policy']).toContain("connect-src 'self'");
  expect(body).toContain('<head lang="en"><script src="/bridge.js"></script><title>');
  expect((await ask(served, {})).headers['content-security-policy']).toContain("default-src 'none'");
});

test('only GET, and POST to the upload, are known; files outside the page are not there', async () => {
  const served = await serve();
  const headers = { cookie: await enter(served), origin: own(served) };
  expect((await ask(served, { method: 'DELETE', headers })).status).toBe(405);
  expect((await ask(served, { method: 'POST', headers })).status).toBe(405);
  for (const path of ['/../package.json', '/data/uploads', '/%2e%2e/x.js', '/x.js'])
    expect((await ask(served, { path, headers })).status, path).toBe(404);
});

test('a file put up is kept, and refused as data past the ceiling', async () => {
  const served = await serve();
  const cookie = await enter(served);
  const put = (body: string) =>
    ask(served, {
      path: '/upload?name=orders.csv',
      method: 'POST',
      headers: { cookie, origin: own(served) },
      body,
    });
  const { upload } = JSON.parse((await put('a,b\n')).body) as { upload: string };
  expect(readFileSync(uploads.path(upload) ?? '', 'utf8')).toBe('a,b\n');
  const refused = await put('x'.repeat(1001));
  expect([refused.status, JSON.parse(refused.body)]).toMatchObject([400, { code: 'file-too-large' }]);
});

test('a page is heard after it has said which it is, with the paths of its own uploads only', async () => {
  const served = await serve();
  const upload = await uploads.receive('a.csv', Readable.from(['x']), 1);
  const socket = new WebSocket(`ws://127.0.0.1:${served.port}/socket`, {
    headers: { cookie: await enter(served), origin: own(served) },
  });
  const greeting = new Promise<string>((resolve) =>
    socket.once('message', (data: Buffer) => resolve(data.toString())),
  );
  await new Promise((resolve) => socket.once('open', resolve));
  const hello = { tab: crypto.randomUUID(), page: crypto.randomUUID() };
  for (const said of [hello, { message: { id: 1 }, uploads: [upload, 'guessed', '/etc/passwd'] }])
    socket.send(JSON.stringify(said));
  socket.send('no json');
  socket.send('{"neither": 1}');
  expect(await greeting).toBe('{"event":"engine.stopped"}');
  await expect.poll(() => heard).toEqual([{ message: { id: 1 }, paths: [uploads.path(upload)] }]);
  expect(hellos).toEqual([hello]);
  socket.terminate();
});

test('a second start is answered only when it knows the secret', async () => {
  const served = await serve();
  const second = (secret: string) =>
    ask(served, {
      path: '/second-start',
      method: 'POST',
      headers: { 'x-firsthand-secret': secret },
      body: '{"file":null}',
    });
  expect(await second('guessed')).toMatchObject({ status: 403, body: '' });
  expect((await second('known to one user')).body).toBe('{"asked":{"file":null}}');
});
