import { Flex } from 'antd';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { problemsOf } from '../graph/problems.ts';
import type { Session, SessionState } from '../graph/session.ts';
import { DeskContext, useLoadedDesk } from '../graph/useDesk.ts';
import { Nothing, Page, RowsLoading } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useTexts } from '../i18n/index.ts';
import { SignInAgain } from './SignInAgain.tsx';
import { deskPlaces, Shell } from './Shell.tsx';
import { Waiting } from './Waiting.tsx';

const RecordsPage = lazy(() => import('../rooms/records/RecordsPage.tsx'));
const SetupPages = lazy(() => import('../rooms/setup/SetupPages.tsx'));
const ImportPages = lazy(() => import('../rooms/imports/ImportPages.tsx'));
const PeoplePage = lazy(() => import('../rooms/people/PeoplePage.tsx'));

interface DeskAppProps {
  session: Session;
  state: Extract<SessionState, { kind: 'signedIn' }>;
}

/** The pages of one desk. */
export default function DeskApp({ session, state }: DeskAppProps) {
  const { value: desk, error, retry } = useLoadedDesk(state.subject);
  const { t } = useTexts();
  if (error) {
    return (
      <Flex component="main" vertical justify="center" align="center" gap={16} className="whole welcome">
        <ProblemNotice problems={problemsOf(error)} retry={retry} />
        <SignInAgain session={session} />
      </Flex>
    );
  }
  if (!desk) {
    return <Waiting />;
  }
  const first = desk.objects.find(object => object.name === 'Ticket') ?? desk.objects[0];
  return (
    <DeskContext value={desk}>
      <Shell session={session} state={state} title={desk.viewer.tenant.name} places={deskPlaces(desk)}>
        <Suspense fallback={<RowsLoading />}>
          <Routes>
            <Route path="/" element={<Navigate replace to={first ? `/objects/${first.plural}` : '/setup'} />} />
            <Route path="/objects/:plural/:id?" element={<RecordsPage />} />
            <Route path="/setup/*" element={<SetupPages />} />
            <Route path="/import/*" element={<ImportPages />} />
            <Route path="/people" element={<PeoplePage />} />
            <Route
              path="*"
              element={
                <Page title={t('ui.noSuchPage')}>
                  <Nothing title={t('ui.noSuchPage')} advice={t('ui.noSuchPageAdvice')} />
                </Page>
              }
            />
          </Routes>
        </Suspense>
      </Shell>
    </DeskContext>
  );
}
