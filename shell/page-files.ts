import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** A file of the built page, as it is served. */
export type PageFile = Readonly<{ body: Buffer; type: string }>;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

function isAbsent(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code))
  );
}

/** The parts of a URL's path, or null when one of them is not a plain name. */
function partsOf(urlPath: string): readonly string[] | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
  const parts = decoded.replace(/^\//u, '').split('/');
  return parts.every((part) => /^[\w@-][\w.@-]*$/u.test(part)) ? parts : null;
}

/**
 * Reads a file of the built page by the path of its address; `/` is the page itself.
 * @returns null for what is not there, lies outside the folder (also by a link), or is of no known type
 */
export async function readPageFile(root: string, urlPath: string): Promise<PageFile | null> {
  const parts = partsOf(urlPath === '/' ? '/index.html' : urlPath);
  const type = contentTypes[extname(parts?.at(-1) ?? '')];
  if (parts === null || type === undefined) return null;
  try {
    const [realRoot, path] = await Promise.all([realpath(root), realpath(join(root, ...parts))]);
    return path.startsWith(realRoot + sep) ? { body: await readFile(path), type } : null;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}
