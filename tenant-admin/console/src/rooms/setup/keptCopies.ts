import { useEffect, useRef, useState } from 'react';
import { type Problem, UNREACHABLE } from '../../graph/problems.ts';
import { refusalIn } from '../../graph/refusal.ts';
import { useRequest } from '../../graph/request.ts';
import { type Deletion, keyOf } from './fieldDeletions.ts';

/** How far the copy of something that is to be deleted has come. */
export type Copy =
  | { state: 'none' }
  | { state: 'coming'; bytes: number }
  /** All of it is here, as it was under a release with so many records. */
  | { state: 'kept'; bytes: number; records: number; release: number }
  /** It was kept, and there is more by now, another release is in force, or the platform does not take it. */
  | { state: 'old' }
  | { state: 'failed'; problem: Problem };

export interface KeptCopies {
  of: (deletion: Deletion) => Copy;
  keep: (deletion: Deletion) => Promise<void>;
  /** The platform said of these that it wants a copy. */
  refused: (problems: readonly Problem[]) => void;
  /** Those of them that nobody has answered with a copy since. */
  unanswered: (problems: readonly Problem[]) => Problem[];
}

/** A longer step would look as if it stood still, a shorter one would draw more than it fetches. */
const TOLD_MILLIS = 200;

/** Copies of what is to be deleted, fetched to their end in this session and handed to the browser to be saved. */
export function useKeptCopies(release: number): KeptCopies {
  const request = useRequest();
  const [copies, setCopies] = useState<Readonly<Record<string, Copy>>>({});
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const stop = new AbortController();
    leaving.current = stop;
    return () => stop.abort();
  }, []);

  async function keep(deletion: Deletion) {
    const { signal } = leaving.current;
    const tell = (copy: Copy) => signal.aborted || setCopies(now => ({ ...now, [keyOf(deletion)]: copy }));
    tell({ state: 'coming', bytes: 0 });
    const response = await request(deletion.exportAddress ?? '', { signal }).catch(() => null);
    if (!response?.ok) {
      tell({ state: 'failed', problem: await refusalIn(response, UNREACHABLE) });
      return;
    }
    const content = await wholeOf(response, bytes => tell({ state: 'coming', bytes })).catch(() => null);
    if (!content) {
      tell({ state: 'failed', problem: await refusalIn(null, UNREACHABLE) });
      return;
    }
    if (!signal.aborted) {
      save(content, fileName(deletion));
      tell({ state: 'kept', bytes: content.size, records: deletion.records, release });
    }
  }

  return {
    of: deletion => current(copies[keyOf(deletion)], deletion, release),
    keep,
    refused: problems => setCopies(now => ({ ...now, ...Object.fromEntries(
      problems.filter(wantsCopy).map(placeOf).filter(key => now[key]?.state === 'kept').map(key => [key, { state: 'old' } as const]),
    ) })),
    unanswered: problems => problems.filter(problem => !wantsCopy(problem) || copies[placeOf(problem)]?.state !== 'kept'),
  };
}

function wantsCopy({ code }: Problem): boolean {
  return code.endsWith('.deletion-not-exported');
}

function placeOf({ path: [, object = '', , field] }: Problem): string {
  return keyOf({ object, field: field ?? null });
}

/** Named after what it holds and the day, so that a later one does not pass for it. */
export function fileName(deletion: Deletion, now = new Date()): string {
  return `${keyOf(deletion)}-${now.toISOString().slice(0, 10)}.csv`;
}

/** More records than were copied, or another release, and the platform would refuse. */
export function current(copy: Copy | undefined, { records }: Deletion, release: number): Copy {
  if (copy?.state !== 'kept') {
    return copy ?? { state: 'none' };
  }
  return records > copy.records || release !== copy.release ? { state: 'old' } : copy;
}

async function wholeOf(response: Response, tell: (bytes: number) => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  let bytes = 0;
  let told = Date.now();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    bytes += part.value.byteLength;
    if (Date.now() - told >= TOLD_MILLIS) {
      told = Date.now();
      tell(bytes);
    }
  }
  return new Blob(parts, { type: 'text/csv' });
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
