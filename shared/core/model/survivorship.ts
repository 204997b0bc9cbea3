import * as z from 'zod';

/** What a rule can be chosen for: the name as a whole, the other fields, and values that map to no field. */
export const survivorFields = [
  'name',
  'email',
  'phone',
  'company',
  'city',
  'region',
  'postcode',
  'country',
  'birthDate',
  'gender',
  'language',
  'custom',
] as const;
export type SurvivorField = (typeof survivorFields)[number];

/** Which value of several records survives, where it is not left to the policies of the imports. */
export const survivorRules = ['recent', 'complete', 'trusted'] as const;
export type SurvivorRule = (typeof survivorRules)[number];

/** Rules by field; a field without one is settled by the policies of the imports, in the order they came. */
export const Survivorship = z.object({
  rules: z.partialRecord(z.enum(survivorFields), z.enum(survivorRules)),
  /** Ids of sources, the most trusted first; those not in it come after, all alike. */
  trust: z.array(z.int()).max(1000),
});
export type Survivorship = z.infer<typeof Survivorship>;

/** The rules in force, with the sources there are to be trusted. */
export const SurvivorshipState = Survivorship.extend({
  sources: z.array(z.object({ id: z.int(), name: z.string(), system: z.string() })),
});
export type SurvivorshipState = z.infer<typeof SurvivorshipState>;
