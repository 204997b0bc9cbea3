import type { Outgoing } from '../shared/contract/wire.ts';

/** What a page says first on its socket: which tab, and which loading of the page in it. */
export type Hello = Readonly<{ tab: string; page: string }>;

/** One message of the page, with the ids of files it has put up before. */
export type FromPage = Readonly<{ message: unknown; uploads: readonly string[] }>;

/** One message to the page. */
export type ToPage = Outgoing;

/** The answer to a file put up. */
export type Uploaded = Readonly<{ upload: string }>;
