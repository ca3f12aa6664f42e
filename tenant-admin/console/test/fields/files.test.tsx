// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fieldKind } from '../../src/fields/index.ts';
import { RequestContext } from '../../src/graph/request.ts';
import { selection } from '../../src/graph/records.ts';
import type { DeskField } from '../../src/graph/desk.ts';
import { configured, field } from './stage.tsx';

vi.mock('antd', () => import('./widgets.tsx'));

const PAPER = { id: 'f1', name: 'a.pdf', mediaType: 'application/pdf', size: 1536, url: '/files/r/papers/f1' };
const PHOTO = { id: 'f2', name: 'p.png', mediaType: 'image/png', size: 10, url: '/files/r/photo/f2' };

/** What the platform was asked, and what it answers. */
const asked: [string, RequestInit | undefined][] = [];
let answer: () => Response = () => new Response('', { status: 500 });

beforeEach(() => {
  asked.length = 0;
});

async function settle() {
  await act(async () => { await new Promise(done => setTimeout(done, 0)); });
}

function stage(kind: string, of: DeskField, value: unknown, editing: boolean) {
  const answers: unknown[] = [];
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const request = ((url: string, init?: RequestInit) => {
    asked.push([url, init]);
    return Promise.resolve(answer());
  }) as typeof fetch;
  const { Edit, View } = fieldKind(kind);
  act(() => createRoot(place).render(
    <RequestContext value={request}>
      {editing ? <Edit id="it" field={of} value={value} onChange={one => answers.push(one)} /> : <View field={of} value={value} />}
    </RequestContext>,
  ));
  const press = (label: string) => {
    const button = [...place.querySelectorAll('button')].find(one => one.getAttribute('aria-label') === label || one.textContent === label);
    if (!button) {
      throw new Error(`There is no button ${label} in ${place.innerHTML}`);
    }
    act(() => button.click());
  };
  return { place, answers, press };
}

function choose(place: HTMLElement, file: File) {
  const input = place.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  act(() => { input.dispatchEvent(new Event('change', { bubbles: true })); });
}

describe('files', () => {
  it('are asked for with all that is shown of them', () => {
    for (const kind of ['file', 'picture', 'signature']) {
      expect(selection(field(kind))).toBe('it { id name mediaType size url }');
    }
  });

  it('are shown by name and size, and saved with the token of the person', async () => {
    answer = () => new Response('x');
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
    const { place, press } = stage('file', field('file'), [PAPER], false);
    expect(place.textContent).toBe('a.pdf (1.5 kB)');
    press('Save a.pdf');
    await settle();
    expect(asked.map(([url]) => url)).toEqual(['/files/r/papers/f1']);
    expect(made).toHaveBeenCalledOnce();
    made.mockRestore();
  });

  it('say so when they cannot be fetched', async () => {
    answer = () => new Response('', { status: 404 });
    const { place, press } = stage('file', field('file'), [PAPER], false);
    press('Save a.pdf');
    await settle();
    expect(place.querySelector('[role=alert]')?.textContent).toBe('The file could not be fetched');
  });

  it('are sent when they are chosen, and removed again', async () => {
    answer = () => new Response(JSON.stringify({ id: 'f9', name: 'b.txt', size: 3 }), { status: 201 });
    const several = field('file', { settings: { atMost: 2, mediaTypes: ['text/plain'] } });
    const { place, answers, press } = stage('file', several, [PAPER], true);
    expect(place.querySelector('input[type=file]')?.getAttribute('accept')).toBe('text/plain');
    choose(place, new File(['abc'], 'b.txt', { type: 'text/plain' }));
    await settle();
    press('Remove a.pdf');
    expect(asked[0]?.[0]).toBe('/files');
    expect((asked[0]?.[1]?.body as FormData).get('file')).toHaveProperty('name', 'b.txt');
    expect(answers).toEqual([[PAPER, { id: 'f9', name: 'b.txt', mediaType: 'text/plain', size: 3 }], null]);
    expect(fieldKind('file').toApi?.(answers[0])).toEqual(['f1', 'f9']);
    expect(fieldKind('file').toApi?.(null)).toBeNull();
  });

  it('are no more than the field takes', () => {
    const full = stage('file', field('file', { settings: { atMost: 2 } }), [PAPER, PHOTO], true);
    expect(full.place.querySelector('input[type=file]')).toBeNull();
    const one = stage('file', field('file'), [PAPER], true);
    expect(one.place.textContent).toContain('Choose another file');
  });

  it('say why they were refused', async () => {
    answer = () => new Response(JSON.stringify({ errors: [{ message: 'The file is larger than 100 MB', extensions: { code: 'storage.file.too-large' } }] }), { status: 413 });
    const { place, answers } = stage('file', field('file'), null, true);
    choose(place, new File(['abc'], 'b.txt'));
    await settle();
    expect(place.querySelector('[role=alert]')?.textContent).toContain('storage.file.too-large');
    expect(answers).toEqual([]);
  });

  it('are set up with types, size and number', () => {
    const { answers, write } = configured(fieldKind('file'), {});
    write('application/pdf,image/*', 'Types of content taken');
    write('5', 'Largest size in MB');
    write('3', 'At most');
    expect(answers).toEqual([{ mediaTypes: ['application/pdf', 'image/*'] }, { sizeMax: 5 }, { atMost: 3 }]);
  });
});

