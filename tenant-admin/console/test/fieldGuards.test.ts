import { describe, expect, it } from 'vitest';
import { FIELD_KINDS } from '../src/fields/index.ts';
import { encryptable, givenGuards, hasGuards, maskedSample, NO_GUARDS, writtenGuards } from '../src/rooms/setup/fieldGuards.ts';

describe('guards of a field', () => {
  it('are given whole, without a mask where none is wanted', () => {
    expect(givenGuards()).toEqual({
      searchable: false, uniqueWithin: [], encrypted: false, seenBy: [], editedBy: [], mask: null,
    });
    expect(givenGuards({ ...NO_GUARDS, masked: true, leading: null, unmaskedFor: ['AGENT'] }).mask)
      .toEqual({ leading: 0, trailing: 4, unmaskedFor: ['AGENT'] });
  });

  it('come back as they went', () => {
    const guards = {
      searchable: true, uniqueWithin: ['customer'], encrypted: false, seenBy: ['AGENT'], editedBy: [],
      mask: { leading: 1, trailing: 0, unmaskedFor: [] },
    };
    expect(givenGuards(writtenGuards({ guards } as unknown as Parameters<typeof writtenGuards>[0]))).toEqual(guards);
  });

  it('keep a field encrypted that is', () => {
    const guards = { searchable: false, uniqueWithin: [], encrypted: true, seenBy: [], editedBy: [], mask: null };
    const field = { guards } as unknown as Parameters<typeof writtenGuards>[0];
    expect(hasGuards(field)).toBe(true);
    expect(givenGuards(writtenGuards(field)).encrypted).toBe(true);
    expect(givenGuards({ ...NO_GUARDS, encrypted: true }).encrypted).toBe(true);
  });

  it('offer to encrypt what people write and what is not one of a few', () => {
    const kinds = FIELD_KINDS.map(kind => kind.key).filter(encryptable);
    expect([...kinds].sort()).toEqual([
      'address', 'date', 'dateTime', 'decimal', 'duration', 'email', 'longText', 'money', 'percent', 'phone', 'place', 'rating',
      'richText', 'serialNumber', 'text', 'url', 'wholeNumber',
    ]);
    expect(encryptable('yesNo')).toBe(false);
    expect(encryptable('autoNumber')).toBe(false);
    expect(encryptable(undefined)).toBe(false);
  });

  it('show a sample as the platform masks it', () => {
    expect(maskedSample({ leading: 3, trailing: 4 })).toBe('138****5678');
    expect(maskedSample({ leading: 4, trailing: 4 })).toBe('****');
    expect(maskedSample({ leading: 0, trailing: 0 })).toBe('****');
  });
});
