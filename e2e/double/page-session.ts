import type {
  CallbackResponse,
  OnBeforeRequestListenerDetails,
  PermissionCheckHandlerHandlerDetails,
  ProxyConfig,
  Session,
} from 'electron';
import { ForgetfulEmitter } from './emitter.ts';
import { isIgnored, type Flips, type Registered } from './flips.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Session['setDevicePermissionHandler']>[0];
type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  decide: (response: CallbackResponse) => void,
) => void;
type ProtocolHandler = (request: Request) => Response | Promise<Response>;

type Used = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'setProxy'
>;

/** Electron's `session`: permissions, requests, protocols. Without a handler it allows, as Electron does. */
export class PageSession extends ForgetfulEmitter implements Used {
  readonly protocols = new Map<string, ProtocolHandler>();
  isSpellChecking = true;
  proxy: ProxyConfig | null = null;
  readonly #flips: Flips;
  #onPermission: RequestHandler = null;
  #onCheck: CheckHandler = null;
  #onDevice: DeviceHandler = null;
  #beforeRequest: BeforeRequest | null = null;

  constructor(flips: Flips) {
    super((name) => name === 'will-download' && isIgnored(flips, 'will-download'));
    this.#flips = flips;
  }
  #counts(name: Registered): boolean {
    return !isIgnored(this.#flips, name);
  }
  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler) => void this.protocols.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      if (this.#counts('onBeforeRequest')) this.#beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: RequestHandler): void {
    if (this.#counts('setPermissionRequestHandler')) this.#onPermission = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    if (this.#counts('setPermissionCheckHandler')) this.#onCheck = handler;
  }
  setDevicePermissionHandler(handler: DeviceHandler): void {
    if (this.#counts('setDevicePermissionHandler')) this.#onDevice = handler;
  }
  setSpellCheckerEnabled(isOn: boolean): void {
    if (this.#counts('setSpellCheckerEnabled')) this.isSpellChecking = isOn;
  }
  setProxy(proxy: ProxyConfig): Promise<void> {
    if (this.#counts('setProxy')) this.proxy = proxy;
    return Promise.resolve();
  }

  /** What Electron would ask when the page wants something. */
  grants(permission: 'notifications' | 'media' | 'geolocation' | 'clipboard-read'): boolean {
    let granted = true;
    // the handlers under test look at nothing but the question itself
    this.#onPermission?.(null as never, permission, (decision) => (granted = decision), null as never);
    return granted;
  }
  checks(permission: 'notifications' | 'media' | 'geolocation'): boolean {
    const details: PermissionCheckHandlerHandlerDetails = { isMainFrame: true };
    return this.#onCheck === null || this.#onCheck(null, permission, 'app://bundle', details);
  }
  allowsDevice(): boolean {
    return (
      this.#onDevice === null ||
      this.#onDevice({ deviceType: 'usb', origin: 'app://bundle', device: null as never })
    );
  }
  cancels(url: string): boolean {
    let isCancelled = false;
    // the listener under test reads the address only
    const details = { url } as OnBeforeRequestListenerDetails;
    this.#beforeRequest?.(details, ({ cancel }) => (isCancelled = cancel === true));
    return isCancelled;
  }
}
