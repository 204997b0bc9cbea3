import { inRfm, type Ready } from './ready.ts';

/** Buy again and again. */
export const loyal: Ready = { key: 'loyal', needs: ['orders'], define: () => inRfm('loyal') };
