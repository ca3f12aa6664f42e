import { ClusterOutlined } from '@ant-design/icons';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import type { Session, SessionState } from '../graph/session.ts';
import { useTexts } from '../i18n/index.ts';
import { RowsLoading } from '../ui/Page.tsx';
import { Shell } from './Shell.tsx';

const TenantsPage = lazy(() => import('../rooms/tenants/TenantsPage.tsx'));

interface OperatorAppProps {
  session: Session;
  state: Extract<SessionState, { kind: 'signedIn' }>;
}

/** The pages of those who run the platform. */
export default function OperatorApp({ session, state }: OperatorAppProps) {
  const { t } = useTexts();
  const places = [{ key: '/tenants', icon: <ClusterOutlined aria-hidden />, label: t('tenants.title') }];
  return (
    <Shell session={session} state={state} title={t('desks.operations')} places={places}>
      <Suspense fallback={<RowsLoading />}>
        <Routes>
          <Route path="/tenants" element={<TenantsPage />} />
          <Route path="*" element={<Navigate replace to="/tenants" />} />
        </Routes>
      </Suspense>
    </Shell>
  );
}
