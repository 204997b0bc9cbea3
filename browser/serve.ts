import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toErrorData } from '../shared/contract/error-data.ts';
import { securityHeaders } from '../shell/content-security.ts';
import { readPageFile } from '../shell/page-files.ts';
import { isSame, openEntry, type Entry } from './address.ts';
import type { Uploaded } from './messages.ts';
import { listenForPages } from './socket.ts';
import type { Tabs } from './tabs.ts';
import type { Uploads } from './uploads.ts';

export interface ServeOptions {
  /** The built page. */
  readonly pageFolder: string;
  /** The built bridge script. */
  readonly bridgeFile: string;
  readonly tabs: Tabs;
  readonly uploads: Uploads;
  /** A one-time token was used. */
  readonly onEntered: () => void;
  /** What a browser that came without the token is told. */
  readonly refusal: () => string;
  /** Asked by a second start, which knows the secret from a file only this user may read. */
  readonly secondStart: { readonly secret: string; readonly answer: (question: unknown) => unknown };
  /** Only tests take a check away, to see that its assertion then fails. */
  readonly door?: (entry: Entry) => Entry;
}

export interface Served {
  readonly port: number;
  readonly entry: Entry;
  readonly close: () => Promise<void>;
}

type Answer = Readonly<{
  status: number;
  type?: string;
  body?: string | Buffer;
  headers?: Record<string, string>;
}>;

const maxQuestionBytes = 100_000;

function text(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

function json(status: number, body: unknown): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

/** The page with the bridge before its own scripts. */
function withBridge(html: string): string {
  return html.replace(/<head[^>]*>/iu, (head) => `${head}<script src="/bridge.js"></script>`);
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > maxBytes) return null;
  }
  return body;
}

async function answerSecondStart(request: IncomingMessage, { secret, answer }: ServeOptions['secondStart']) {
  const given = request.headers['x-firsthand-secret'];
  if (typeof given !== 'string' || !isSame(given, secret)) return text(403, '');
  const body = await readBody(request, maxQuestionBytes);
  return body === null ? text(413, '') : json(200, await answer(JSON.parse(body)));
}

async function receiveUpload(request: IncomingMessage, url: URL, uploads: Uploads): Promise<Answer> {
  try {
    const announced = Number(request.headers['content-length'] ?? 0);
    const upload = await uploads.receive(url.searchParams.get('name') ?? '', request, announced);
    return json(200, { upload } satisfies Uploaded);
  } catch (error) {
    return json(400, toErrorData(error));
  }
}

async function servePage(path: string, { pageFolder, bridgeFile }: ServeOptions): Promise<Answer> {
  if (path === '/bridge.js')
    return { status: 200, type: 'text/javascript; charset=utf-8', body: await readFile(bridgeFile) };
  const file = await readPageFile(pageFolder, path);
  if (file === null) return text(404, '');
  const isHtml = file.type.startsWith('text/html');
  return { status: 200, type: file.type, body: isHtml ? withBridge(file.body.toString('utf8')) : file.body };
}

/** Trades a token, once; who is in already is only sent on. */
function enter(url: URL, entry: Entry, isIn: boolean, onEntered: () => void): Answer | null {
  if (url.pathname !== '/enter') return null;
  const cookie = entry.trade(url.searchParams.get('token') ?? '');
  if (cookie !== null) {
    onEntered();
    return { status: 303, headers: { 'Set-Cookie': cookie, Location: '/' } };
  }
  return isIn ? { status: 303, headers: { Location: '/' } } : null;
}

/** Whoever may not come in gets the same short answer, whatever was asked. */
async function answer(request: IncomingMessage, options: ServeOptions, entry: Entry): Promise<Answer> {
  const { method = '', headers } = request;
  if (!entry.isOwnHost(headers)) return text(421, '');
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const asked = `${method} ${url.pathname}`;
  if (asked === 'POST /second-start') return answerSecondStart(request, options.secondStart);
  if (!entry.isOwnOrigin(headers, method !== 'GET')) return text(403, '');
  const isIn = entry.session(headers) !== null;
  const entered = method === 'GET' ? enter(url, entry, isIn, options.onEntered) : null;
  if (entered !== null) return entered;
  if (!isIn) return text(403, options.refusal());
  if (asked === 'POST /upload') return receiveUpload(request, url, options.uploads);
  return method === 'GET' ? servePage(url.pathname, options) : text(405, '');
}

function write(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, {
    ...securityHeaders("'self'"),
    ...(type === undefined ? {} : { 'Content-Type': type }),
    ...headers,
  });
  response.end(body);
}

/** Serves the page on 127.0.0.1, on a port the system chooses. */
export async function serveBrowser(options: ServeOptions): Promise<Served> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // a server that listens on a TCP port has an address of this kind
  const { port } = server.address() as AddressInfo;
  const entry = (options.door ?? ((own) => own))(openEntry(port));
  server.on('request', (request, response) => {
    answer(request, options, entry).then(
      (answered) => write(response, answered),
      (error: unknown) => {
        console.error('firsthand: a request failed', error);
        write(response, text(500, ''));
      },
    );
  });
  const sockets = listenForPages({ server, entry, tabs: options.tabs, uploads: options.uploads });
  return {
    port,
    entry,
    async close() {
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
