import '../ui/console.css';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { beginTexts } from '../i18n/index.ts';
import { App } from './App.tsx';
import { Begin } from './Begin.tsx';
import { SessionGate } from './SessionGate.tsx';

await beginTexts();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <BrowserRouter>
      <App>
        <Begin>{session => <SessionGate session={session} />}</Begin>
      </App>
    </BrowserRouter>,
  );
}
