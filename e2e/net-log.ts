import * as z from 'zod';

const NetLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.record(z.string(), z.unknown()).optional() })),
});

/** What Chromium did on a network, by its own log. */
export interface NetworkDeeds {
  /** Names that it asked the system or a name server for. */
  readonly namesAsked: readonly string[];
  /** Addresses of TCP connections it tried. */
  readonly connectionsTried: readonly string[];
  /** UDP packets sent. A connected UDP socket alone sends nothing: Chromium opens one to see whether IPv6 is there. */
  readonly datagramsSent: number;
}

const asking = [
  'HOST_RESOLVER_SYSTEM_TASK',
  'HOST_RESOLVER_DNS_TASK',
  'DNS_TRANSACTION',
  'HOST_RESOLVER_MANAGER_JOB',
];

/** Reads a log of `--log-net-log`; one cut off by an ending browser is closed first. */
export function readNetLog(text: string): NetworkDeeds {
  const whole = text.trimEnd().endsWith('}') ? text : `${text.trimEnd().replace(/,$/u, '')}]}`;
  const { constants, events } = NetLog.parse(JSON.parse(whole));
  const types = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const ofTypes = (...names: readonly string[]) =>
    events.filter(({ type }) => names.includes(types.get(type) ?? ''));
  const said = (found: typeof events, ...keys: readonly string[]) => [
    ...new Set(
      found
        .flatMap(({ params }) => keys.map((key) => params?.[key]))
        .filter((value) => typeof value === 'string'),
    ),
  ];
  return {
    namesAsked: said(ofTypes(...asking), 'host', 'hostname', 'dns_query_name'),
    connectionsTried: said(ofTypes('TCP_CONNECT_ATTEMPT'), 'address'),
    datagramsSent: ofTypes('UDP_BYTES_SENT').length,
  };
}
