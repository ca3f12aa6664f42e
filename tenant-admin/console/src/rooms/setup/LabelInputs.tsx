import { Form, Input } from 'antd';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';

interface LabelInputsProps {
  /** The form's name for them: `labels` or `help`. */
  name: 'labels' | 'help';
  said: { validateStatus?: 'error'; help?: string };
  onEnglish?: (text: string) => void;
}

/** One text in each language. */
export function LabelInputs({ name, said, onEnglish }: LabelInputsProps) {
  const { t } = useTexts();
  return (
    <>
      <Form.Item name={[name, 'en']} label={t(`setup.${name}.en` as TextKey)} {...said}>
        <Input onChange={event => onEnglish?.(event.target.value)} />
      </Form.Item>
      <Form.Item name={[name, 'zh-CN']} label={t(`setup.${name}.zh` as TextKey)}>
        <Input lang="zh-CN" />
      </Form.Item>
    </>
  );
}
