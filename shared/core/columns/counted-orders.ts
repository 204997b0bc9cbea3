import { orderStates, type OrderState } from './columns.ts';

const never = new Set<OrderState>(['pending', 'cancelled', 'failed']);
/** By index of `orderStates`: 1 where an order of that state is a sale or a return, 0 where nothing was bought. */
const happened = Uint8Array.from(orderStates, (state) => (never.has(state) ? 0 : 1));
const returned = orderStates.indexOf('return');
const refunded = orderStates.indexOf('refunded');

/**
 * Whether an order is one in every count of orders: it went through, is no return, and something was paid.
 * @param state index of `orderStates`
 */
export function countsAsOrder(state: number, amountMinor: number): boolean {
  return happened[state] === 1 && state !== returned && amountMinor > 0;
}

/** Whether an order of amount 0 went through: a gift, a sample. */
export function isGift(state: number, amountMinor: number): boolean {
  return happened[state] === 1 && state !== returned && amountMinor === 0;
}

/**
 * What an order takes back from what a customer spent: a return all of it, a sale its refund, and any negative
 * amount itself. Nothing for orders that never went through.
 * @returns minor units, never negative
 */
export function takenBackMinor(state: number, amountMinor: number, refundedMinor: number): number {
  if (happened[state] !== 1) return 0;
  if (state === returned || amountMinor < 0) return Math.abs(amountMinor);
  return refundedMinor;
}

/**
 * What was paid back of an order: a refund may name tax and shipping too, and a refunded order may name nothing.
 * @param named what the order, or its lines, say was paid back
 * @returns minor units, never negative and never more than `amountMinor`
 */
export function refundOf(amountMinor: number, named: number, state: number): number {
  if (amountMinor <= 0) return 0;
  return state === refunded && named === 0 ? amountMinor : Math.min(named, amountMinor);
}
