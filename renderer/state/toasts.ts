import { create } from 'zustand';

/** A short message about what was just done, with the way to take it back where there is one. */
export type Toast = Readonly<{
  id: number;
  text: string;
  tone: 'plain' | 'danger';
  action: Readonly<{ label: string; run: () => void }> | null;
}>;

export interface Toasts {
  readonly toasts: readonly Toast[];
  readonly say: (text: string, options?: Partial<Pick<Toast, 'tone' | 'action'>>) => void;
  readonly dismiss: (id: number) => void;
}

const most = 4;
let lastId = 0;

export const useToasts = create<Toasts>()((set) => ({
  toasts: [],
  say: (text, { tone = 'plain', action = null } = {}) =>
    set(({ toasts }) => {
      lastId += 1;
      return { toasts: [...toasts, { id: lastId, text, tone, action }].slice(-most) };
    }),
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));
