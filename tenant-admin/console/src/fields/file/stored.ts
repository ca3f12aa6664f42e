import { useEffect, useState } from 'react';
import { type Problem, UPLOAD_FAILED } from '../../graph/problems.ts';
import { refusalIn } from '../../graph/refusal.ts';
import { useRequest } from '../../graph/request.ts';

/** A file as the API gives it; one that was just sent has no address yet. */
export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  url?: string;
}

export function filesOf(value: unknown): readonly StoredFile[] {
  return Array.isArray(value) ? (value as StoredFile[]) : value ? [value as StoredFile] : [];
}

/** Sends a file up; answers it as it is kept, or why it is not. */
export function useUpload(): (content: Blob, name: string) => Promise<StoredFile | Problem> {
  const request = useRequest();
  return async (content, name) => {
    const form = new FormData();
    form.append('file', content, name);
    const response = await request('/files', { method: 'POST', body: form }).catch(() => null);
    if (!response?.ok) {
      return refusalIn(response, UPLOAD_FAILED);
    }
    const { id, size } = (await response.json()) as { id: string; size: number };
    return { id, name, mediaType: content.type, size };
  };
}

/** Fetches a file with the person's token and hands it to the browser to be saved. */
export function useSave(): (file: StoredFile) => Promise<boolean> {
  const request = useRequest();
  return async ({ url, name }) => {
    const response = await request(url ?? '').catch(() => null);
    if (!response?.ok) {
      return false;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    return true;
  };
}

/** Pictures larger than this are not fetched only to be shown small. */
const SHOWN_MAX = 4 * 1024 * 1024;
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif']);

/** An address of the browser's own under which the picture can be shown; null while it cannot. */
export function usePicture({ url = '', mediaType, size }: StoredFile): string | null {
  const request = useRequest();
  const [shown, setShown] = useState<string | null>(null);
  const worth = url !== '' && size <= SHOWN_MAX && SHOWN.has(mediaType);
  useEffect(() => {
    if (!worth) {
      return undefined;
    }
    const stop = new AbortController();
    let address = '';
    void request(url, { signal: stop.signal })
      .then(async response => {
        if (response.ok) {
          // Typed by what the platform found it to be: only a picture can be shown under it.
          address = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: mediaType }));
          setShown(address);
        }
      })
      .catch(() => undefined);
    return () => {
      stop.abort();
      URL.revokeObjectURL(address);
      setShown(null);
    };
  }, [request, url, mediaType, worth]);
  return shown;
}
