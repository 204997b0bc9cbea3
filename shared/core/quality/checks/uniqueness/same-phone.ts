import { sharedValueCheck } from '../../shared-value-check.ts';

/** Has another customer the same phone number? */
export const samePhone = sharedValueCheck('same-phone', 'phoneKey', 'phone');
