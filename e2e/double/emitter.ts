import { EventEmitter } from 'node:events';

/** An event that its listener may stop, as Electron's are. */
export class StoppableEvent {
  #isStopped = false;
  preventDefault(): void {
    this.#isStopped = true;
  }
  get defaultPrevented(): boolean {
    return this.#isStopped;
  }
}

/** Emits an event that listeners may stop. @returns whether one did */
export function emitStoppable(emitter: EventEmitter, name: string, ...more: readonly unknown[]): boolean {
  const event = new StoppableEvent();
  emitter.emit(name, event, ...more);
  return event.defaultPrevented;
}

/** Forgets the listeners of some events: as if nobody had registered any. */
export class ForgetfulEmitter extends EventEmitter {
  readonly #forgets: (name: string) => boolean;
  constructor(forgets: (name: string) => boolean) {
    super();
    this.#forgets = forgets;
  }
  override on(name: string, listener: (...args: never[]) => void): this {
    // the listener's own parameters are checked where main registers it, against Electron's types
    return this.#forgets(name) ? this : super.on(name, listener as (...args: unknown[]) => void);
  }
}
