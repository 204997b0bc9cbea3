import type { Session } from './session.ts';

/** Makes one thing a session, when it is first asked for; it goes with the session. */
export function perSession<T>(make: (session: Session) => T): (session: Session) => T {
  const made = new WeakMap<Session, { readonly it: T }>();
  return (session) => {
    const kept = made.get(session) ?? { it: make(session) };
    made.set(session, kept);
    return kept.it;
  };
}
