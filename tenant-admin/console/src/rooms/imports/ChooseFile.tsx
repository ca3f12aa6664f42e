import { InboxOutlined } from '@ant-design/icons';
import { Select, Spin, Upload } from 'antd';
import { useId, useState } from 'react';
import type { ObjectNames } from '../../graph/desk.ts';
import { labelIn, spoken } from '../../graph/labels.ts';
import { type Problem, UPLOAD_FAILED } from '../../graph/problems.ts';
import { refusalIn } from '../../graph/refusal.ts';
import { useRequest } from '../../graph/request.ts';
import { useDesk } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

export interface ChosenFile {
  id: string;
  name: string;
  object: ObjectNames;
}

/** What to bring in, and from which file. */
export function ChooseFile({ onChosen }: { onChosen: (file: ChosenFile) => void }) {
  const { t, language } = useTexts();
  const { objects } = useDesk();
  const request = useRequest();
  const id = useId();
  const [object, setObject] = useState(objects.find(one => one.name === 'Ticket') ?? objects[0]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [sending, setSending] = useState(false);

  async function send(file: File, into: ObjectNames) {
    setSending(true);
    const form = new FormData();
    form.append('file', file, file.name);
    const response = await request('/files', { method: 'POST', body: form }).catch(() => null);
    setSending(false);
    if (!response?.ok) {
      setProblems([await refusalIn(response, UPLOAD_FAILED)]);
      return;
    }
    const kept = (await response.json()) as { id: string };
    onChosen({ id: kept.id, name: file.name, object: into });
  }

  return (
    <div className="narrow">
      <ProblemNotice problems={problems} />
      <div className="setting">
        <label htmlFor={id}>{t('import.object')}</label>
        <Select<string>
          id={id}
          value={object?.name ?? null}
          options={objects.map(one => ({ value: one.name, label: labelIn(one.labels, language, spoken(one.plural)) }))}
          onChange={name => setObject(objects.find(one => one.name === name))}
        />
      </div>
      <Spin spinning={sending} description={t('import.sending')}>
        <Upload.Dragger
          accept=".csv,text/csv"
          multiple={false}
          showUploadList={false}
          disabled={!object || sending}
          beforeUpload={file => {
            if (object) {
              void send(file, object);
            }
            return false;
          }}
        >
          <p className="drop-icon"><InboxOutlined aria-hidden /></p>
          <p>{t('import.drop')}</p>
          <p className="card-label">{t('import.dropAbout')}</p>
        </Upload.Dragger>
      </Spin>
    </div>
  );
}
