import type { SavePurpose } from '../shared/contract/shell.ts';

/** The name of a workspace file ends with this. */
export const workspaceExtension = 'firsthand';

/** Files that an import reads; each may also end with `.gz`. */
export const importExtensions = ['csv', 'tsv', 'tab', 'psv', 'txt', 'dat', 'xlsx', 'xlsm'] as const;

/** A recipe outside of a workspace. */
export const recipeExtension = 'json';

export type OpenPurpose = 'workspace' | 'import' | 'folder' | 'recipe';
export type { SavePurpose };

/** Whether a file is worth showing to someone who looks for a workspace, for data or for a recipe. */
export function isOffered(name: string): boolean {
  const plain = name.toLowerCase().replace(/\.gz$/u, '');
  return [workspaceExtension, recipeExtension, ...importExtensions].some((extension) =>
    plain.endsWith(`.${extension}`),
  );
}

export const savedExtension = {
  workspace: workspaceExtension,
  csv: 'csv',
  xlsx: 'xlsx',
  recipe: recipeExtension,
  html: 'html',
  pdf: 'pdf',
  svg: 'svg',
  png: 'png',
} as const satisfies Record<SavePurpose, string>;
