import { Flex, Spin } from 'antd';
import { useTexts } from '../i18n/index.ts';

export function Waiting() {
  const { t } = useTexts();
  return (
    <Flex component="main" justify="center" align="center" className="whole" role="status" aria-label={t('ui.loading')}>
      <Spin size="large" />
    </Flex>
  );
}
