import type { AppErrorData } from '../../shared/contract/errors.ts';
import type { Day } from '../../shared/core/model/day.ts';
import type { QualityRule } from '../../shared/core/model/quality-rule.ts';
import type { Audit } from '../../shared/core/quality/run-audit.ts';

/** What an audit worker is given: a copy of the workspace, which becomes its own. */
export type AuditOrder = Readonly<{ image: Uint8Array; today: Day; rules: readonly QualityRule[] }>;

export type AuditMessage =
  | Readonly<{ say: 'progress'; done: number; total: number }>
  | Readonly<{ say: 'done'; audit: Audit }>
  | Readonly<{ say: 'failed'; error: AppErrorData }>;
