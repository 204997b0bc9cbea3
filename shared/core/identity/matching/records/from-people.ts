import type { PeopleColumns } from '../../../columns/people-columns.ts';
import type { MatchRecords } from './match-records.ts';

/** The customers of a workspace as records to be matched; nothing is copied. Row r is the customer `people.id[r]`. */
export function recordsOfPeople(people: PeopleColumns): MatchRecords {
  const { fields } = people;
  return {
    count: people.count,
    columns: {
      given: fields.givenName,
      family: fields.familyName,
      name: fields.name,
      email: people.emailKey,
      phone: people.phoneKey,
      birthDate: fields.birthDate,
      street: null,
      postcode: fields.postcode,
      city: fields.city,
      company: fields.company,
      externalId: null,
      gender: fields.gender,
    },
  };
}
