/** Every expected failure. The code is the message key `error.<code>`; `params` fill the message. */
export const errorCodes = [
  'bad-request',
  'cancelled',
  'internal',
  'engine-stopped',
  'no-workspace',
  'rule-gone',
  'file-missing',
  'file-unreadable',
  'file-empty',
  'file-changed',
  'file-exists',
  'file-name-invalid',
  'file-not-table',
  'file-is-spreadsheet',
  'spreadsheet-damaged',
  'spreadsheet-encrypted',
  'spreadsheet-too-large',
  'spreadsheet-unsafe',
  'sheet-missing',
  'file-compressed-damaged',
  'file-header-only',
  'file-too-large',
  'file-too-many-columns',
  'file-grant-unknown',
  'file-drop-is-copy',
  'folder-read-only',
  'disk-full',
  'save-failed',
  'save-conflict',
  'save-paused',
  'workspace-damaged',
  'workspace-truncated',
  'workspace-empty',
  'workspace-not-ours',
  'workspace-newer',
  'workspace-foreign-objects',
  'workspace-foreign-content',
  'workspace-read-only',
  'workspace-too-large',
  'backup-missing',
  'backup-damaged',
  'backup-folder-unusable',
  'undo-nothing',
  'undo-blocked',
  'undo-changed',
  'undo-conflict',
  'deleted-gone',
  'deleted-taken',
  'import-undecided',
  'import-mapping-invalid',
  'import-plan-gone',
  'import-running',
  'import-missing',
  'import-undone',
  'import-not-reversible',
  'matching-stale',
  'merge-missing',
  'merge-decided-different',
  'recipe-invalid',
  'recipe-missing',
  'recipe-name-taken',
  'replay-nothing',
  'replay-gone',
  'watch-folder-unusable',
  'import-too-large',
  'rate-invalid',
  'customer-missing',
  'cleaning-missing',
  'cleaning-undone',
  'cleaning-overlaid',
  'cleaning-nothing',
  'cleaning-changed',
  'note-missing',
  'follow-up-missing',
  'segment-circular',
  'segment-unknown',
  'people-unknown',
  'people-too-many',
  'audience-channel',
  'audience-fields',
  'purpose-unknown',
  'sheet-too-long',
  'segment-unknown',
  'segment-circular',
  'segment-name-taken',
  'segment-used',
  'segment-unreadable',
  'snapshot-gone',
  'theme-unknown',
  'theme-name-taken',
  'theme-circular',
  'theme-rule-unknown',
  'theme-rule-taken',
  'theme-rule-invalid',
  'answer-unknown',
  'question-unknown',
  'request-unknown',
  'request-circular',
  'offer-unknown',
  'campaign-unknown',
  'campaign-name-taken',
  'campaign-too-small',
  'itemsets-too-many',
  'analysis-crashed',
  'out-of-memory',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
export type ErrorParams = Readonly<Record<string, string | number>>;

/** Something expected failed. The text lives in the message catalogue; the cause is kept for the local log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

/**
 * Marks a case that the types say cannot happen.
 * @throws {Error} always: reaching it is our bug
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
