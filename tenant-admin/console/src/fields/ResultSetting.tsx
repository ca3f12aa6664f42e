import { Select } from 'antd';
import type { ComponentType } from 'react';
import type { TextKey } from '../i18n/index.ts';
import { useTexts } from '../i18n/index.ts';
import { ChoiceOptions } from './choice/options.tsx';
import { DecimalOptions } from './decimal/options.tsx';
import type { OptionsProps } from './kind.ts';
import { MoneyOptions } from './money/options.tsx';

/** What there is to say about a result beyond its type. */
const OPTIONS: Readonly<Record<string, ComponentType<OptionsProps>>> = { choice: ChoiceOptions, decimal: DecimalOptions, money: MoneyOptions };

interface ResultSettingProps extends OptionsProps {
  results: readonly string[];
}

/** The type of what is computed, which stays, and that type's own settings. */
export function ResultSetting({ results, value = {}, ...others }: ResultSettingProps) {
  const { t } = useTexts();
  const Options = OPTIONS[String(value.result)];
  return (
    <>
      <label className="setting">
        <span>{t('setting.result')}</span>
        <Select<string>
          aria-label={t('setting.result')}
          value={typeof value.result === 'string' ? value.result : null}
          options={results.map(key => ({ value: key, label: t(`kind.${key}` as TextKey) }))}
          onChange={result => others.onChange?.({ ...value, result })}
        />
      </label>
      {Options && <Options value={value} {...others} />}
    </>
  );
}
