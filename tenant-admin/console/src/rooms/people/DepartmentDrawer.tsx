import { Input, Select } from 'antd';
import { useClient } from 'urql';
import { problemsOf } from '../../graph/problems.ts';
import { useTexts } from '../../i18n/index.ts';
import { DrawerForm } from './DrawerForm.tsx';
import { CREATE_DEPARTMENT, type Department } from './peopleQueries.ts';

interface DepartmentDrawerProps {
  open: boolean;
  departments: readonly Department[];
  onClose: () => void;
}

export function DepartmentDrawer({ open, departments, onClose }: DepartmentDrawerProps) {
  const { t } = useTexts();
  const graph = useClient();
  return (
    <DrawerForm
      open={open}
      onClose={onClose}
      title={t('people.addDepartment')}
      submit={t('people.addDepartment')}
      parts={[
        { name: 'name', label: t('people.name'), required: true, control: <Input /> },
        {
          name: 'parent',
          label: t('people.parent'),
          required: false,
          control: <Select allowClear placeholder={t('people.noParent')} options={departments.map(({ id, path }) => ({ value: id, label: path }))} />,
        },
      ]}
      onSend={async ({ name, parent }) =>
        problemsOf((await graph.mutation(CREATE_DEPARTMENT, { input: { name: name ?? '', parent: parent ?? null } })).error)}
    />
  );
}
