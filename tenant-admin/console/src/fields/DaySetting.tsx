import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { TextKey } from '../i18n/index.ts';
import { useTexts } from '../i18n/index.ts';
import type { OptionsProps } from './kind.ts';

interface DaySettingProps extends Omit<OptionsProps, 'objects'> {
  name: string;
  label: TextKey;
  /** Whether a time of the day belongs to it; asked in the person's own time zone, kept in UTC. */
  timed?: boolean;
}

const TIMED = { showTime: { format: 'HH:mm' }, format: 'YYYY-MM-DD HH:mm' };

/** One day or moment among a field's settings; an empty one is left out. */
export function DaySetting({ name, label, timed = false, value = {}, onChange }: DaySettingProps) {
  const { t } = useTexts();
  const written = value[name];
  const change = (day: dayjs.Dayjs | null) => {
    const { [name]: _, ...others } = value;
    onChange?.(day ? { ...others, [name]: timed ? day.toISOString() : day.format('YYYY-MM-DD') } : others);
  };
  return (
    <label className="setting">
      <span>{t(label)}</span>
      <DatePicker {...(timed ? TIMED : {})} value={typeof written === 'string' ? dayjs(written) : null} onChange={change} />
    </label>
  );
}
