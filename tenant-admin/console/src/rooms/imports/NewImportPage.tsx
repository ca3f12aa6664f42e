import { Steps } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { type Problem, problemsOf } from '../../graph/problems.ts';
import { useTexts } from '../../i18n/index.ts';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ChooseFile, type ChosenFile } from './ChooseFile.tsx';
import { DryRun } from './DryRun.tsx';
import { type Mapping, START } from './importQueries.ts';
import { MapColumns } from './MapColumns.tsx';

type Stage =
  | { at: 'file' }
  | { at: 'columns'; file: ChosenFile }
  | { at: 'dryRun'; file: ChosenFile; job: string };

/** A file, its columns, a run that only checks; then the real one. */
export function NewImportPage() {
  const { t } = useTexts();
  const graph = useClient();
  const navigate = useNavigate();
  const [stage, setStage] = useState<Stage>({ at: 'file' });
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  async function start(file: ChosenFile, dryRun: boolean) {
    const filled = Object.entries(mapping ?? {}).filter(([, { columns }]) => columns.length > 0);
    const input = {
      file: file.id,
      object: file.object.name,
      mapping: filled.map(([field, { columns, pattern }]) => ({ field, columns: [...columns], pattern })),
      timeZone,
      dryRun,
    };
    const { data, error } = await graph.mutation(START, { input });
    setProblems(problemsOf(error));
    if (data && dryRun) {
      setStage({ at: 'dryRun', file, job: data.startImport.id });
    } else if (data) {
      void navigate(`/import/${data.startImport.id}`);
    }
  }

  const reached = { file: 0, columns: 1, dryRun: 2 }[stage.at];
  return (
    <Page title={t('import.begin')}>
      <Steps
        size="small"
        current={reached}
        className="steps"
        items={[{ title: t('import.step.file') }, { title: t('import.step.columns') }, { title: t('import.step.check') }]}
      />
      <ProblemNotice problems={problems} />
      {stage.at === 'file' && (
        <ChooseFile
          onChosen={file => {
            setMapping(null);
            setStage({ at: 'columns', file });
          }}
        />
      )}
      {stage.at === 'columns' && (
        <MapColumns
          file={stage.file}
          mapping={mapping}
          onMapping={setMapping}
          timeZone={timeZone}
          onTimeZone={setTimeZone}
          onBack={() => setStage({ at: 'file' })}
          onCheck={() => start(stage.file, true)}
        />
      )}
      {stage.at === 'dryRun' && (
        <DryRun
          job={stage.job}
          onBack={() => setStage({ at: 'columns', file: stage.file })}
          onImport={() => start(stage.file, false)}
        />
      )}
    </Page>
  );
}
