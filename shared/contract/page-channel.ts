/** The only channel between a page and the main process, both ways. */
export const channel = 'firsthand';

/** What the preload sends: a message of the page with the paths of the files that came with it. */
export type FromPage = Readonly<{ page: string; message: unknown; paths: readonly string[] }>;

/** What the main process sends: for the loading of the page that it names, and no other. */
export type ToPage = Readonly<{ page: string; message: unknown }>;
