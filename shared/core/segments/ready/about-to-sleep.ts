import { inRfm, type Ready } from './ready.ts';

/** Bought little, and not lately. */
export const aboutToSleep: Ready = {
  key: 'about-to-sleep',
  needs: ['orders'],
  define: () => inRfm('about-to-sleep'),
};
