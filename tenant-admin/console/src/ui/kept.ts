import { useCallback, useState } from 'react';

/** A small choice of the person that this browser keeps. */
export function useKept<T>(key: string, first: T): [T, (value: T) => void] {
  const full = `deskweave.${key}`;
  const [kept, setKept] = useState<{ key: string; value: T }>(() => ({ key: full, value: read(full, first) }));
  const value = kept.key === full ? kept.value : read(full, first);
  const keep = useCallback(
    (next: T) => {
      window.localStorage.setItem(full, JSON.stringify(next));
      setKept({ key: full, value: next });
    },
    [full],
  );
  return [value, keep];
}

function read<T>(key: string, first: T): T {
  const text = window.localStorage.getItem(key);
  if (text === null) {
    return first;
  }
  try {
    return JSON.parse(text) as T;
  } catch {
    return first;
  }
}