describe('a picture', () => {
  it('is shown as what the platform found it to be', async () => {
    answer = () => new Response('x', { headers: { 'Content-Type': 'text/html' } });
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:2');
    const { place } = stage('picture', field('picture'), PHOTO, false);
    await settle();
    expect(place.querySelector('img')?.getAttribute('alt')).toBe('p.png');
    expect((made.mock.calls[0]?.[0] as Blob).type).toBe('image/png');
    made.mockRestore();
  });

  it('is not fetched when it is large or no picture that browsers show', async () => {
    stage('picture', field('picture'), { ...PHOTO, size: 9e6 }, false);
    stage('picture', field('picture'), { ...PHOTO, mediaType: 'image/svg+xml' }, false);
    await settle();
    expect(asked).toEqual([]);
  });

  it('is one, replaced by another', async () => {
    answer = () => new Response(JSON.stringify({ id: 'f9', size: 3 }), { status: 201 });
    const { place, answers } = stage('picture', field('picture'), PHOTO, true);
    choose(place, new File(['abc'], 'q.png', { type: 'image/png' }));
    await settle();
    expect(fieldKind('picture').toApi?.(answers[0])).toBe('f9');
  });
});

describe('a signature', () => {
  const brush = { beginPath: vi.fn(), moveTo: vi.fn(), lineTo: vi.fn(), stroke: vi.fn(), clearRect: vi.fn(), fillText: vi.fn() };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(brush as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(done => done(new Blob(['x'], { type: 'image/png' })));

  const point = (kind: string, x: number, y: number) => Object.assign(new Event(kind, { bubbles: true }), { clientX: x, clientY: y, pointerId: 1 });

  it('is drawn, taken and sent as one picture', async () => {
    answer = () => new Response(JSON.stringify({ id: 's1', size: 1 }), { status: 201 });
    const { place, answers, press } = stage('signature', field('signature'), null, true);
    const canvas = place.querySelector('canvas') as HTMLCanvasElement;
    act(() => {
      canvas.dispatchEvent(point('pointermove', 1, 1));
      canvas.dispatchEvent(point('pointerdown', 10, 20));
      canvas.dispatchEvent(point('pointermove', 30, 40));
      canvas.dispatchEvent(point('pointerup', 30, 40));
      canvas.dispatchEvent(point('pointermove', 50, 50));
    });
    expect(brush.moveTo.mock.calls).toEqual([[10, 20]]);
    expect(brush.lineTo.mock.calls).toEqual([[10, 20], [30, 40]]);
    expect(asked).toEqual([]);
    press('Take this signature');
    await settle();
    expect(asked).toHaveLength(1);
    expect(answers).toEqual([{ id: 's1', name: 'signature.png', mediaType: 'image/png', size: 1 }]);
  });

  it('is written by whoever cannot draw', () => {
    const { place } = stage('signature', field('signature'), null, true);
    const input = place.querySelector('input') as HTMLInputElement;
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value') ?? {};
    act(() => {
      set?.call(input, '王芳');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(brush.fillText.mock.calls.at(-1)?.[0]).toBe('王芳');
  });

  it('that was given is shown, and given anew only after it was taken away', () => {
    const { place, answers, press } = stage('signature', field('signature'), { ...PHOTO, url: '' }, true);
    expect(place.querySelector('canvas')).toBeNull();
    press('Sign again');
    expect(answers).toEqual([null]);
  });
});

describe('an automatic number', () => {
  it('is set up with its pattern and its policy, what holds anyway is left out', () => {
    const { answers, write } = configured(fieldKind('autoNumber'), { gaps: 'none' });
    write('{yyyy}-{0000}', 'Pattern');
    write('allowed', 'Gaps');
    write('year', 'Counting begins anew');
    expect(answers).toEqual([{ gaps: 'none', pattern: '{yyyy}-{0000}' }, {}, { gaps: 'none', anew: 'year' }]);
  });
});
