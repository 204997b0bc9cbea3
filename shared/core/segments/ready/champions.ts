import { inRfm, type Ready } from './ready.ts';

/** Bought lately, often and for much. */
export const champions: Ready = { key: 'champions', needs: ['orders'], define: () => inRfm('champions') };
