import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(max-width: 720px)');

/** Whether the page is as narrow as a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    listener => {
      query().addEventListener('change', listener);
      return () => query().removeEventListener('change', listener);
    },
    () => query().matches,
  );
}
