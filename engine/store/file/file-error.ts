import { basename, dirname } from 'node:path';
import { AppError } from '../../../shared/core/model/errors.ts';
import { hasCode } from './file-system.ts';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

function isDenied(error: unknown): boolean {
  return hasCode(error, 'EACCES', 'EPERM', 'EROFS');
}

/** What went wrong while writing the workspace, in words for the user. Errors that are ours already pass through. */
export function savingError(error: unknown, path: string): unknown {
  if (error instanceof AppError || !(error instanceof Error && 'code' in error)) return error;
  const params = { name: basename(path), folder: basename(dirname(path)), why: codeOf(error) };
  if (hasCode(error, 'ENOSPC', 'EDQUOT', 'EFBIG')) return new AppError('disk-full', params, { cause: error });
  if (isDenied(error)) return new AppError('folder-read-only', params, { cause: error });
  return new AppError('save-failed', params, { cause: error });
}

/** What went wrong while reading the workspace, in words for the user. */
export function readingError(error: unknown, path: string): unknown {
  if (error instanceof AppError || !(error instanceof Error && 'code' in error)) return error;
  const params = { name: basename(path), why: codeOf(error) };
  if (hasCode(error, 'ENOENT', 'ENOTDIR')) return new AppError('file-missing', params, { cause: error });
  return new AppError('file-unreadable', params, { cause: error });
}
