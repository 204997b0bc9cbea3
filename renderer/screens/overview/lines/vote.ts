import { call } from '../../../api/client.ts';
import { tell } from '../../../frame/hold.ts';
import { sayDone } from '../../../frame/say-done.ts';
import type { Line } from './overview-line.ts';

/** Says whether a line is useful, with the way to take that back. */
export async function vote({ key, told: { kind } }: Line, isUseful: boolean): Promise<void> {
  try {
    await call('overview.vote', { key, kind, isUseful });
    sayDone({ name: 'vote-overview', params: { useful: isUseful ? 'yes' : 'no' } });
  } catch (error) {
    tell(error);
  }
}

/** Forgets what was said of a line. */
export async function takeBack({ key }: Line): Promise<void> {
  try {
    await call('overview.takeBack', { key });
    sayDone({ name: 'take-back-overview-vote', params: {} });
  } catch (error) {
    tell(error);
  }
}
