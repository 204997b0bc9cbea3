import { decidedStates, type DecidedState, type OfferState } from '../model/offer-pick.ts';

/** Days after which a lost offer is open again. */
export const lostDays = 180;

/** What somebody said of an offer. Days are day numbers. */
export type Decision = Readonly<{
  /** Database ids; the customer is the one who stands for the person now. */
  customer: number;
  product: number;
  state: DecidedState;
  /** Of a snoozed one: the first day on which it is open again. */
  until: number | null;
  changedOn: number;
}>;

/** The state of an offer on a day, and the day on which it is open again, where it will be by itself. */
export type StateOnDay = Readonly<{ state: OfferState; until: number | null }>;

/**
 * What a decision means on a day: who was contacted stays so, what was won stays won, what was lost is open again after `lostDays`, what was
 * snoozed on its day. One that was snoozed for no day is open.
 */
export function stateOnDay({ state, until, changedOn }: Decision, today: number): StateOnDay {
  if (state === 'contacted' || state === 'won') return { state, until: null };
  const end = state === 'lost' ? changedOn + lostDays : (until ?? today);
  return today < end ? { state, until: end } : { state: 'open', until: null };
}

/** Whether an offer of a state is not made now. */
export function isHidden(state: OfferState): boolean {
  return state === 'won' || state === 'lost' || state === 'snoozed';
}

/** Reads a state out of the database. @throws {Error} there is no such state */
export function readDecidedState(text: string): DecidedState {
  const state = decidedStates.find((one) => one === text);
  if (state === undefined) throw new Error(`an offer has the state '${text}'`);
  return state;
}
