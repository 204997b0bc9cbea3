/**
 * The largest database a workspace may hold, 1 GiB. It lives in memory; an import works on a copy of it;
 * every database we open refuses to grow beyond it.
 */
export const imageCeilingBytes = 1024 * 1024 * 1024;
