// @vitest-environment happy-dom
import { act, type ReactElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../src/graph/problems.ts';
import { RequestContext } from '../src/graph/request.ts';
import { Deletions } from '../src/rooms/setup/Deletions.tsx';
import type { Deletion } from '../src/rooms/setup/fieldDeletions.ts';
import { current, fileName, useKeptCopies } from '../src/rooms/setup/keptCopies.ts';
import './fields/stage.tsx';

vi.mock('antd', () => import('./fields/widgets.tsx'));

const FLOORS: Deletion = { object: 'Ticket', field: 'floor', records: 3, atLeast: false, exportAddress: '/deletions/Ticket/floor.csv' };
const SHELVES: Deletion = { object: 'Shelf', field: null, records: 1, atLeast: false, exportAddress: '/deletions/Shelf.csv' };
const NOT_EXPORTED: Problem = {
  code: 'metadata.field.deletion-not-exported', message: '', advice: '', path: ['objects', 'Ticket', 'fields', 'floor'], requestId: null,
};

const asked: string[] = [];
const saved: string[] = [];
let answer: () => Response = () => new Response('', { status: 500 });

beforeEach(() => {
  asked.length = 0;
  saved.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});

async function settle() {
  await act(async () => { await new Promise(done => setTimeout(done, 20)); });
}

function Desk({ deletions, release }: { deletions: readonly Deletion[]; release: number }) {
  const copies = useKeptCopies(release);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  return (
    <>
      <Deletions deletions={deletions} copies={copies} typed={typed} onType={setTyped} />
      <ul>{copies.unanswered([NOT_EXPORTED]).map(({ code }) => <li key={code}>{code}</li>)}</ul>
      <button type="button" onClick={() => copies.refused([NOT_EXPORTED])}>refuse</button>
    </>
  );
}

function stage(...deletions: Deletion[]) {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const root = createRoot(place);
  const request = ((address: string) => {
    asked.push(address);
    return Promise.resolve(answer());
  }) as typeof fetch;
  const draw = (element: ReactElement) => act(() => root.render(<RequestContext value={request}>{element}</RequestContext>));
  draw(<Desk deletions={deletions} release={4} />);
  return {
    said: () => place.textContent,
    draw,
    leave: () => act(() => root.unmount()),
    press: async (label: string) => {
      const button = [...place.querySelectorAll('button')].find(one => (one.getAttribute('aria-label') ?? one.textContent) === label);
      if (!button) {
        throw new Error(`There is no button ${label} in ${place.innerHTML}`);
      }
      act(() => button.click());
      await settle();
    },
  };
}

/** An answer that comes in parts, and breaks off where there is a failure. */
function inParts(parts: readonly string[], failure?: Error): () => Response {
  return () => new Response(new ReadableStream({
    async start(stream) {
      for (const part of parts) {
        stream.enqueue(new TextEncoder().encode(part));
        await new Promise(done => setTimeout(done, 1));
      }
      if (failure) {
        stream.error(failure);
      } else {
        stream.close();
      }
    },
  }));
}

describe('what is to be deleted', () => {
  it('says what goes, and where nothing was saved yet', () => {
    const { said } = stage(FLOORS, SHELVES);
    expect(said()).toContain('3 records lose their value for good');
    expect(said()).toContain('1 record is deleted for good');
    expect(said()).toContain('Write floor to confirm');
    expect(said()).toContain('Write Shelf to confirm');
    expect(said()).toContain('Not saved here yet');
  });

  it('is saved to its end with the token of the person, under a name that says what and when', async () => {
    answer = inParts(['id,floor\n', 'a,3\n']);
    const { said, press } = stage(FLOORS);
    await press('Save the values: Ticket.floor');
    expect(asked).toEqual(['/deletions/Ticket/floor.csv']);
    expect(saved).toEqual([fileName(FLOORS)]);
    expect(said()).toContain('Saved (13 byte)');
    expect(fileName(SHELVES, new Date('2026-03-01T10:00:00Z'))).toBe('Shelf-2026-03-01.csv');
  });

  it('is not saved where the answer breaks off', async () => {
    answer = inParts(['id,floor\n'], new TypeError('network'));
    const { said, press } = stage(FLOORS);
    await press('Save the values: Ticket.floor');
    expect(saved).toEqual([]);
    expect(said()).toContain('Not saved.');
    expect(said()).toContain('console.unreachable');
  });

  it('says why it was refused', async () => {
    answer = () => new Response(JSON.stringify({ code: 'access.right-missing', message: 'No', advice: '' }), { status: 403 });
    const { said, press } = stage(SHELVES);
    await press('Save the records: Shelf');
    expect(saved).toEqual([]);
    expect(said()).toContain('Your role does not allow this');
  });

  it('must be saved again when there is more of it, under another release, and where the platform says so', async () => {
    answer = inParts(['id\n']);
    const { said, press, draw } = stage(FLOORS);
    await press('Save the values: Ticket.floor');
    draw(<Desk deletions={[{ ...FLOORS, records: 4 }]} release={4} />);
    expect(said()).toContain('Save it again');
    draw(<Desk deletions={[FLOORS]} release={5} />);
    expect(said()).toContain('Save it again');
    draw(<Desk deletions={[FLOORS]} release={4} />);
    expect(said()).toContain('Saved (');
    await press('refuse');
    expect(said()).toContain('Save it again');
    expect(said()).toContain('deletion-not-exported');
    await press('Save again: Ticket.floor');
    expect(said()).toContain('Saved (');
    expect(said()).not.toContain('deletion-not-exported');
  });

  it('is enough when there is less of it by now', () => {
    const copy = { state: 'kept', bytes: 1, records: 3, release: 4 } as const;
    expect(current(copy, { ...FLOORS, records: 2 }, 4)).toBe(copy);
    expect(current(undefined, FLOORS, 4)).toEqual({ state: 'none' });
  });

  it('is not saved for whoever has left', async () => {
    answer = inParts(['id\n', 'a\n', 'b\n']);
    const { press, leave } = stage(FLOORS);
    const pressed = press('Save the values: Ticket.floor');
    leave();
    await pressed;
    expect(saved).toEqual([]);
  });
});
