import { Button, Flex, Input } from 'antd';
import { useRef, useState } from 'react';
import type { Problem } from '../../graph/problems.ts';
import { useTexts } from '../../i18n/index.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { filesOf, useUpload } from '../file/stored.ts';
import type { EditProps } from '../kind.ts';
import { PictureView } from '../picture/view.tsx';
import { Pad } from './pad.ts';

/** Draws with finger, pen or mouse, or writes the name of whoever has none of them; sent when it is taken. */
export function SignatureEdit({ id, field, value, onChange }: EditProps) {
  const { t } = useTexts();
  const [given] = filesOf(value);
  if (given) {
    return (
      <Flex vertical gap={6} align="start">
        <PictureView field={field} value={given} />
        <Button size="small" onClick={() => onChange?.(null)}>{t('field.signAgain')}</Button>
      </Flex>
    );
  }
  return <SignaturePad id={id ?? ''} onSigned={onChange} />;
}

function SignaturePad({ id, onSigned }: { id: string; onSigned: EditProps['onChange'] }) {
  const { t } = useTexts();
  const upload = useUpload();
  const pad = useRef<Pad | null>(null);
  const [drawn, setDrawn] = useState(false);
  const [name, setName] = useState('');
  const [sending, setSending] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  async function take() {
    const picture = await pad.current?.picture();
    if (!picture) {
      return;
    }
    setSending(true);
    const sent = await upload(picture, 'signature.png');
    setSending(false);
    if ('code' in sent) {
      setProblems([sent]);
      return;
    }
    onSigned?.(sent);
  }

  function write(text: string) {
    setName(text);
    pad.current?.write(text);
    setDrawn(text.trim() !== '');
  }

  return (
    <Flex vertical gap={6} align="start">
      <canvas
        className="signature-pad"
        width={600}
        height={200}
        role="img"
        aria-label={t('field.signHere')}
        ref={canvas => {
          if (!canvas) {
            return undefined;
          }
          const made = new Pad(canvas, () => setDrawn(true));
          pad.current = made;
          return () => made.leave();
        }}
      />
      <Input
        id={id}
        aria-label={t('field.orWriteName')}
        placeholder={t('field.orWriteName')}
        maxLength={60}
        value={name}
        onChange={event => write(event.target.value)}
      />
      <Flex gap={6}>
        <Button type="primary" disabled={!drawn} loading={sending} onClick={() => void take()}>{t('field.takeSignature')}</Button>
        <Button disabled={!drawn} onClick={() => write('')}>{t('field.clear')}</Button>
      </Flex>
      <ProblemNotice problems={problems} />
    </Flex>
  );
}
