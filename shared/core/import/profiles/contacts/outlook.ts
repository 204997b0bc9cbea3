import type { Profile } from '../profile.ts';

const base = { system: 'outlook', title: 'Contacts', kind: 'contacts' } as const;

/** Outlook and Outlook.com, export of contacts; the program writes the names of columns in its own language. */
export const outlook: readonly Profile[] = [
  {
    ...base,
    signature: ['First Name', 'Last Name', 'Company', 'E-mail Address', 'Business Phone', 'Business City'],
    columns: {
      'First Name': 'customer.givenName',
      'Last Name': 'customer.familyName',
      Company: 'customer.company',
      'E-mail Address': 'customer.email',
      'Mobile Phone': 'customer.phone',
      'Business Phone': 'customer.phone',
      'Business City': 'customer.city',
      'Business State': 'customer.region',
      'Business Postal Code': 'customer.postcode',
      'Business Country/Region': 'customer.country',
      'Business Country': 'customer.country',
      Birthday: 'customer.birthDate',
      Gender: 'customer.gender',
    },
  },
  {
    ...base,
    signature: ['Vorname', 'Nachname', 'Firma', 'E-Mail-Adresse', 'Telefon geschäftlich'],
    columns: {
      Vorname: 'customer.givenName',
      Nachname: 'customer.familyName',
      Firma: 'customer.company',
      'E-Mail-Adresse': 'customer.email',
      Mobiltelefon: 'customer.phone',
      'Telefon geschäftlich': 'customer.phone',
      'Ort geschäftlich': 'customer.city',
      'Region geschäftlich': 'customer.region',
      'Bundesland/Kanton geschäftlich': 'customer.region',
      'Postleitzahl geschäftlich': 'customer.postcode',
      'Land/Region geschäftlich': 'customer.country',
      Geburtstag: 'customer.birthDate',
      Geschlecht: 'customer.gender',
    },
  },
  {
    ...base,
    signature: ['Prénom', 'Nom', 'Société', 'Adresse de messagerie', 'Téléphone (bureau)'],
    columns: {
      Prénom: 'customer.givenName',
      Nom: 'customer.familyName',
      Société: 'customer.company',
      'Adresse de messagerie': 'customer.email',
      'Tél. mobile': 'customer.phone',
      'Téléphone (bureau)': 'customer.phone',
      'Ville (bureau)': 'customer.city',
      'Dép/Région (bureau)': 'customer.region',
      'Code postal (bureau)': 'customer.postcode',
      'Pays/Région (bureau)': 'customer.country',
      Anniversaire: 'customer.birthDate',
      Sexe: 'customer.gender',
    },
  },
];
