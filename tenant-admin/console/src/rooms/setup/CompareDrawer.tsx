import { Drawer, Flex, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { problemsOf } from '../../graph/problems.ts';
import { useTexts } from '../../i18n/index.ts';
import { Nothing, RowsLoading } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Differences } from './Differences.tsx';
import { DIFFERENCE } from './draftQueries.ts';

const DRAFT = 0;

interface CompareDrawerProps {
  from: number;
  /** The number of the release in force. */
  latest: number;
  onClose: () => void;
}

/** What differs from one release to another, or to the draft. */
export function CompareDrawer({ from, latest, onClose }: CompareDrawerProps) {
  const { t } = useTexts();
  const [to, setTo] = useState(from === latest ? DRAFT : latest);
  const [{ data, error, fetching }] = useQuery({
    query: DIFFERENCE,
    variables: { from, to: to === DRAFT ? null : to },
    requestPolicy: 'network-only',
  });
  const releases = Array.from({ length: latest }, (_, index) => latest - index).filter(number => number !== from);
  const options = [
    { value: DRAFT, label: t('releases.draft') },
    ...releases.map(number => ({ value: number, label: t('releases.number', { number }) })),
  ];
  return (
    <Drawer open onClose={onClose} size={640} title={t('releases.compareFrom', { number: from })} className="record-drawer">
      <Flex vertical gap={16}>
        <Select aria-label={t('releases.compareTo')} value={to} onChange={setTo} options={options} showSearch={{ optionFilterProp: 'label' }} />
        <ProblemNotice problems={problemsOf(error)} />
        {fetching && !data && <RowsLoading />}
        {data && data.difference.length === 0 && <Nothing title={t('releases.same')} advice={t('releases.compareAdvice')} />}
        {data && <Differences changes={data.difference} />}
      </Flex>
    </Drawer>
  );
}
