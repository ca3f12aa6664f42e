const STANDS_FOR: Readonly<Record<string, string>> = { A: '[A-Z]', 9: '[0-9]', X: '[A-Z0-9]' };

/** Whether a text is of the form, in which A, 9 and X stand for letters, digits and either, and a backslash for itself. */
export function isOfForm(pattern: string, text: string): boolean {
  const parts = [...pattern.matchAll(/\\?./gsu)].map(([part]) =>
    part.length > 1 && part.startsWith('\\') ? literal(part.slice(1)) : (STANDS_FOR[part] ?? literal(part)));
  return new RegExp(`^${parts.join('')}$`, 'u').test(text);
}

function literal(part: string): string {
  return part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
