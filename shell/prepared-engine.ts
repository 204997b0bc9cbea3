import { startEngine, type Engine, type EngineOptions } from '../engine/start.ts';

type Exit = Parameters<NonNullable<EngineOptions['onExit']>>[0];

/**
 * Starts an engine before there is a window for it, so that it is ready when the first one asks.
 * @returns starts engines as `startEngine` does; whoever asks first is given the one that is under way, unless it ended meanwhile
 */
export function prepareEngine(dataFolder: string, start = startEngine): typeof startEngine {
  let heard: EngineOptions = {};
  let ended: Exit | null = null;
  let prepared: Engine | null = start({
    dataFolder,
    onEvent: (event) => heard.onEvent?.(event),
    onExit(exit) {
      ended = exit;
      heard.onExit?.(exit);
    },
  });
  return (options) => {
    const ready = ended === null && options?.dataFolder === dataFolder ? prepared : null;
    if (ready === null) return start(options);
    prepared = null;
    heard = options ?? {};
    return ready;
  };
}
