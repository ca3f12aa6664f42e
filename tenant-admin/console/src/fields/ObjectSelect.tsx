import { Select } from 'antd';
import { labelIn } from '../graph/labels.ts';
import { useTexts } from '../i18n/index.ts';
import type { OptionsProps } from './kind.ts';

/** Which object, or objects, a field refers to. */
export function ObjectSelect({ objects, value = {}, onChange, several = false }: OptionsProps & { several?: boolean }) {
  const { t, language } = useTexts();
  const name = several ? 'objects' : 'object';
  const chosen = value[name];
  return (
    <label className="setting">
      <span>{t('setting.object')}</span>
      <Select<unknown>
        {...(several ? { mode: 'multiple' } : {})}
        value={several ? (Array.isArray(chosen) ? chosen : []) : (typeof chosen === 'string' ? chosen : null)}
        placeholder={t('field.choose')}
        options={objects.map(object => ({ value: object.name, label: labelIn(object.labels, language, object.name) }))}
        onChange={written => onChange?.({ ...value, [name]: written })}
      />
    </label>
  );
}
