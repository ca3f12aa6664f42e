import { App as Messages, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useEffect } from 'react';
import { useTexts } from '../i18n/index.ts';
import { themeOf, useShade } from '../ui/theme.ts';

/** What everything in the console stands on: theme, language, messages. */
export function App({ children }: { children: ReactNode }) {
  const { language } = useTexts();
  const [shade] = useShade();
  useEffect(() => {
    dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.shade = shade;
  }, [shade]);
  return (
    <ConfigProvider
      locale={language === 'zh-CN' ? zhCN : enUS}
      theme={themeOf(shade)}
      button={{ autoInsertSpace: false }}
    >
      <Messages className="app" message={{ maxCount: 3 }}>{children}</Messages>
    </ConfigProvider>
  );
}
