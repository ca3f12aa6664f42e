import { describe, expect, it } from 'vitest';
import { packageName, readPackage } from '../src/rooms/setup/packageFile.ts';

describe('packages', () => {
  it('are read as they were written, and nothing else is taken for one', () => {
    const written = { format: 1, name: 'acme-4', parts: { objects: [] }, signature: { key: 'k' } };
    expect(readPackage(JSON.stringify(written, null, 2))).toEqual(written);
    for (const other of ['', 'name,zip', '[]', 'null', '7', '{"objects": []}']) {
      expect(readPackage(other)).toBeNull();
    }
  });

  it('are saved by their names', () => {
    expect(packageName({ name: 'acme-4' })).toBe('acme-4.package.json');
    expect(packageName({})).toBe('deskweave.package.json');
  });
});
