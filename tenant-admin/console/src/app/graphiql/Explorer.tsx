import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL } from 'graphiql';
import { useMemo, useSyncExternalStore } from 'react';
import { authorised } from '../../graph/client.ts';
import type { Session } from '../../graph/session.ts';
import { currentLanguage, useTexts } from '../../i18n/index.ts';
import { useShade } from '../../ui/theme.ts';
import { SessionGate } from '../SessionGate.tsx';

interface Asked {
  query: string;
  variables?: unknown;
  operationName?: string | null;
}

/** What stands in the editor when nothing was asked before. */
const FIRST_QUERY = `{
  viewer {
    name
  }
}
`;

/** GraphiQL against the signed-in person's own schema; everything it needs comes with the console. */
export default function Explorer({ session }: { session: Session }) {
  const { t } = useTexts();
  const [shade] = useShade();
  const state = useSyncExternalStore(session.subscribe, () => session.state);
  const fetcher = useMemo(() => {
    const request = authorised(session, currentLanguage);
    return async (asked: Asked) => {
      const response = await request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
      });
      return (await response.json()) as Record<string, unknown>;
    };
  }, [session]);
  if (state.kind !== 'signedIn') {
    return <SessionGate session={session} />;
  }
  return (
    <main className="explorer">
      <GraphiQL
        fetcher={fetcher}
        forcedTheme={shade}
        defaultQuery={FIRST_QUERY}
        initialQuery={new URLSearchParams(window.location.search).get('query') ?? undefined}
        defaultEditorToolsVisibility="variables"
      >
        <GraphiQL.Logo>
          <a href="/" className="explorer-logo">{t('graphiql.back')}</a>
        </GraphiQL.Logo>
      </GraphiQL>
    </main>
  );
}
