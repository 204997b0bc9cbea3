import type { Profile } from '../profile.ts';

const chat = { kind: 'events', title: 'Chat messages' } as const;
const whatsapp = {
  system: 'whatsapp',
  constants: { 'event.kind': 'chat', 'event.channel': 'whatsapp' },
} as const;
const unknown = { system: 'generic', constants: { 'event.kind': 'chat' } } as const;

/** A message a row, with its day and its time of day in columns of their own. */
function byDay(sender: string) {
  return {
    signature: ['Date', 'Time', sender, 'Message'],
    columns: { Date: 'event.at', Time: 'event.time', [sender]: 'customer.name', Message: 'event.body' },
  };
}

/** Chats as tables: WhatsApp's by their name, other ones by their columns. The same conversation has many rows. */
export const chats: readonly (Profile & { title: string })[] = [
  ...['Sender', 'Author', 'From', 'Name'].flatMap((sender) => [
    { ...chat, ...whatsapp, ...byDay(sender), fileName: /whats\s?app/iu },
    { ...chat, ...unknown, ...byDay(sender) },
  ]),
  {
    ...chat,
    ...unknown,
    signature: ['conversation_id', 'timestamp', 'sender_name', 'message'],
    columns: {
      timestamp: 'event.at',
      sender_name: 'customer.name',
      sender_email: 'customer.email',
      sender_phone: 'customer.phone',
      sender_id: 'customer.externalId',
      platform: 'event.channel',
      channel: 'event.channel',
      message: 'event.body',
    },
  },
];
