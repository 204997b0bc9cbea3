import type { Input, Method, Output } from '../../../shared/contract/api.ts';
import type { Step } from '../../../shared/core/model/steps.ts';
import { call } from '../../api/client.ts';
import { sayDone } from '../../frame/say-done.ts';
import { tell } from '../../frame/hold.ts';

const steps = {
  'opportunities.setExclusions': 'set-offer-exclusions',
  'opportunities.drawHoldout': 'draw-holdout',
  'opportunities.removeHoldout': 'remove-holdout',
} as const satisfies Partial<Record<Method, Step['name']>>;
type Change = keyof typeof steps;

/**
 * Changes what is never offered, or a campaign, and says what was done with the way to take it back.
 * @param params what the step is said with
 * @returns what it answered, or false when it failed, which is then shown
 */
export async function changeOpportunities<M extends Change>(
  method: M,
  input: Input<M>,
  params: Step['params'],
): Promise<Readonly<{ answer: Output<M> }> | false> {
  try {
    const answer = await call(method, input);
    sayDone({ name: steps[method], params });
    return { answer };
  } catch (error) {
    tell(error);
    return false;
  }
}
