import { Button, Flex, Typography } from 'antd';
import { Link, NavLink, Route, Routes, useLocation, useNavigate } from 'react-router';
import { problemsOf } from '../../graph/problems.ts';
import { useRight } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { RowsLoading } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ChangesPage } from './ChangesPage.tsx';
import { LanguagesPage } from './LanguagesPage.tsx';
import { ObjectPage } from './ObjectPage.tsx';
import { ObjectsPage } from './ObjectsPage.tsx';
import { ReleasesPage } from './ReleasesPage.tsx';
import { DraftContext, useLoadedDraft } from './useDraft.ts';

/** What the desk is made of, what will be, and what was. */
export default function SetupPages() {
  const { t } = useTexts();
  const { desk, error, reload } = useLoadedDraft();
  const { pathname } = useLocation();
  if (error) {
    return <section className="page"><ProblemNotice problems={problemsOf(error)} retry={reload} /></section>;
  }
  if (!desk) {
    return <RowsLoading />;
  }
  const waiting = desk.draft.changes.length;
  const onObjects = pathname === '/setup' || pathname.startsWith('/setup/objects');
  return (
    <DraftContext value={desk}>
      <nav className="tabs" aria-label={t('setup.title')}>
        <Link to="/setup" className={onObjects ? 'active' : ''} aria-current={onObjects ? 'page' : undefined}>{t('setup.objects')}</Link>
        <NavLink to="/setup/languages">{t('setup.languages')}</NavLink>
        <NavLink to="/setup/changes">{waiting > 0 ? t('setup.changesCount', { count: waiting }) : t('setup.changes')}</NavLink>
        <NavLink to="/setup/releases">{t('setup.releases')}</NavLink>
      </nav>
      <Unpublished waiting={waiting} />
      <Routes>
        <Route index element={<ObjectsPage />} />
        <Route path="objects/:name" element={<ObjectPage />} />
        <Route path="languages" element={<LanguagesPage />} />
        <Route path="changes" element={<ChangesPage />} />
        <Route path="releases" element={<ReleasesPage />} />
      </Routes>
    </DraftContext>
  );
}

function Unpublished({ waiting }: { waiting: number }) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const mayChange = useRight('CHANGE_CONFIGURATION');
  if (waiting === 0 || !mayChange || pathname === '/setup/changes') {
    return null;
  }
  return (
    <Flex justify="space-between" align="center" gap={12} wrap className="unpublished">
      <Typography.Text>{t('setup.unpublished', { count: waiting })}</Typography.Text>
      <Button type="primary" size="small" onClick={() => void navigate('/setup/changes')}>{t('setup.review')}</Button>
    </Flex>
  );
}
