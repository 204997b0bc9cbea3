import type { ServiceLine } from '../../model/service-card.ts';
import type { CardFacts } from './card-facts.ts';

/**
 * What may be done without being asked for: calls first, then every other channel that something is known of. A single refusal of calls,
 * for whatever purpose, is a no: whoever is on the telephone does not keep purposes apart.
 */
export function permissionLine({ permissions }: CardFacts): ServiceLine {
  const phone = permissions.find(({ channel }) => channel === 'phone');
  const others = permissions.filter(
    ({ channel, granted, refused }) => channel !== 'phone' && granted.length + refused.length > 0,
  );
  const isKnown = phone !== undefined && phone.granted.length + phone.refused.length > 0;
  return {
    rule: 'permission',
    mayCall: isKnown ? phone.refused.length === 0 : null,
    channels: [...(isKnown ? [phone] : []), ...others].map(({ channel, granted, refused }) => ({
      channel,
      granted: [...granted],
      refused: [...refused],
    })),
  };
}
