/**
 * The style elements that libraries insert into the page, by the SHA-256 of their text. A test computes them from the
 * installed libraries, so an upgrade that changes a text is seen.
 */
export const styleHashes = {
  plot: 'jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww=',
  plotRamp: '/jg3HOQ97BIOLIR7iXhepLJanBbw11P39q1Ne1E+6Jc=',
  plotSwatches: 'rCZUQsEQJf1DmnfnMZmlj08XC7qbIZySA6bEtitbQ00=',
  plotSwatchColumns: 'gr1piGzv7W4aMcjDMKcjgg8AT05UNO4uGfMgGyc7Yi0=',
  ariaPress: '38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=',
  ariaPreventScroll: 'gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=',
} as const;

/** Where the page may connect: nowhere, or to the local program that served it. */
export type ConnectSource = "'none'" | "'self'";

/** Only the page's own files; nothing inline, nothing evaluated, nowhere to send anything. */
export function contentSecurityPolicy(connect: ConnectSource): string {
  const styles = Object.values(styleHashes).map((hash) => `'sha256-${hash}'`);
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styles.join(' ')}`,
    // charts are drawn to pictures through blob:
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What every answer to the page carries. */
export function securityHeaders(connect: ConnectSource): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(connect),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), midi=(), payment=()',
    'X-DNS-Prefetch-Control': 'off',
    'Cache-Control': 'no-store',
  };
}
