import { sharedValueCheck } from '../../shared-value-check.ts';

/** Has another customer the same e-mail address? */
export const sameEmail = sharedValueCheck('same-email', 'emailKey', 'email');
