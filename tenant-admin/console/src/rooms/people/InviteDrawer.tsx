import { Input, Select } from 'antd';
import { useClient } from 'urql';
import { problemsOf } from '../../graph/problems.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { DrawerForm } from './DrawerForm.tsx';
import { type Department, INVITE, type Person, ROLES } from './peopleQueries.ts';

interface InviteDrawerProps {
  open: boolean;
  departments: readonly Department[];
  onClose: () => void;
}

export function InviteDrawer({ open, departments, onClose }: InviteDrawerProps) {
  const { t } = useTexts();
  const graph = useClient();
  const roles = ROLES.map(role => ({ value: role, label: t(`role.${role}` as TextKey) }));
  return (
    <DrawerForm
      open={open}
      onClose={onClose}
      title={t('people.invite')}
      submit={t('people.invite')}
      start={{ role: 'AGENT' }}
      parts={[
        { name: 'givenName', label: t('people.givenName'), required: true, control: <Input /> },
        { name: 'familyName', label: t('people.familyName'), required: true, control: <Input /> },
        { name: 'email', label: t('people.email'), required: true, control: <Input type="email" autoComplete="off" /> },
        { name: 'username', label: t('people.username'), required: true, control: <Input autoComplete="off" /> },
        { name: 'role', label: t('people.role'), required: true, control: <Select options={roles} /> },
        {
          name: 'department',
          label: t('people.department'),
          required: false,
          control: <Select allowClear placeholder={t('field.choose')} options={departments.map(({ id, path }) => ({ value: id, label: path }))} />,
        },
      ]}
      onSend={async ({ username, email, givenName, familyName, role, department }) => {
        const input = {
          username: username ?? '',
          email: email ?? '',
          givenName: givenName ?? '',
          familyName: familyName ?? '',
          role: role as Person['role'],
          department: department ?? null,
        };
        return problemsOf((await graph.mutation(INVITE, { input })).error);
      }}
    />
  );
}
