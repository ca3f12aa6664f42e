import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { formatSize } from '../../i18n/numbers.ts';
import type { ViewProps } from '../kind.ts';
import { filesOf, type StoredFile, useSave } from './stored.ts';

/** Files by name and size; each is saved when it is asked for. */
export function FileView({ value }: ViewProps) {
  return (
    <span className="files">
      {filesOf(value).map(file => <FileLink key={file.id} file={file} />)}
    </span>
  );
}

export function FileLink({ file }: { file: StoredFile }) {
  const { t, language } = useTexts();
  const save = useSave();
  const [failed, setFailed] = useState(false);
  const about = `${file.name} (${formatSize(file.size, language)})`;
  if (!file.url) {
    return <span className="file">{about}</span>;
  }
  return (
    <span className="file">
      <Button
        type="link"
        size="small"
        aria-label={t('field.saveFile', { name: file.name })}
        onClick={event => {
          event.stopPropagation();
          void save(file).then(saved => setFailed(!saved));
        }}
      >
        {about}
      </Button>
      {failed && <span role="alert">{t('field.fileFailed')}</span>}
    </span>
  );
}
