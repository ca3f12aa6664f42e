import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { OptionsProps } from '../kind.ts';

/** The first and the last day that the field takes; either may be left out. */
export function DateOptions({ objects: _, ...settings }: OptionsProps) {
  return (
    <>
      <Day name="min" label="setting.earliest" {...settings} />
      <Day name="max" label="setting.latest" {...settings} />
    </>
  );
}

interface DayProps extends Omit<OptionsProps, 'objects'> {
  name: string;
  label: TextKey;
}

function Day({ name, label, value = {}, onChange }: DayProps) {
  const { t } = useTexts();
  const written = value[name];
  const change = (day: dayjs.Dayjs | null) => {
    const { [name]: _, ...others } = value;
    onChange?.(day ? { ...others, [name]: day.format('YYYY-MM-DD') } : others);
  };
  return (
    <label className="setting">
      <span>{t(label)}</span>
      <DatePicker value={typeof written === 'string' ? dayjs(written) : null} onChange={change} />
    </label>
  );
}
