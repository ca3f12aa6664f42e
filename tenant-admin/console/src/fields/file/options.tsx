import { Select } from 'antd';
import { useTexts } from '../../i18n/index.ts';
import type { OptionsProps } from '../kind.ts';
import { NumberSetting } from '../NumberSetting.tsx';

const USUAL = ['application/pdf', 'image/*', 'text/plain', 'text/csv', 'application/zip'];

export function FileOptions(props: OptionsProps) {
  const { objects: _, ...settings } = props;
  return (
    <>
      <MediaTypes {...props} offered={USUAL} free />
      <NumberSetting name="sizeMax" label="setting.sizeMax" min={1} max={100} {...settings} />
      <NumberSetting name="atMost" label="setting.atMost" min={1} max={20} {...settings} />
    </>
  );
}

interface MediaTypesProps extends OptionsProps {
  offered: readonly string[];
  /** Whether others may be written. */
  free?: boolean;
}

/** Which types of content are taken; none chosen means all. */
export function MediaTypes({ offered, free = false, value = {}, onChange }: MediaTypesProps) {
  const { t } = useTexts();
  const { mediaTypes, ...others } = value;
  return (
    <label className="setting">
      <span>{t('setting.mediaTypes')}</span>
      <Select<string[]>
        mode={free ? 'tags' : 'multiple'}
        aria-label={t('setting.mediaTypes')}
        placeholder={t('setting.anyMediaType')}
        value={Array.isArray(mediaTypes) ? mediaTypes.map(String) : []}
        options={offered.map(type => ({ value: type, label: type }))}
        onChange={types => onChange?.(types.length > 0 ? { ...others, mediaTypes: types } : others)}
      />
    </label>
  );
}
