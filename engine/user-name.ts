import { userInfo } from 'node:os';

/** The name of the account the app runs under; empty where it has none. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return ''; // an account without a name
  }
}
