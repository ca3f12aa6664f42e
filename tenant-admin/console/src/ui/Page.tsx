import { Flex, Skeleton, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTexts } from '../i18n/index.ts';

interface PageProps {
  title: string;
  about?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: what it is, what can be done, and the rest. */
export function Page({ title, about, actions, children }: PageProps) {
  const { t } = useTexts();
  useEffect(() => {
    document.title = t('ui.pageTitle', { title });
  }, [title, t]);
  return (
    <section className="page">
      <Flex justify="space-between" align="center" gap={12} wrap className="page-head">
        <div>
          <Typography.Title level={1} className="page-title">{title}</Typography.Title>
          {about && <Typography.Text type="secondary">{about}</Typography.Text>}
        </div>
        <Flex gap={8} wrap>{actions}</Flex>
      </Flex>
      {children}
    </section>
  );
}

/** Stands where rows will stand. */
export function RowsLoading({ rows = 8 }: { rows?: number }) {
  const { t } = useTexts();
  return (
    <div role="status" aria-label={t('ui.loading')} className="rows-loading">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton.Input key={row} active block size="small" />
      ))}
    </div>
  );
}

/** Says that there is nothing yet, and what to do next. */
export function Nothing({ title, advice, children }: { title: string; advice: string; children?: ReactNode }) {
  return (
    <Flex vertical align="center" gap={6} className="nothing">
      <Typography.Text strong>{title}</Typography.Text>
      <Typography.Text type="secondary">{advice}</Typography.Text>
      {children && <Flex gap={8} className="nothing-actions">{children}</Flex>}
    </Flex>
  );
}
