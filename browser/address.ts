import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A secret that no one can guess: 256 bits. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Equal, in a time that does not tell how much of it was right. */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What a browser that entered by a one-time token may be told. */
export type Session = Readonly<{
  /** It was launched by us with a network that refuses everything but this program. */
  networkRefused: boolean;
}>;

/** The checks of every request; all must hold. */
export interface RequestChecks {
  /** Addressed to this program by its own name: a name that a stranger points at 127.0.0.1 is refused. */
  readonly isOwnHost: (headers: IncomingHttpHeaders) => boolean;
  /** Sent by our own page or by the user's address bar; `mustBeNamed` where browsers always name the origin. */
  readonly isOwnOrigin: (headers: IncomingHttpHeaders, mustBeNamed: boolean) => boolean;
  /** The session whose cookie it carries. */
  readonly session: (headers: IncomingHttpHeaders) => Session | null;
}

/** Gives out one-time tokens and the cookies they are traded for. */
export interface Entry extends RequestChecks {
  readonly newToken: (session: Session) => string;
  /** @returns the Set-Cookie header, or null for a token that is unknown or used */
  readonly trade: (token: string) => string | null;
}

type Kept = Readonly<{ key: string; session: Session }>;

function take(kept: Kept[], key: string): Session | null {
  const index = kept.findIndex((one) => isSame(key, one.key));
  return index < 0 ? null : (kept.splice(index, 1)[0]?.session ?? null);
}

/** The door of a program that serves at 127.0.0.1 on `port`. */
export function openEntry(port: number): Entry {
  const host = `127.0.0.1:${port}`;
  // cookies do not know ports, so that two programs on this computer would overwrite each other's
  const cookieName = `firsthand-${port}`;
  const tokens: Kept[] = [];
  const cookies: Kept[] = [];
  return {
    newToken(session) {
      const key = makeSecret();
      tokens.push({ key, session });
      return key;
    },
    trade(token) {
      const session = take(tokens, token);
      if (session === null) return null;
      const key = makeSecret();
      cookies.push({ key, session });
      return `${cookieName}=${key}; Path=/; HttpOnly; SameSite=Strict`;
    },
    isOwnHost: (headers) => headers.host === host,
    isOwnOrigin(headers, mustBeNamed) {
      const { origin, 'sec-fetch-site': site } = headers;
      if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
      return origin === undefined ? !mustBeNamed : origin === `http://${host}`;
    },
    session(headers) {
      const given = (headers.cookie ?? '')
        .split(/;\s*/u)
        .find((part) => part.startsWith(`${cookieName}=`))
        ?.slice(cookieName.length + 1);
      if (given === undefined) return null;
      return cookies.find(({ key }) => isSame(given, key))?.session ?? null;
    },
  };
}
