/** Joins the names that are there; a CSS module's are never missing, which a test sees to. */
export function cx(...names: readonly (string | undefined | false)[]): string {
  return names.filter(Boolean).join(' ');
}
