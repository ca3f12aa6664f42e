import { LeftOutlined, RightOutlined, VerticalRightOutlined } from '@ant-design/icons';
import { Button, Flex, Select } from 'antd';
import type { RecordPage, Window } from '../../graph/records.ts';
import { useTexts } from '../../i18n/index.ts';

interface PagerProps {
  page: RecordPage['page'];
  size: number;
  onSize: (size: number) => void;
  onMove: (window: Window) => void;
}

const SIZES = [20, 50, 100, 200];

/** By cursors, forward and backward: where people add records meanwhile, no row is skipped or shown twice. */
export function Pager({ page, size, onSize, onMove }: PagerProps) {
  const { t } = useTexts();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
  return (
    <Flex component="nav" aria-label={t('pager.title')} justify="end" align="center" gap={4} className="pager">
      <Select<number>
        aria-label={t('pager.size')}
        variant="borderless"
        value={size}
        options={SIZES.map(value => ({ value, label: t('pager.perPage', { count: value }) }))}
        onChange={onSize}
      />
      <Button
        type="text"
        icon={<VerticalRightOutlined aria-hidden />}
        aria-label={t('pager.first')}
        disabled={!hasPreviousPage}
        onClick={() => onMove({})}
      />
      <Button
        type="text"
        icon={<LeftOutlined aria-hidden />}
        disabled={!hasPreviousPage || startCursor === null}
        onClick={() => onMove({ before: startCursor ?? '' })}
      >
        {t('pager.previous')}
      </Button>
      <Button
        type="text"
        icon={<RightOutlined aria-hidden />}
        iconPlacement="end"
        disabled={!hasNextPage || endCursor === null}
        onClick={() => onMove({ after: endCursor ?? '' })}
      >
        {t('pager.next')}
      </Button>
    </Flex>
  );
}
