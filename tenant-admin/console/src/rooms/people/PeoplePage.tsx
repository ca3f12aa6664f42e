import { PlusOutlined, UserAddOutlined } from '@ant-design/icons';
import { App, Button, Select, Switch, Table } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { problemsOf } from '../../graph/problems.ts';
import { useRight } from '../../graph/useDesk.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Nothing, Page, RowsLoading } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useSaid } from '../../ui/said.ts';
import { DepartmentDrawer } from './DepartmentDrawer.tsx';
import { InviteDrawer } from './InviteDrawer.tsx';
import { CHANGE_PERSON, type Department, PEOPLE, type Person, ROLES } from './peopleQueries.ts';

/** Who works at this desk, and in which department. */
export default function PeoplePage() {
  const { t } = useTexts();
  const mayManage = useRight('MANAGE_PEOPLE');
  const [{ data, error }, ask] = useQuery({ query: PEOPLE });
  const [opened, setOpened] = useState<'none' | 'person' | 'department'>('none');
  const close = () => {
    setOpened('none');
    ask({ requestPolicy: 'network-only' });
  };
  const actions = mayManage && (
    <>
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpened('department')}>{t('people.addDepartment')}</Button>
      <Button type="primary" icon={<UserAddOutlined aria-hidden />} onClick={() => setOpened('person')}>{t('people.invite')}</Button>
    </>
  );
  const departments = data?.departments ?? [];
  return (
    <Page title={t('people.title')} about={data && t('people.count', { count: data.people.length })} actions={actions}>
      <ProblemNotice problems={problemsOf(error)} retry={() => ask({ requestPolicy: 'network-only' })} />
      {!data && !error && <RowsLoading />}
      {data?.people.length === 0 && <Nothing title={t('people.none')} advice={t('people.noneAdvice')} />}
      {data && data.people.length > 0 && <PeopleTable people={data.people} departments={departments} mayManage={mayManage} />}
      {data && <Departments departments={departments} people={data.people} />}
      <InviteDrawer open={opened === 'person'} departments={departments} onClose={close} />
      <DepartmentDrawer open={opened === 'department'} departments={departments} onClose={close} />
    </Page>
  );
}

interface PeopleTableProps {
  people: readonly Person[];
  departments: readonly Department[];
  mayManage: boolean;
}

function PeopleTable({ people, departments, mayManage }: PeopleTableProps) {
  const { t } = useTexts();
  const say = useSaid();
  const { message } = App.useApp();
  const [{ fetching }, change] = useMutation(CHANGE_PERSON);
  const put = async (person: Person, part: Partial<Pick<Person, 'role' | 'department' | 'active'>>) => {
    const [problem] = problemsOf((await change({ input: { id: person.id, ...part } })).error);
    if (problem) {
      const { sentence, advice } = say(problem);
      void message.error(`${sentence} ${advice}`);
    }
  };
  return (
    <Table<Person>
      className="records plain"
      size="middle"
      rowKey="id"
      loading={fetching}
      dataSource={people}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'name', title: t('people.name'), render: (_, person) => <span className="weight-500">{person.name}</span> },
        {
          key: 'role',
          title: t('people.role'),
          render: (_, person) => mayManage ? (
            <Select<Person['role']>
              variant="borderless"
              aria-label={t('people.roleOf', { name: person.name })}
              value={person.role}
              className="inline-choice"
              options={ROLES.map(role => ({ value: role, label: t(`role.${role}` as TextKey) }))}
              onChange={role => void put(person, { role })}
            />
          ) : t(`role.${person.role}` as TextKey),
        },
        {
          key: 'department',
          title: t('people.department'),
          render: (_, person) => mayManage ? (
            <Select<string>
              variant="borderless"
              aria-label={t('people.departmentOf', { name: person.name })}
              placeholder={t('field.choose')}
              value={person.department ?? null}
              className="inline-choice"
              options={departments.map(({ id, path }) => ({ value: id, label: path }))}
              onChange={department => void put(person, { department })}
            />
          ) : departments.find(({ id }) => id === person.department)?.path,
        },
        {
          key: 'active',
          title: t('people.active'),
          render: (_, person) => mayManage ? (
            <Switch
              size="small"
              aria-label={t('people.activeOf', { name: person.name })}
              checked={person.active}
              onChange={active => void put(person, { active })}
            />
          ) : person.active ? t('field.yes') : t('field.no'),
        },
      ]}
    />
  );
}

function Departments({ departments, people }: { departments: readonly Department[]; people: readonly Person[] }) {
  const { t } = useTexts();
  return (
    <>
      <h2 className="section-title ant-typography">{t('people.departments')}</h2>
      {departments.length === 0 ? (
        <Nothing title={t('people.noDepartments')} advice={t('people.noDepartmentsAdvice')} />
      ) : (
        <ul className="departments">
          {departments.toSorted((one, other) => one.path.localeCompare(other.path)).map(({ id, name, path }) => (
            <li key={id} style={{ paddingInlineStart: (path.split('/').length - 2) * 20 }}>
              <span>{name}</span>
              <span className="card-label">
                {t('people.count', { count: people.filter(person => person.department === id).length })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
