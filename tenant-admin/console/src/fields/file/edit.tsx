import { UploadOutlined } from '@ant-design/icons';
import { Button, Flex, Upload } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../graph/problems.ts';
import { useTexts } from '../../i18n/index.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { EditProps } from '../kind.ts';
import { filesOf, type StoredFile, useUpload } from './stored.ts';
import { FileLink } from './view.tsx';

/** Up to so many files: each is sent when it is chosen, and kept with the record when that is saved. */
export function FileEdit({ id, field, value, onChange }: EditProps) {
  const atMost = typeof field.settings.atMost === 'number' ? field.settings.atMost : 1;
  return (
    <ChosenFiles
      id={id ?? ''}
      accept={acceptOf(field.settings)}
      atMost={atMost}
      files={filesOf(value)}
      onChange={files => onChange?.(files.length > 0 ? files : null)}
    />
  );
}

/** What the browser offers to choose from; the platform looks at the content itself. */
export function acceptOf(settings: Readonly<Record<string, unknown>>, otherwise = ''): string {
  return Array.isArray(settings.mediaTypes) ? settings.mediaTypes.join(',') : otherwise;
}

interface ChosenFilesProps {
  id: string;
  accept: string;
  atMost: number;
  files: readonly StoredFile[];
  onChange: (files: readonly StoredFile[]) => void;
}

export function ChosenFiles({ id, accept, atMost, files, onChange }: ChosenFilesProps) {
  const { t } = useTexts();
  const upload = useUpload();
  const [sending, setSending] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  async function send(file: File) {
    setSending(true);
    const sent = await upload(file, file.name);
    setSending(false);
    setProblems('code' in sent ? [sent] : []);
    if (!('code' in sent)) {
      onChange(atMost === 1 ? [sent] : [...files, sent]);
    }
  }

  return (
    <Flex vertical gap={6} align="start">
      {files.map(file => (
        <Flex key={file.id} gap={6} align="center">
          <FileLink file={file} />
          <Button size="small" aria-label={t('field.removeFile', { name: file.name })} onClick={() => onChange(files.filter(one => one !== file))}>
            {t('field.remove')}
          </Button>
        </Flex>
      ))}
      {(files.length < atMost || atMost === 1) && (
        <Upload
          id={id}
          accept={accept}
          multiple={false}
          showUploadList={false}
          disabled={sending}
          beforeUpload={file => {
            void send(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined aria-hidden />} loading={sending}>{t(files.length > 0 && atMost === 1 ? 'field.otherFile' : 'field.chooseFile')}</Button>
        </Upload>
      )}
      <ProblemNotice problems={problems} />
    </Flex>
  );
}
