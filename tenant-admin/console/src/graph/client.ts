import { cacheExchange, Client, fetchExchange } from 'urql';
import type { Session } from './session.ts';

/** Every request to the platform goes through here, so that none goes without its token. */
export function authorised(session: Session, language: () => string): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    const token = await session.accessToken();
    if (token === null) {
      await session.forget();
      return new Response(null, { status: 401 });
    }
    headers.set('authorization', `Bearer ${token}`);
    headers.set('accept-language', language());
    return fetch(input, { ...init, headers });
  };
}

export function createGraph(request: typeof fetch): Client {
  return new Client({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
    fetch: request,
  });
}
