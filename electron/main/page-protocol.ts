import type { CustomScheme, Protocol } from 'electron';
import { securityHeaders } from '../../shell/content-security.ts';
import { readPageFile } from '../../shell/page-files.ts';

/** The page's own address. A protocol of our own, since file:// may read everything. */
export const pageOrigin = 'app://bundle';

export const pageScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
};

/** Whether an address is the page's own. */
export function isPageAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === 'app:' && url.host === 'bundle';
}

/** Answers app://bundle/… with the files of the built page, and nothing else with anything. */
export function servePage(protocol: Pick<Protocol, 'handle'>, pageFolder: string): void {
  protocol.handle(pageScheme.scheme, async (request) => {
    const headers = { ...securityHeaders("'none'") };
    if (request.method !== 'GET' || !isPageAddress(request.url))
      return new Response('', { status: 403, headers });
    const file = await readPageFile(pageFolder, new URL(request.url).pathname);
    if (file === null) return new Response('', { status: 404, headers });
    return new Response(new Uint8Array(file.body), { headers: { ...headers, 'Content-Type': file.type } });
  });
}
