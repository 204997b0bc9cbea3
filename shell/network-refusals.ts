/** Nothing listens on port 1 and nobody without the system's rights can make it so. */
export const deadProxy = 'http://127.0.0.1:1';

/** What keeps WebRTC from sending packets past the dead proxy. */
export const webRtcPolicy = 'disable_non_proxied_udp';

type Switch = readonly [name: string, value?: string];

/**
 * Chromium switches that leave a page nowhere to send anything: every request meets a dead proxy, no name is resolved.
 *
 * @param servedFrom host and port the page itself comes from, or null when it comes from a protocol of our own
 */
export function networkRefusals(servedFrom: string | null): readonly Switch[] {
  const rules = ['MAP * ~NOTFOUND', ...(servedFrom === null ? [] : ['EXCLUDE 127.0.0.1'])];
  return [
    ['proxy-server', deadProxy],
    // without <-loopback> a page reaches every other port of this computer
    ['proxy-bypass-list', servedFrom === null ? '<-loopback>' : `<-loopback>;${servedFrom}`],
    ['host-resolver-rules', rules.join(', ')],
    ['force-webrtc-ip-handling-policy', webRtcPolicy],
    ['webrtc-ip-handling-policy', webRtcPolicy],
    ['dns-prefetch-disable'],
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['disable-sync'],
    ['disable-breakpad'],
    ['no-pings'],
    ['disable-quic'],
    [
      'disable-features',
      [
        'AutofillServerCommunication',
        'CertificateTransparencyComponentUpdater',
        'DialMediaRouteProvider',
        'InterestFeedContentSuggestions',
        'MediaRouter',
        'NetworkTimeServiceQuerying',
        'OptimizationHints',
        'Translate',
      ].join(','),
    ],
  ];
}
