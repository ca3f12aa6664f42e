import { createContext, useContext } from 'react';

/** `fetch` with the person's token, for what is not GraphQL: files going up and coming down. */
export const RequestContext = createContext<typeof fetch>(fetch);

export function useRequest(): typeof fetch {
  return useContext(RequestContext);
}
