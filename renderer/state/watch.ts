import { create } from 'zustand';
import type { WatchState } from '../../shared/contract/watch.ts';

/** What the engine last said of the watched folder; null until it was asked. */
export const useWatch = create<Readonly<{ watch: WatchState | null }>>()(() => ({ watch: null }));
