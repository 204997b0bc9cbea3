/** The part of glob patterns that the packaging uses: `**`, `*` and `{a,b}`; `!` in front takes out what was let in. */
function asExpression(glob: string): RegExp {
  const body = glob.replaceAll(/\*\*\/|\*\*|\*|\{[^}]*\}|[.+^$()|[\]\\?]/gu, (found) => {
    if (found === '**/') return '(?:.*/)?';
    if (found === '**') return '.*';
    if (found === '*') return '[^/]*';
    if (found.startsWith('{')) return `(?:${found.slice(1, -1).replaceAll('.', '\\.').replaceAll(',', '|')})`;
    return `\\${found}`;
  });
  return new RegExp(`^${body}$`, 'u');
}

/** Whether a path is let in: the last pattern that fits decides, as in electron-builder. */
export function isLetIn(path: string, patterns: readonly string[]): boolean {
  return patterns.reduce((isIn, pattern) => {
    const isOut = pattern.startsWith('!');
    if (isIn !== isOut) return isIn;
    return asExpression(isOut ? pattern.slice(1) : pattern).test(path) ? !isOut : isIn;
  }, false);
}
