import { code, countTable, table } from './markdown.ts';
import type { Truth } from './truth.ts';

/** Who is who, and what is wrong in the files. */
export function qualitySections({ people, defects, consent }: Truth): readonly string[] {
  return [
    '## Who is who',
    `${people.people} people and ${people.companies} companies stand behind ${people.shopRecords} records of the shop and ${people.listRecords} of the mailing list (exact duplicate rows not counted), and ${people.guestMailboxes} mailboxes of guests who ordered without an account, ${people.guestsOnTheList} of them on the list.`,
    `**Same person.** ${people.samePerson.length} pairs of records are planted (\`people.samePerson\` in \`truth.json\`). What ties the second record to the first, besides the name:`,
    countTable('evidence', people.pairsByEvidence, 'pairs'),
    'How the name stands in the second record:',
    countTable('name', people.pairsByNames, 'pairs'),
    'Where one name is in Arabic and the other in Latin letters (محمد / Mohamed / Muhammad, عبد الرحمن / Abdelrahman, السيد / El Sayed / Elsayed), the evidence is:',
    countTable('evidence', people.otherScriptByEvidence, 'pairs'),
    `**Not the same person.** ${people.namesakes.length} pairs of people share name and city but neither phone nor mailbox (\`people.namesakes\`); ${people.households.length} pairs of relatives share phone, family name and city (\`people.households\`).`,
    '## Defects',
    `${defects.cells} cells were made wrong, or are worth a finding as they stand; for ${defects.withRepair} of them the right value is known (\`defects.byFile\` in \`truth.json\`: row, column, defect, right value or null where a person has to decide).`,
    table(
      ['defect', ...Object.keys(defects.byFile).map(code), 'all'],
      Object.entries(defects.byDefect).map(([defect, all]) => [
        defect,
        ...Object.values(defects.byFile).map((cells) => cells.filter((cell) => cell[2] === defect).length),
        all,
      ]),
    ),
    [
      '- **Clean** are: phones in E.164, dates as `YYYY-MM-DD`, `female` and `male`, and for each city and country one English and one Arabic spelling. A variant belongs to the right spelling of its own script: `Jiddah` to `Jeddah`, `جده` to `جدة`.',
      '- **Phone format** is a right number written otherwise: national, with 00, spaced, bracketed, in Arabic digits.',
      '- **E-mail typo** is a mistyped domain; capitals in an address are no defect. The wrong domains end in nothing that exists or lie below a name kept for examples, so that no stranger gets mail.',
      '- **Birth dates** carry the impossible, the future and the age of 150. Orders carry no future dates, so that “today” can be taken from the last order.',
      '- Rows of `orders.csv` that cannot be read are those with an unreadable or blank date or an unreadable amount; all others can be kept.',
    ].join('\n'),
    '## Consent',
    `${consent.entries} entries about ${consent.people} people.`,
    table(['state', 'entries'], Object.entries(consent.byState)),
    countTable('basis', consent.byBasis, 'entries'),
    'Where the systems disagree, and the stricter one has to win:',
    table(
      ['disagreement', 'people'],
      [
        ['subscribed and unsubscribed at once, in other letter case', consent.onBothLists],
        ['the shop says “accepts marketing”, the list says “unsubscribed”', consent.shopSaysYesListSaysNo],
        [
          'withdrawn by phone or message, but still subscribed on the list',
          consent.withdrawnButStillSubscribed.length,
        ],
        ['subscribed with no trace of ever having asked for it', consent.subscribedWithoutProof],
      ],
    ),
  ];
}
