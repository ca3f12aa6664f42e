import { Button, Flex, Typography } from 'antd';
import { lazy, type ReactNode, Suspense, useMemo, useSyncExternalStore } from 'react';
import { Provider } from 'urql';
import { authorised, createGraph } from '../graph/client.ts';
import { RequestContext } from '../graph/request.ts';
import { OPERATIONS, type Session } from '../graph/session.ts';
import { currentLanguage, useTexts } from '../i18n/index.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Preferences } from './Preferences.tsx';
import { Waiting } from './Waiting.tsx';
import { Welcome } from './Welcome.tsx';

const DeskApp = lazy(() => import('./DeskApp.tsx'));
const OperatorApp = lazy(() => import('./OperatorApp.tsx'));

/** Signed in, but no desk has this person yet. */
const NO_ORGANIZATION = 'console.no-organization';

/** Shows what fits the person's session: welcome, choice of a desk, the desk, or the operators' pages. */
export function SessionGate({ session }: { session: Session }) {
  const state = useSyncExternalStore(session.subscribe, () => session.state);
  const organization = state.kind === 'signedIn' ? state.organization : '';
  const [request, graph] = useMemo(() => {
    const fetching = authorised(session, currentLanguage);
    return [fetching, createGraph(fetching)] as const;
    // Another organisation must not see this one's cache.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [session, organization]);

  switch (state.kind) {
    case 'signedOut':
      return <Welcome session={session} />;
    case 'homeless':
      return <Homeless session={session} />;
    case 'choosing':
      return <ChooseDesk session={session} organizations={state.organizations} />;
    case 'signedIn':
      return (
        <RequestContext value={request}>
          <Provider value={graph}>
            <Suspense fallback={<Waiting />}>
              {state.operator ? <OperatorApp session={session} state={state} /> : <DeskApp session={session} state={state} />}
            </Suspense>
          </Provider>
        </RequestContext>
      );
  }
}

function ChooseDesk({ session, organizations }: { session: Session; organizations: readonly string[] }) {
  const { t } = useTexts();
  return (
    <Card title={t('desks.choose')} about={t('desks.about')} session={session}>
      {organizations.map(alias => (
        <Button key={alias} block size="large" onClick={() => void session.signIn(alias)}>
          {alias === OPERATIONS ? t('desks.operations') : alias}
        </Button>
      ))}
    </Card>
  );
}

function Homeless({ session }: { session: Session }) {
  const { t } = useTexts();
  return (
    <Card title={t('desks.none')} session={session}>
      <ProblemNotice problems={[{ code: NO_ORGANIZATION, message: '', advice: '', requestId: null }]} />
    </Card>
  );
}

interface CardProps {
  title: string;
  about?: string;
  session: Session;
  children: ReactNode;
}

function Card({ title, about, session, children }: CardProps) {
  const { t } = useTexts();
  return (
    <Flex component="main" vertical justify="center" align="center" gap={20} className="whole welcome">
      <img src="/mark.svg" alt="" width={40} height={40} />
      <Typography.Title level={1} className="page-title">{title}</Typography.Title>
      {about && <Typography.Text type="secondary">{about}</Typography.Text>}
      <Flex vertical gap={8} className="welcome-choices">{children}</Flex>
      <Flex gap={4}>
        <Button type="text" onClick={() => void session.signOut()}>{t('shell.signOut')}</Button>
        <Preferences />
      </Flex>
    </Flex>
  );
}
