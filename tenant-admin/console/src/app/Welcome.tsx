import { Button, Flex, Typography } from 'antd';
import { useEffect } from 'react';
import type { Session } from '../graph/session.ts';
import { useTexts } from '../i18n/index.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Preferences } from './Preferences.tsx';

interface WelcomeProps {
  session: Session | null;
  code?: string;
}

/** Before anybody has signed in. */
export function Welcome({ session, code }: WelcomeProps) {
  const { t } = useTexts();
  const problems = code ? [{ code, message: '', advice: '', requestId: null }] : [];
  const signIn = () => (session ? void session.signIn() : window.location.reload());
  useEffect(() => {
    document.title = 'Deskweave';
  }, []);
  return (
    <Flex component="main" vertical justify="center" align="center" gap={24} className="whole welcome">
      <img src="/mark.svg" alt="" width={48} height={48} />
      <Flex vertical align="center" gap={4}>
        <Typography.Title level={1} className="page-title">Deskweave</Typography.Title>
        <Typography.Text type="secondary">{t('welcome.about')}</Typography.Text>
      </Flex>
      <ProblemNotice problems={problems} />
      <Button type="primary" size="large" onClick={signIn}>
        {session ? t('welcome.signIn') : t('ui.tryAgain')}
      </Button>
      <Preferences />
    </Flex>
  );
}
