import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import * as z from 'zod';
import type { Entry, Session } from './address.ts';
import type { Connection, Tabs } from './tabs.ts';
import type { Uploads } from './uploads.ts';

const Hello = z.object({ tab: z.uuid(), page: z.uuid() });
const FromPage = z.object({ message: z.unknown(), uploads: z.array(z.string()).max(1000) });

const maxMessageBytes = 16 * 1024 * 1024;

export interface SocketOptions {
  readonly server: Server;
  readonly entry: Entry;
  readonly tabs: Tabs;
  readonly uploads: Uploads;
}

function readJson(raw: RawData): unknown {
  try {
    // a text message arrives as one buffer
    return JSON.parse((raw as Buffer).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The session of a socket that may be opened, or null. */
function admitted(request: IncomingMessage, entry: Entry): Session | null {
  const { headers, url } = request;
  if (url !== '/socket' || !entry.isOwnHost(headers) || !entry.isOwnOrigin(headers, true)) return null;
  return entry.session(headers);
}

function talk(socket: WebSocket, session: Session, { tabs, uploads }: SocketOptions): void {
  let connection: Connection | null = null;
  socket.on('message', (raw) => {
    const message = readJson(raw);
    if (connection === null) {
      const hello = Hello.safeParse(message);
      if (!hello.success) {
        socket.close();
        return;
      }
      connection = tabs.connect(hello.data, session, {
        send: (outgoing) => socket.send(JSON.stringify(outgoing)),
        hangUp: () => socket.close(),
      });
      return;
    }
    const said = FromPage.safeParse(message);
    if (!said.success) return;
    const paths = said.data.uploads.map(uploads.path).filter((path) => path !== null);
    connection.hear(said.data.message, paths);
  });
  socket.on('close', () => connection?.leave());
  // a broken line is closed by the library right after; the page connects again
  socket.on('error', () => undefined);
}

/** Lets our own page, and nobody else, open sockets. */
export function listenForPages(options: SocketOptions): { readonly close: () => void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes });
  options.server.on('upgrade', (request, line, head) => {
    const session = admitted(request, options.entry);
    if (session === null) {
      line.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, line, head, (socket) => talk(socket, session, options));
  });
  return {
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
