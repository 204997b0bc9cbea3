import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo } from 'node:net';

/** A listener of this computer that keeps count of what arrives. */
export interface Sink {
  readonly port: number;
  /** The first line of each connection ('' when nothing was said), or the length of each datagram. */
  readonly heard: () => readonly string[];
  readonly bytes: () => number;
  readonly close: () => Promise<void>;
}

/** Takes TCP connections; answers like a web server, so that whoever comes goes on. */
export async function tcpSink(): Promise<Sink> {
  const heard: string[] = [];
  let bytes = 0;
  const server = createServer((socket) => {
    const index = heard.push('') - 1;
    socket.on('data', (chunk) => {
      bytes += chunk.length;
      heard[index] ||= chunk.toString('latin1').split('\r\n', 1)[0] ?? '';
      socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\n\r\n');
    });
    // whoever hangs up early has been counted
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    // a server that listens on a TCP port has an address of this kind
    port: (server.address() as AddressInfo).port,
    heard: () => heard,
    bytes: () => bytes,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** Takes datagrams, as WebRTC sends them. */
export async function udpSink(): Promise<Sink> {
  const heard: string[] = [];
  let bytes = 0;
  const socket = createSocket('udp4');
  socket.on('message', (message) => {
    heard.push(String(message.length));
    bytes += message.length;
  });
  await new Promise<void>((resolve) => void socket.bind(0, '127.0.0.1', resolve));
  return {
    port: socket.address().port,
    heard: () => heard,
    bytes: () => bytes,
    close: () => new Promise((resolve) => void socket.close(() => resolve())),
  };
}
