import { InboxOutlined } from '@ant-design/icons';
import { Button, Drawer, Flex, Spin, Upload } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import { NOT_A_PACKAGE, type Problem, problemsOf } from '../../graph/problems.ts';
import { useTexts } from '../../i18n/index.ts';
import { Nothing } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Differences } from './Differences.tsx';
import { DraftProblems } from './DraftProblems.tsx';
import { type Brought, IMPORT_PACKAGE } from './draftQueries.ts';
import { type PackageFile, readPackage } from './packageFile.ts';
import { useDraft } from './useDraft.ts';

/** Brings a package into the draft: a file is chosen, what it would change is shown, and then it is done or not. */
export function PackageDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const graph = useClient();
  const { draft, reload } = useDraft();
  const [chosen, setChosen] = useState<PackageFile | null>(null);
  const [tried, setTried] = useState<Brought | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [going, setGoing] = useState(false);

  async function bring(file: PackageFile, dryRun: boolean) {
    setGoing(true);
    const { data, error } = await graph.mutation(IMPORT_PACKAGE, { input: { revision: draft.revision, package: file, dryRun } });
    setGoing(false);
    setProblems(problemsOf(error));
    setTried(data?.importPackage ?? null);
    if (data?.importPackage.applied) {
      reload();
      onClose();
    }
  }

  async function choose(file: File) {
    const read = readPackage(await file.text());
    setChosen(read);
    setTried(null);
    if (read) {
      await bring(read, true);
    } else {
      setProblems([{ code: NOT_A_PACKAGE, message: '', advice: '', path: [], requestId: null }]);
    }
  }

  return (
    <Drawer open onClose={onClose} size={640} title={t('packages.bring')} className="record-drawer">
      <Flex vertical gap={16}>
        <Spin spinning={going}>
          <Upload.Dragger
            accept=".json,application/json"
            multiple={false}
            showUploadList={false}
            disabled={going}
            beforeUpload={file => {
              void choose(file);
              return false;
            }}
          >
            <p className="drop-icon"><InboxOutlined aria-hidden /></p>
            <p>{t('packages.drop')}</p>
            <p className="card-label">{t('packages.dropAbout')}</p>
          </Upload.Dragger>
        </Spin>
        <DraftProblems problems={problems} onReloaded={() => setProblems([])} />
        {chosen && tried && <Tried tried={tried} going={going} onApply={() => void bring(chosen, false)} />}
      </Flex>
    </Drawer>
  );
}

interface TriedProps {
  tried: Brought;
  going: boolean;
  onApply: () => void;
}

function Tried({ tried, going, onApply }: TriedProps) {
  const { t } = useTexts();
  if (tried.changes.length === 0 && tried.findings.length === 0) {
    return <Nothing title={t('packages.same')} advice={t('packages.sameAdvice')} />;
  }
  return (
    <>
      <p>{t('packages.what')}</p>
      <Differences changes={tried.changes} />
      <ProblemNotice problems={tried.findings.map(finding => ({ ...finding, requestId: null }))} />
      <Button type="primary" loading={going} disabled={tried.findings.length > 0} onClick={onApply}>{t('packages.apply')}</Button>
    </>
  );
}
