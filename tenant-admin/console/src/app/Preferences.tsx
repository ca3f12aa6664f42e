import { MoonOutlined, SunOutlined, TranslationOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { speak, useTexts } from '../i18n/index.ts';
import { useShade } from '../ui/theme.ts';

/** Language and shade, each one press away. */
export function Preferences() {
  const { t, language } = useTexts();
  const [shade, turn] = useShade();
  return (
    <Flex gap={4}>
      <Button
        type="text"
        icon={<TranslationOutlined aria-hidden />}
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => void speak(language === 'en' ? 'zh-CN' : 'en')}
      >
        {t('preferences.otherLanguage')}
      </Button>
      <Button
        type="text"
        icon={shade === 'dark' ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
        aria-label={shade === 'dark' ? t('preferences.light') : t('preferences.dark')}
        title={shade === 'dark' ? t('preferences.light') : t('preferences.dark')}
        onClick={turn}
      />
    </Flex>
  );
}
