import type { Columns } from '../../../shared/core/columns/columns.ts';
import { textOfRow } from '../../../shared/core/columns/read-text.ts';
import type { PeopleColumns } from '../../../shared/core/columns/people-columns.ts';
import { layouts } from '../../../shared/core/audience/catalog.ts';
import type { AudienceColumn } from '../../../shared/core/audience/columns.ts';
import { hashEmail, hashPhone } from '../../../shared/core/audience/hashing.ts';
import type { ColumnValue } from '../../../shared/core/audience/layout.ts';
import type { ExportCell } from '../../../shared/core/export/table.ts';
import type { LayoutId } from '../../../shared/core/model/audience.ts';
import type { Job } from '../../../shared/core/model/progress.ts';
import type { Language } from '../../../shared/core/model/languages.ts';
import { totalsOf } from '../../people/customer-rows.ts';
import { keptOf } from '../../people/people-lists.ts';
import type { Session } from '../../session.ts';
import { chainHashing } from '../../store/hashing.ts';
import { startWords } from '../../words.ts';
import { readInterests } from './interests.ts';
import { lastProducts } from './last-products.ts';
import { readRfmGroups } from './rfm-groups.ts';

/** What is known of a customer: by id, and by row of the columns of one state of the data. */
type Fact = (id: number, row: number) => ExportCell;

type Sources = Readonly<{
  session: Session;
  columns: Columns;
  people: PeopleColumns;
  layout: LayoutId;
  language: Language;
  job: Job;
}>;

/** A number in international form where it is known, else as it was written. */
const phoneOf = ({ phoneKey, fields }: PeopleColumns, row: number) =>
  textOfRow(phoneKey, row) ?? textOfRow(fields.phone, row);

function hashed({ people, layout }: Sources, value: 'hashedEmail' | 'hashedPhone'): Fact {
  const { hashRules } = layouts[layout];
  if (hashRules === null) throw new Error(`layout ${layout} has no rules for hashing`);
  const [key, hash] = value === 'hashedEmail' ? [people.emailKey, hashEmail] : [people.phoneKey, hashPhone];
  return (_, row) => {
    const address = textOfRow(key, row);
    return address === null ? null : hash(chainHashing.sha256, address, hashRules);
  };
}

/** How one value is found. What the next best product of somebody is will be one more case here. */
async function factOf(value: ColumnValue, sources: Sources): Promise<Fact> {
  const { session, columns, people, language, job } = sources;
  switch (value) {
    case 'hashedEmail':
    case 'hashedPhone':
      return hashed(sources, value);
    case 'phone':
      return (_, row) => phoneOf(people, row);
    case 'orders':
    case 'firstOrderOn':
    case 'lastOrderOn': {
      const { totals } = keptOf(columns);
      return (_, row) => totalsOf(totals, row)[value];
    }
    case 'spent': {
      const { totals } = keptOf(columns);
      return (_, row) => totalsOf(totals, row).spentMinor;
    }
    case 'currency':
      return () => columns.currency;
    case 'lastProduct': {
      const nameOf = lastProducts(session.workspace().db, columns);
      return (_, row) => nameOf(row);
    }
    case 'interest': {
      const interests = readInterests(session.workspace().db);
      return (id) => interests.get(id) ?? null;
    }
    case 'rfmGroup': {
      const groups = await readRfmGroups(session, startWords(language), job);
      return (id) => groups.get(id) ?? null;
    }
    default:
      return (_, row) => textOfRow(people.fields[value], row);
  }
}

/**
 * Prepares to fill rows of a file.
 * @returns the cells of a customer, in the order of the columns
 */
export async function factReader(
  audience: readonly AudienceColumn[],
  sources: Sources,
): Promise<(id: number) => ExportCell[]> {
  const facts: Fact[] = [];
  for (const { value } of audience) facts.push(await factOf(value, sources));
  const { rowOf } = keptOf(sources.columns);
  return (id) => {
    const row = rowOf(id);
    return facts.map((fact) => fact(id, row));
  };
}
