/**
 * The largest database a workspace may hold, 1 GiB. It lives in memory, and about three times over while it is saved;
 * every database we open refuses to grow beyond it.
 */
export const imageCeilingBytes = 1024 * 1024 * 1024;
