import { describe, expect, it } from 'vitest';
import { optionLabels } from '../src/rooms/setup/optionLabels.ts';

const choice = (name: string, english: string) => ({ name, settings: { options: [{ key: 'A', labels: { en: english } }] } });
const CUSTOMER = { name: 'Customer', fields: [choice('tier', 'Best')] };
const TICKET = { name: 'Ticket', fields: [choice('priority', 'Now'), choice('now', 'Then'), { name: 'customer', settings: { object: 'Customer' } }] };

describe('labels of options', () => {
  it('are those of the field that a rule names', () => {
    const of = (name: string) => optionLabels(TICKET, [CUSTOMER, TICKET], name);
    expect(of('priority')).toEqual({ A: { en: 'Now' } });
    expect(of('record.now')).toEqual({ A: { en: 'Then' } });
    expect(of('customer.tier')).toEqual({ A: { en: 'Best' } });
    expect(of('customer')).toEqual({});
    expect(of('gone.tier')).toEqual({});
  });
});
