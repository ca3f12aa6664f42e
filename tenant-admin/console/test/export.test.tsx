// @vitest-environment happy-dom
import { Client, fetchExchange } from '@urql/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskObject } from '../src/graph/desk.ts';
import { RequestContext } from '../src/graph/request.ts';
import { zhCN } from '../src/i18n/zh-CN/index.ts';
import { Export } from '../src/rooms/records/Export.tsx';
import { exportColumns } from '../src/rooms/records/exported.ts';
import { field } from './fields/stage.tsx';

vi.mock('antd', async () => {
  const widgets = await import('./fields/widgets.tsx');
  return {
    ...widgets,
    Popover: ({ children, content }: { children: React.ReactNode; content: React.ReactNode }) => <>{children}{content}</>,
    Progress: ({ percent }: { percent: number }) => <i>{percent}%</i>,
  };
});

const TICKET: DeskObject = {
  name: 'Ticket', single: 'ticket', plural: 'tickets', labels: {}, titleField: 'subject', writable: true,
  fields: [
    field('text', { name: 'subject' }),
    field('text', { name: 'secret', entry: null }),
    field('formula', { name: 'sum', writable: false, entry: null }),
    field('reference', { name: 'customer', target: { name: 'Customer', plural: 'customers', titleField: 'name' } as never }),
    field('person', { name: 'owner' }),
  ],
};

const asked: Record<string, unknown>[] = [];
const saved: string[] = [];
let jobs: object[] = [];
let refusal: object | null = null;

function job(state: string, more: object = {}) {
  return { __typename: 'ExportJob', id: '1', fileName: 'Ticket.xlsx', state, rows: 2, percent: 40, file: null, failure: null, ...more };
}

const client = new Client({
  url: 'http://desk/graphql',
  exchanges: [fetchExchange],
  preferGetMethod: false,
  fetch: ((_: string, init: RequestInit) => {
    const { query, variables } = JSON.parse(String(init.body)) as { query: string; variables: Record<string, unknown> };
    asked.push(variables);
    const answer = query.includes('startExport')
      ? refusal ? { errors: [refusal] } : { data: { startExport: job('QUEUED') } }
      : query.includes('cancelExport')
        ? { data: { cancelExport: job('CANCELLED') } }
        : { data: { exportJob: jobs.length > 1 ? jobs.shift() : jobs[0] } };
    return Promise.resolve(new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }));
  }) as typeof fetch,
});

async function settle() {
  await act(async () => { await new Promise(done => setTimeout(done, 30)); });
}

function stage(status = 200) {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const request = (() => Promise.resolve(new Response('PK', { status }))) as typeof fetch;
  act(() => createRoot(place).render(
    <RequestContext value={request}>
      <Provider value={client}>
        <Export object={TICKET} fields={TICKET.fields} filter={{ subject: { eq: 'x' } }} order={{ field: 'subject', direction: 'ASC' }} />
      </Provider>
    </RequestContext>,
  ));
  return {
    said: () => place.textContent ?? '',
    press: async (label: string) => {
      const button = [...place.querySelectorAll('button')].find(one => one.textContent === label);
      if (!button) {
        throw new Error(`There is no button ${label} in ${place.innerHTML}`);
      }
      act(() => button.click());
      await settle();
    },
  };
}

beforeEach(() => {
  asked.length = 0;
  saved.length = 0;
  refusal = null;
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});

describe('the export of a list', () => {
  it('asks for what the list shows, by titles and names', () => {
    expect(exportColumns(TICKET, TICKET.fields)).toEqual(['subject', 'sum', 'customer.name', 'owner.name']);
  });

  it('is started with the filter, the order and the columns, and downloaded when it is whole', async () => {
    jobs = [job('DONE', { percent: 100, file: '/exports/1/Ticket.xlsx' })];
    const page = stage();
    await page.press('Excel');
    await settle();

    expect(asked[0]).toMatchObject({
      input: {
        object: 'Ticket', format: 'XLSX', filter: { subject: { eq: 'x' } }, orderBy: [{ field: 'subject', direction: 'ASC' }],
        columns: ['subject', 'sum', 'customer.name', 'owner.name'], header: 'LABELS', language: 'en',
      },
    });
    expect(page.said()).toContain('100%');
    await page.press('Download 2 records');
    expect(saved).toEqual(['Ticket.xlsx']);
  });

  it('shows how far it is, and can be cancelled', async () => {
    jobs = [job('RUNNING')];
    const page = stage();
    await page.press('CSV');
    await settle();

    expect(page.said()).toContain('40%');
    expect(page.said()).not.toContain('Download');
    await page.press('Cancel');
    expect(asked.at(-1)).toEqual({ id: '1' });
  });

  it('says why it failed or was refused', async () => {
    jobs = [job('FAILED', { failure: { __typename: 'Problem', code: 'export.rows.too-many', message: 'Too many', advice: 'Narrow it', path: [] } })];
    const page = stage();
    await page.press('JSON lines');
    await settle();
    expect(page.said()).toContain('Too many');

    refusal = { message: 'Three are under way', extensions: { code: 'export.jobs.too-many', advice: 'Wait' } };
    await page.press('CSV');
    expect(page.said()).toContain('Three are under way');
  });

  it('says when the file did not come', async () => {
    jobs = [job('DONE', { file: '/exports/1/Ticket.xlsx' })];
    const page = stage(404);
    await page.press('Excel');
    await settle();
    await page.press('Download 2 records');
    expect(saved).toEqual([]);
    expect(page.said()).toContain('404');
  });

  it('has its texts in Chinese', () => {
    expect(zhCN['export.title']).toBe('导出');
  });
});
