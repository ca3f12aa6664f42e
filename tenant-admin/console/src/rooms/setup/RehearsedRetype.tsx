import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { DraftObject, RetypePreview } from './draftQueries.ts';
import { UnreadableValues } from './UnreadableValues.tsx';

interface RehearsedRetypeProps {
  object: DraftObject;
  preview: RetypePreview;
  /** The texts that are read as others already. */
  listed: readonly string[];
  onReadAs: (text: string) => void;
}

/** What a change of a type would do to the values that there are. */
export function RehearsedRetype({ object, preview, listed, onReadAs }: RehearsedRetypeProps) {
  const { t, language } = useTexts();
  const { converted, empty, failed, all, failures } = preview;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void place.current?.scrollIntoView({ block: 'nearest' });
  }, [preview]);
  const said = (count: number) => ({ count, shown: formatNumber(count, language) });
  return (
    <div ref={place} role="status" className="rehearsed">
      <Alert
        type={failed > 0 ? 'warning' : 'success'}
        title={t('retype.converted', said(converted))}
        description={
          <>
            {empty > 0 && <div>{t('retype.empty', said(empty))}</div>}
            {failed > 0 && <div>{t('retype.failed', said(failed))}</div>}
            {!all && <div>{t('retype.notAll')}</div>}
          </>
        }
      />
      <UnreadableValues
        object={object}
        failures={failures}
        action={({ value }) => !listed.includes(value) && (
          <Button size="small" onClick={() => onReadAs(value)}>{t('retype.readAs')}</Button>
        )}
      />
    </div>
  );
}
