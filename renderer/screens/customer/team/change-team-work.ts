import type { Input, Method } from '../../../../shared/contract/api.ts';
import { call } from '../../../api/client.ts';
import { tell } from '../../../frame/hold.ts';
import { sayDone } from '../../../frame/say-done.ts';
import type { Step } from '../../../../shared/core/model/steps.ts';

type Change = Extract<Method, `notes.${string}` | `followUps.${string}`>;

const steps: Readonly<Record<Change, Step['name']>> = {
  'notes.add': 'add-note',
  'notes.edit': 'edit-note',
  'notes.remove': 'remove-note',
  'followUps.add': 'add-follow-up',
  'followUps.change': 'change-follow-up',
  'followUps.remove': 'remove-follow-up',
};

/**
 * Changes a note or a follow-up, and says what was done with the way to take it back.
 * @param customer how the customer is called
 * @returns false when it failed, which is then shown
 */
export async function changeTeamWork<M extends Change>(
  method: M,
  input: Input<M>,
  customer: string,
): Promise<boolean> {
  try {
    await call(method, input);
  } catch (error) {
    tell(error);
    return false;
  }
  sayDone({ name: steps[method], params: { customer } });
  return true;
}
