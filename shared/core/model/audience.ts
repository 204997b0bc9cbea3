import * as z from 'zod';

/** Ways to a person for which consent is kept, in the order in which they are shown. */
export const contactChannels = ['email', 'sms', 'phone', 'post', 'ads'] as const;
export const ContactChannel = z.enum(contactChannels);
export type ContactChannel = z.infer<typeof ContactChannel>;

/**
 * Why somebody may not be contacted, each person by the first that holds: processing is restricted by a request; the person said no;
 * the address is on the list of those never to be used; there is no address; a yes has run out; the person was never asked.
 */
export const exclusionReasons = [
  'restricted',
  'refused',
  'suppressed',
  'no-address',
  'expired',
  'not-asked',
] as const;
export const ExclusionReason = z.enum(exclusionReasons);
export type ExclusionReason = z.infer<typeof ExclusionReason>;

/**
 * Why somebody of a list is not in its file: as above, another of the same address is, or the person is kept out of a campaign that is still
 * measured.
 */
export const LeftOutReason = z.enum([...exclusionReasons, 'same-address', 'held-out']);
export type LeftOutReason = z.infer<typeof LeftOutReason>;
export const LeftOut = z.object({ reason: LeftOutReason, people: z.int().min(1) });
export type LeftOut = z.infer<typeof LeftOut>;

/** What people may be contacted for; `key` is the workspace's own. */
export const Purpose = z.object({
  key: z.string(),
  nameEn: z.string(),
  nameAr: z.string(),
  /** Of how many the ledger says something about it. */
  people: z.int().min(0),
});
export type Purpose = z.infer<typeof Purpose>;
export const PurposeKey = z.string().min(1).max(100);

/** How many of a set of people can be reached, over each channel, for one purpose. */
export const Reach = z.object({
  members: z.int().min(0),
  channels: z.array(
    z.object({
      channel: ContactChannel,
      reachable: z.int().min(0),
      /** Adds up, with `reachable`, to `members`. */
      excluded: z.array(z.object({ reason: ExclusionReason, people: z.int().min(1) })),
    }),
  ),
});
export type Reach = z.infer<typeof Reach>;

/** Things known of a person that a text may use. */
export const mergeFields = [
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
  'language',
  'orders',
  'spent',
  'currency',
  'firstOrderOn',
  'lastOrderOn',
  'lastProduct',
  'interest',
  'rfmGroup',
] as const;
export const MergeField = z.enum(mergeFields);
export type MergeField = z.infer<typeof MergeField>;

export const layoutIds = [
  'plain',
  'mailchimp',
  'campaign-monitor',
  'klaviyo',
  'hubspot',
  'google-ads',
  'meta-ads',
] as const;
export const LayoutId = z.enum(layoutIds);
export type LayoutId = z.infer<typeof LayoutId>;

export const audienceFileTypes = ['csv', 'xlsx'] as const;
export const AudienceFileType = z.enum(audienceFileTypes);
export type AudienceFileType = z.infer<typeof AudienceFileType>;

/** What a file of an audience is to hold, and for what. */
export const AudienceChoice = z.object({
  layout: LayoutId,
  purpose: PurposeKey,
  channel: ContactChannel,
  /** Beside what the layout has anyway; each once. */
  fields: z.array(MergeField).max(mergeFields.length),
  /**
   * Whether who is kept out of a campaign that is still measured is left out. Where it is left out itself: for purposes of marketing. Sets of
   * people who are offered something are always without them.
   */
  sparesHeldOut: z.boolean().optional(),
});
export type AudienceChoice = z.infer<typeof AudienceChoice>;

/** What an export would write, and whom it would leave out. */
export const AudiencePreview = z.object({
  members: z.int().min(0),
  written: z.int().min(0),
  excluded: z.array(LeftOut),
  /** Who could be contacted but is kept out of a campaign that is still measured, whether left out or not. */
  heldOut: z.int().min(0),
  columns: z.array(z.string()),
  /** The first rows as they would be written. */
  sample: z.array(z.array(z.string())),
});
export type AudiencePreview = z.infer<typeof AudiencePreview>;

/** What was written. Without anybody to write there is no file. */
export const AudienceWritten = z.object({ written: z.int().min(0), excluded: z.array(LeftOut) });
export type AudienceWritten = z.infer<typeof AudienceWritten>;
