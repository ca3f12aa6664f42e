import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { OptionsProps } from '../kind.ts';
import { DurationEdit } from './edit.tsx';

/** The shortest and the longest span that the field takes; either may be left out. */
export function DurationOptions({ objects: _, ...settings }: OptionsProps) {
  return (
    <>
      <Span name="min" label="setting.shortest" {...settings} />
      <Span name="max" label="setting.longest" {...settings} />
    </>
  );
}

interface SpanProps extends Omit<OptionsProps, 'objects'> {
  name: string;
  label: TextKey;
}

function Span({ name, label, value = {}, onChange }: SpanProps) {
  const { t } = useTexts();
  const change = (span: unknown) => {
    const { [name]: _, ...others } = value;
    onChange?.(typeof span === 'string' ? { ...others, [name]: span } : others);
  };
  return (
    <div className="setting" role="group" aria-label={t(label)}>
      <span>{t(label)}</span>
      <DurationEdit id={`setting-${name}`} value={value[name]} onChange={change} />
    </div>
  );
}
