import { type DocumentNode, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { DeskField, DeskObject } from '../src/graph/desk.ts';
import {
  createMutation, filterOf, findQuery, findVariables, pageQuery, pageVariables, recordQuery, updateMutation,
} from '../src/graph/records.ts';

const field = (name: string, type: string, more: Partial<DeskField> = {}): DeskField => ({
  name, type, labels: {}, help: {}, settings: {}, required: false, writable: true, filterable: true, orderable: true, options: [],
  target: null, entry: null, ...more,
});
const customer = { name: 'Customer', single: 'customer', plural: 'customers', titleField: 'name' };
const ticket: DeskObject = {
  name: 'Ticket', single: 'ticket', plural: 'tickets', labels: {}, titleField: 'subject', writable: true,
  fields: [field('subject', 'text'), field('place', 'place'), field('customer', 'reference', { target: customer })],
};
const flat = (document: unknown) => print(document as DocumentNode).replaceAll(/\s+/g, ' ');

describe('queries for records', () => {
  it('ask for places and referred records by their parts', () => {
    expect(flat(pageQuery(ticket, ticket.fields))).toContain(
      'nodes { id version createdAt updatedAt subject place { latitude longitude } customer { id title: name } }',
    );
  });

  it('name the types of the object', () => {
    expect(flat(pageQuery(ticket, []))).toContain('$filter: TicketFilter, $orderBy: [TicketOrder!]');
    expect(flat(recordQuery(ticket))).toContain('record: ticket(id: $id)');
    expect(flat(createMutation(ticket))).toContain('($input: CreateTicketInput!) { done: createTicket(input: $input) { record: ticket {');
    expect(flat(updateMutation(ticket))).toContain('updateTicket(input: $input)');
  });

  it('page forward by first and after, backward by last and before', () => {
    const asked = { conditions: [], order: null, size: 20 };
    expect(pageVariables({ ...asked, window: {} })).toMatchObject({ first: 20, after: null, last: null, before: null });
    expect(pageVariables({ ...asked, window: { after: 'c' } })).toMatchObject({ first: 20, after: 'c', last: null });
    expect(pageVariables({ ...asked, window: { before: 'c' } })).toMatchObject({ first: null, last: 20, before: 'c' });
  });

  it('keep two conditions on one field apart', () => {
    const from = { field: 'openedAt', operator: 'gte', value: 'a' };
    const until = { field: 'openedAt', operator: 'lt', value: 'b' };
    expect(filterOf([])).toBeNull();
    expect(filterOf([from])).toEqual({ openedAt: { gte: 'a' } });
    expect(filterOf([from, until])).toEqual({ and: [{ openedAt: { gte: 'a' } }, { openedAt: { lt: 'b' } }] });
  });

  it('find referred records by their title, or any when there is none', () => {
    expect(flat(findQuery(customer))).toContain('found: customers(filter: $filter, first: 20) { nodes { id title: name } }');
    expect(findVariables(customer, 'Pier')).toEqual({ filter: { name: { contains: 'Pier' } } });
    expect(findVariables({ ...customer, titleField: '' }, 'Pier')).toEqual({ filter: null });
  });
});
