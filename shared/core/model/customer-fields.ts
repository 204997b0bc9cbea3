/** Columns of a customer that a record can fill, in the order they are kept. */
export const customerFields = [
  'name',
  'givenName',
  'familyName',
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
] as const;
export type CustomerField = (typeof customerFields)[number];
