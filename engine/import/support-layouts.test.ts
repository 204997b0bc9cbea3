// Tickets and chats: who asked, when, where and what; how the help desk filed it stays beside it.
import { afterAll, expect, test } from 'vitest';
import { dump, freshDb, lines } from '../../shared/testing/apply-drafts.ts';
import { bringIn, makeFiles } from '../../shared/testing/import-files.ts';
import type { OpenDb } from '../open.ts';

const files = makeFiles();
afterAll(files.remove);

async function bring(name: string, text: string): Promise<OpenDb> {
  const db = await freshDb();
  const path = files.write(name, text);
  const { counts } = await bringIn(db, path);
  expect([counts.created, counts.rejected]).toEqual([counts.rows, 0]);
  const before = dump(db);
  expect((await bringIn(db, path)).counts).toMatchObject({ created: 0, unchanged: counts.rows });
  expect(dump(db)).toEqual(before);
  return db;
}

const events = (db: OpenDb) =>
  lines(
    db,
    `SELECT event.kind, channel, happened_at, customer.name, subject, body FROM event
       LEFT JOIN customer ON customer.id = customer_id ORDER BY event.row`,
  );
const sources = (db: OpenDb) => lines(db, 'SELECT system FROM source');

test('Zendesk: the requester, the subject and the way it came; status, priority and agent beside it', async () => {
  const db = await bring(
    'zendesk.csv',
    `Ticket ID,Subject,Description,Status,Priority,Group,Assignee,Requester,Requester email,Created at,Via,Tags
101,Broken cup,It broke on day one,open,high,Support,Mona,Ada Lovelace,ada@x.test,2024-05-01 10:00,email,"broken,cup"
102,Where is it,,solved,low,Support,Karim,Bob Byte,bob@x.test,2024-05-02 10:00,web,
`,
  );
  expect(sources(db)).toEqual(['zendesk']);
  expect(events(db)).toEqual([
    'support | email | 2024-05-01T10:00:00Z | Ada Lovelace | Broken cup | It broke on day one',
    'support | web | 2024-05-02T10:00:00Z | Bob Byte | Where is it | –',
  ]);
  expect(lines(db, 'SELECT event_key, properties FROM event')[0]).toBe(
    'key:101 | [["Status","open"],["Priority","high"],["Group","Support"],["Assignee","Mona"],["Tags","broken,cup"]]',
  );
});

test('a ticket that went on is the same ticket', async () => {
  const db = await freshDb();
  const ticket = (status: string) =>
    `Ticket ID,Subject,Status,Assignee,Requester,Requester email,Created at\n7,Late,${status},Mona,Ada,ada@x.test,2024-05-01 10:00\n`;
  await bringIn(db, files.write('may.csv', ticket('open')));
  expect((await bringIn(db, files.write('june.csv', ticket('solved')))).counts).toMatchObject({ updated: 1 });
  expect(lines(db, 'SELECT COUNT(*), MAX(properties) FROM event')).toEqual([
    '1 | [["Status","solved"],["Assignee","Mona"]]',
  ]);
});

test('Freshdesk and Intercom: tickets and conversations with their people and words', async () => {
  const fresh = await bring(
    'freshdesk.csv',
    `Ticket ID,Subject,Description,Status,Priority,Source,Type,Agent,Created time,Full name,Email,Contact ID
1,Late parcel,My parcel is late,Closed,Low,Email,Question,Mona,2024-05-01 10:00:00,Ada L,ada@x.test,77
`,
  );
  expect(events(fresh)).toEqual([
    'support | Email | 2024-05-01T10:00:00Z | Ada L | Late parcel | My parcel is late',
  ]);
  expect(lines(fresh, 'SELECT properties FROM event')[0]).toContain('["Type","Question"]');
  const intercom = await bring(
    'intercom.csv',
    `Conversation ID,Conversation started at,Channel,Conversation state,User email,User name,First message
9001,2024-05-01 10:00:00,Chat,closed,ada@x.test,Ada L,Hello there
`,
  );
  expect(events(intercom)).toEqual(['chat | Chat | 2024-05-01T10:00:00Z | Ada L | – | Hello there']);
});

test('HubSpot tickets name whom they are about, and keep their words', async () => {
  const db = await bring(
    'tickets.csv',
    `Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Priority,Source,Ticket description,Associated Contact,Associated Contact Email
31,Broken,Support,New,2024-05-01 10:00,HIGH,EMAIL,It broke on day one,Ada L,ada@x.test
32,Refund,Support,Closed,2024-05-02 10:00,LOW,CHAT,Please refund,Bob B,bob@x.test
`,
  );
  expect(lines(db, 'SELECT kind, channel, body FROM event ORDER BY row')).toEqual([
    'support | EMAIL | It broke on day one',
    'support | CHAT | Please refund',
  ]);
  expect(lines(db, 'SELECT email FROM customer ORDER BY id')).toEqual(['ada@x.test', 'bob@x.test']);
});

test('WhatsApp: day and time of day are one instant, and a number is no name', async () => {
  const db = await bring(
    'WhatsApp Chat with orders.csv',
    `Date,Time,Sender,Message
13/05/2024,10:00:12,Ada L,Do you ship to Cairo?
13/05/2024,10:05,+20 100 123 4567,متى يصل الطلب؟
13/05/2024,10:05,+20 100 123 4567,متى يصل الطلب؟
`,
  );
  expect(sources(db)).toEqual(['whatsapp']);
  expect(events(db)).toEqual([
    'chat | whatsapp | 2024-05-13T10:00:12Z | Ada L | – | Do you ship to Cairo?',
    'chat | whatsapp | 2024-05-13T10:05:00Z | – | – | متى يصل الطلب؟',
    'chat | whatsapp | 2024-05-13T10:05:00Z | – | – | متى يصل الطلب؟',
  ]);
  expect(lines(db, 'SELECT name, phone_key FROM customer ORDER BY id')).toEqual([
    'Ada L | –',
    '– | +201001234567',
  ]);
});

test('messages of one conversation are each a row of their own', async () => {
  const db = await bring(
    'messages.csv',
    `conversation_id,timestamp,sender_name,sender_id,platform,message
c1,2024-05-01T10:00:00Z,Ada L,u1,Messenger,Is the blue one back?
c1,2024-05-01T10:01:00Z,Ada L,u1,Messenger,Hello?
`,
  );
  expect(lines(db, 'SELECT channel, body, properties FROM event ORDER BY row')).toEqual([
    'Messenger | Is the blue one back? | [["conversation_id","c1"]]',
    'Messenger | Hello? | [["conversation_id","c1"]]',
  ]);
  expect(lines(db, 'SELECT COUNT(*) FROM customer')).toEqual(['1']);
});
