/** The name of a workspace file ends with this. */
export const workspaceExtension = 'firsthand';

/** Files that an import reads; each may also end with `.gz`. */
export const importExtensions = ['csv', 'tsv', 'tab', 'psv', 'txt', 'dat', 'xlsx', 'xlsm'] as const;

export type OpenPurpose = 'workspace' | 'import' | 'folder';
export type SavePurpose = 'workspace' | 'csv';

/** Whether a file is worth showing to someone who looks for a workspace or for data. */
export function isOffered(name: string): boolean {
  const plain = name.toLowerCase().replace(/\.gz$/u, '');
  return [workspaceExtension, ...importExtensions].some((extension) => plain.endsWith(`.${extension}`));
}

export const savedExtension = { workspace: workspaceExtension, csv: 'csv' } as const satisfies Record<
  SavePurpose,
  string
>;
