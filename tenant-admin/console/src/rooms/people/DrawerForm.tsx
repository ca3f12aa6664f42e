import { Button, Drawer, Flex, Form, type FormItemProps } from 'antd';
import { type ReactNode, useState } from 'react';
import { byField, type Problem } from '../../graph/problems.ts';
import { useTexts } from '../../i18n/index.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useSaid } from '../../ui/said.ts';

export interface Part {
  name: string;
  label: string;
  required: boolean;
  control: ReactNode;
}

interface DrawerFormProps {
  open: boolean;
  title: string;
  submit: string;
  parts: readonly Part[];
  start?: Record<string, unknown>;
  onSend: (values: Record<string, string | null>) => Promise<Problem[]>;
  onClose: () => void;
}

/** A short form at the side; what is refused is said at the part it concerns. */
export function DrawerForm({ open, title, onClose, ...form }: DrawerFormProps) {
  return (
    <Drawer open={open} onClose={onClose} size={480} title={title} destroyOnHidden className="record-drawer">
      <Inner {...form} onClose={onClose} />
    </Drawer>
  );
}

function Inner({ submit, parts, start, onSend, onClose }: Omit<DrawerFormProps, 'open' | 'title'>) {
  const { t } = useTexts();
  const say = useSaid();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [sending, setSending] = useState(false);
  async function send(values: Record<string, string | undefined>) {
    setSending(true);
    const found = await onSend(Object.fromEntries(parts.map(({ name }) => [name, values[name]?.trim() || null])));
    setSending(false);
    setProblems(found);
    if (found.length === 0) {
      onClose();
    }
  }
  const { placed, general } = byField(problems, parts.map(part => part.name));
  const said = (name: string): Partial<FormItemProps> => {
    const sentences = (placed.get(name) ?? []).map(say).map(({ sentence, advice }) => `${sentence} ${advice}`);
    return sentences.length > 0 ? { validateStatus: 'error', help: sentences.join(' ') } : {};
  };
  return (
    <Form layout="vertical" disabled={sending} initialValues={start ?? {}} onFinish={values => void send(values)}>
      <ProblemNotice problems={general} />
      {parts.map(({ name, label, required, control }) => (
        <Form.Item
          key={name}
          name={name}
          label={label}
          rules={required ? [{ required, message: t('ui.required', { label }) }] : []}
          {...said(name)}
        >
          {control}
        </Form.Item>
      ))}
      <Flex gap={8} className="form-foot">
        <Button type="primary" htmlType="submit" loading={sending}>{submit}</Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </Flex>
    </Form>
  );
}
