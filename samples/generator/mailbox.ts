import type { Random } from './random.ts';

export type Mailbox = {
  readonly email: string;
  /** As it stands in the record; differs by letter case or by a mistyped domain. */
  readonly typed: string;
  readonly isMistyped: boolean;
};

export function cleanMailbox(email: string): Mailbox {
  return { email, typed: email, isMistyped: false };
}

/** The same mailbox as people type it with the shift key. */
export function changeCase(random: Random, email: string): Mailbox {
  const [local = '', domain = ''] = email.split('@');
  const titled = local.replace(
    /(^|[._])([a-z])/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  const typed = random.pick([
    `${titled}@${domain}`,
    email.toUpperCase(),
    `${titled}@${domain.replace('example', 'Example')}`,
  ]);
  return { email, typed, isMistyped: false };
}

// Wrong domains that cannot belong to anybody: an ending that does not exist, or a host below a reserved name.
const typosByDomain: ReadonlyMap<string, readonly string[]> = new Map([
  ['example.com', ['example.con', 'example.cmo', 'example.comm', 'example,com', 'examplecom', 'example.vom']],
  ['mail.example.com', ['mial.example.com', 'mai.example.com', 'maill.example.com', 'mail.example.con']],
  ['example.org', ['example.ogr', 'example.orgg', 'example.rog']],
  ['example.net', ['example.nte', 'example.nett', 'example..net']],
  ['inbox.example.net', ['inbx.example.net', 'inbox.example.nte', 'imbox.example.net']],
  ['post.example.org', ['psot.example.org', 'post.example.ogr', 'pos.example.org']],
]);

/** The address with its domain mistyped; the part before the @ stays. */
export function mistypeDomain(random: Random, email: string): string {
  const at = email.lastIndexOf('@');
  const typos = typosByDomain.get(email.slice(at + 1));
  if (typos === undefined) throw new Error(`no typo known for ${email}`);
  return `${email.slice(0, at + 1)}${random.pick(typos)}`;
}
