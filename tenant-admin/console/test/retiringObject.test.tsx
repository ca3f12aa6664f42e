// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../src/graph/problems.ts';
import { DELETE_OBJECT, type Draft, type DraftObject, RESTORE_OBJECT } from '../src/rooms/setup/draftQueries.ts';
import { RetiringObject } from '../src/rooms/setup/RetiringObject.tsx';
import { DraftContext, type DraftDesk } from '../src/rooms/setup/useDraft.ts';
import './fields/stage.tsx';

const { asks } = vi.hoisted(() => ({ asks: [] as { onOk: () => unknown }[] }));
vi.mock('antd', async () => ({
  ...(await import('./fields/widgets.tsx')),
  App: { useApp: () => ({ modal: { confirm: (ask: { onOk: () => unknown }) => asks.push(ask) } }) },
}));
vi.mock('../src/graph/useDesk.ts', () => ({ useRight: () => true }));

const SHELF = { name: 'Shelf', labels: [], locked: false, retired: true, deleted: false } as unknown as DraftObject;

/** What was sent, and what the platform answers. */
const sent: [unknown, unknown][] = [];
let answer: Problem[] = [];

beforeEach(() => {
  sent.length = 0;
  asks.length = 0;
  answer = [];
});

function stage(object: DraftObject, ...changes: string[]) {
  const draft = { changes: changes.map(kind => ({ kind, object: object.name, field: null, path: ['objects', object.name] })) } as unknown as Draft;
  const desk = {
    draft,
    reload: () => undefined,
    change: (mutation: unknown, input: unknown) => {
      sent.push([mutation, input]);
      return Promise.resolve(answer);
    },
  } as unknown as DraftDesk;
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  act(() => createRoot(place).render(<DraftContext value={desk}><RetiringObject object={object} /></DraftContext>));
  const buttons = () => [...place.querySelectorAll('button')];
  return {
    said: () => place.textContent,
    buttons: () => buttons().map(one => one.textContent),
    press: (label: string) => act(async () => { buttons().find(one => one.textContent === label)?.click(); }),
  };
}

describe('an object', () => {
  it('that is in use, or that every desk has, is not spoken of', () => {
    expect(stage({ ...SHELF, retired: false }).said()).toBe('');
    expect(stage({ ...SHELF, retired: false, locked: true }).said()).toBe('');
  });

  it('can be deleted once a release has retired it, and comes back at any time', () => {
    expect(stage(SHELF, 'RETIRED').buttons()).toEqual(['Restore']);
    expect(stage(SHELF).buttons()).toEqual(['Restore', 'Delete']);
    expect(stage({ ...SHELF, deleted: true }, 'REMOVED').buttons()).toEqual(['Restore']);
    const gone = stage({ ...SHELF, deleted: true });
    expect(gone.buttons()).toEqual(['Restore']);
    expect(gone.said()).toContain('comes back with its fields and without records');
  });

  it('is deleted only by whoever was told what goes', async () => {
    const { press } = stage(SHELF);
    await press('Delete');
    expect(sent).toEqual([]);
    await act(async () => { await asks[0]?.onOk(); });
    expect(sent).toEqual([[DELETE_OBJECT, { object: 'Shelf' }]]);
    await press('Restore');
    expect(sent.at(-1)).toEqual([RESTORE_OBJECT, { object: 'Shelf' }]);
  });

  it('says who still refers to it, and what to do', async () => {
    answer = [{
      code: 'metadata.reference.target-deleted', message: '', advice: '', path: ['objects', 'Ticket', 'fields', 'shelf', 'settings', 'object'], requestId: null,
    }];
    const { press, said } = stage(SHELF);
    await press('Delete');
    await act(async () => { await asks[0]?.onOk(); });
    expect(said()).toContain('Ticket.shelf refers to an object that is deleted');
    expect(said()).toContain('Delete that field first');
  });
});
