import { Select } from 'antd';
import { useTexts } from '../i18n/index.ts';
import type { OptionsProps } from './kind.ts';

const RULES = ['restrict', 'cascade', 'clear'] as const;

/** What becomes of a record when the one that it refers to is deleted. */
export function OnDelete({ value = {}, onChange }: Omit<OptionsProps, 'objects'>) {
  const { t } = useTexts();
  return (
    <label className="setting">
      <span>{t('setting.onDelete')}</span>
      <Select<string>
        value={typeof value.onDelete === 'string' ? value.onDelete : 'restrict'}
        options={RULES.map(rule => ({ value: rule, label: t(`onDelete.${rule}`) }))}
        onChange={onDelete => onChange?.({ ...value, onDelete })}
      />
    </label>
  );
}
