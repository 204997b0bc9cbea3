import { create } from 'zustand';

/** A short message about what was just done, with the way to take it back where there is one. */
export type Toast = Readonly<{
  id: number;
  text: string;
  tone: 'plain' | 'danger';
  action: Readonly<{ label: string; run: () => void }> | null;
  /** A newer one of the same topic takes its place: what it offered may no longer be what would be done. */
  topic: 'history' | 'saving' | 'watch' | null;
}>;

export interface Toasts {
  readonly toasts: readonly Toast[];
  readonly say: (text: string, options?: Partial<Omit<Toast, 'id' | 'text'>>) => void;
  readonly dismiss: (id: number) => void;
}

const most = 4;
let lastId = 0;

export const useToasts = create<Toasts>()((set) => ({
  toasts: [],
  say: (text, { tone = 'plain', action = null, topic = null } = {}) =>
    set(({ toasts }) => {
      lastId += 1;
      const others = toasts.filter((toast) => topic === null || toast.topic !== topic);
      return { toasts: [...others, { id: lastId, text, tone, action, topic }].slice(-most) };
    }),
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));
