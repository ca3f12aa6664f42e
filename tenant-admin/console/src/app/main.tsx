import '../ui/console.css';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, useLocation } from 'react-router';
import type { Session } from '../graph/session.ts';
import { beginTexts } from '../i18n/index.ts';
import { App } from './App.tsx';
import { Begin } from './Begin.tsx';
import { SessionGate } from './SessionGate.tsx';
import { Waiting } from './Waiting.tsx';

/** Large, and needed by few: it comes when it is asked for. */
const Explorer = lazy(() => import('./graphiql/Explorer.tsx'));

function Pages({ session }: { session: Session }) {
  const { pathname } = useLocation();
  return (
    <Suspense fallback={<Waiting />}>
      {pathname === '/graphiql' ? <Explorer session={session} /> : <SessionGate session={session} />}
    </Suspense>
  );
}

await beginTexts();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <BrowserRouter>
      <App>
        <Begin>{session => <Pages session={session} />}</Begin>
      </App>
    </BrowserRouter>,
  );
}
