import { useTexts } from '../../i18n/index.ts';
import type { OptionsProps } from '../kind.ts';
import { TextSetting } from '../TextSetting.tsx';

export function SerialNumberOptions({ objects: _, ...settings }: OptionsProps) {
  const { t } = useTexts();
  return (
    <>
      <TextSetting name="pattern" label="setting.mask" {...settings} />
      <p className="setting-help">{t('setting.maskHelp')}</p>
    </>
  );
}
