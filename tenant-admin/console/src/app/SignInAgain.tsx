import { Button, Flex } from 'antd';
import type { Session } from '../graph/session.ts';
import { useTexts } from '../i18n/index.ts';

export function SignInAgain({ session }: { session: Session }) {
  const { t } = useTexts();
  return (
    <Flex gap={8}>
      <Button type="primary" onClick={() => void session.signIn()}>{t('welcome.signInAgain')}</Button>
      <Button onClick={() => void session.signOut()}>{t('shell.signOut')}</Button>
    </Flex>
  );
}
