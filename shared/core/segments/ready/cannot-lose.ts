import { inRfm, type Ready } from './ready.ts';

/** Were among the best and have not bought for very long. */
export const cannotLose: Ready = {
  key: 'cannot-lose',
  needs: ['orders'],
  define: () => inRfm('cannot-lose'),
};
