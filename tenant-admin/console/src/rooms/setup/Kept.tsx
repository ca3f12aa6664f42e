import { Alert } from 'antd';
import { type Said, useSaid } from '../../ui/said.ts';

/** What whoever goes on should know; whoever reads it and goes on accepts it. */
export function Kept({ kept, title }: { kept: readonly Said[]; title: string }) {
  const say = useSaid();
  if (kept.length === 0) {
    return null;
  }
  return (
    <Alert
      type="warning"
      title={title}
      description={
        <ul>
          {kept.map((problem, index) => {
            const { sentence, advice } = say(problem);
            return <li key={index}>{`${sentence} ${advice}`}</li>;
          })}
        </ul>
      }
    />
  );
}
