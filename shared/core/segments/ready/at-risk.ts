import { inRfm, type Ready } from './ready.ts';

/** Were good customers and have not bought for a while. */
export const atRisk: Ready = { key: 'at-risk', needs: ['orders'], define: () => inRfm('at-risk') };
