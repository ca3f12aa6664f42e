/** A package as it lies in a file; the platform alone looks into it. */
export type PackageFile = Record<string, unknown>;

/** What the text of a file holds; null when that is no package. */
export function readPackage(text: string): PackageFile | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'signature' in value ? (value as PackageFile) : null;
  } catch {
    return null;
  }
}

/** Such as `acme-4.package.json`. */
export function packageName(file: PackageFile): string {
  return `${typeof file.name === 'string' ? file.name : 'deskweave'}.package.json`;
}

/** Hands a package to the browser to be saved. */
export function savePackage(file: PackageFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
  link.download = packageName(file);
  link.click();
  URL.revokeObjectURL(link.href);
}
