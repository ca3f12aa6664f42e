import { Alert, Button, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/index.ts';
import { type Said, useSaid } from './said.ts';

export interface ProblemNoticeProps {
  problems: readonly Said[];
  retry?: (() => void) | undefined;
  action?: ReactNode;
}

/** Refusals as sentences with advice; the code stands small beneath, for whoever is asked for help. */
export function ProblemNotice({ problems, retry, action }: ProblemNoticeProps) {
  const { t } = useTexts();
  const say = useSaid();
  if (problems.length === 0) {
    return null;
  }
  const again = retry && <Button size="small" onClick={retry}>{t('ui.tryAgain')}</Button>;
  return (
    <Flex vertical gap={8} role="alert" className="problems">
      {problems.map((problem, index) => {
        const { sentence, advice } = say(problem);
        return (
          <Alert
            key={`${problem.code}-${index}`}
            type="error"
            role="presentation"
            title={sentence}
            description={
              <>
                {advice && <div>{advice}</div>}
                <Typography.Text type="secondary" className="code">
                  {problem.requestId ? t('ui.codeAndRequest', { code: problem.code, request: problem.requestId }) : problem.code}
                </Typography.Text>
              </>
            }
            action={index === 0 ? (action ?? again) : undefined}
          />
        );
      })}
    </Flex>
  );
}
