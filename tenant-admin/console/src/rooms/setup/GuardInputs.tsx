import { Checkbox, Collapse, Flex, Form, InputNumber, Select } from 'antd';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { encryptable, maskedSample, ROLES } from './fieldGuards.ts';

interface GuardInputsProps {
  /** Whether they are shown from the beginning. */
  open: boolean;
  /** Fields within which this one may be unique. */
  scopes: readonly string[];
  said: (part: string) => { validateStatus?: 'error'; help?: string };
}

const SHOWN_MAX = 20;

/** Who sees a field and who changes it, how much of it shows, who finds it, how it is kept, and within what it is unique. */
export function GuardInputs({ open, scopes, said }: GuardInputsProps) {
  const { t } = useTexts();
  const form = Form.useFormInstance();
  const type = Form.useWatch('type', form) as string | undefined;
  const unique = Form.useWatch('unique', form) as boolean | undefined;
  const masked = Form.useWatch(['guards', 'masked'], form) as boolean | undefined;
  const leading = Form.useWatch(['guards', 'leading'], form) as number | null | undefined;
  const trailing = Form.useWatch(['guards', 'trailing'], form) as number | null | undefined;
  const roles = ROLES.map(role => ({ value: role, label: t(`role.${role}` as TextKey) }));

  const inputs = (
    <>
      <Form.Item name={['guards', 'searchable']} valuePropName="checked" extra={t('guards.searchable.about')} {...said('searchable')}>
        <Checkbox>{t('guards.searchable')}</Checkbox>
      </Form.Item>
      {unique && (
        <Form.Item name={['guards', 'uniqueWithin']} label={t('guards.uniqueWithin')} extra={t('guards.uniqueWithin.about')} {...said('uniqueWithin')}>
          <Select mode="multiple" options={scopes.map(name => ({ value: name, label: name }))} />
        </Form.Item>
      )}
      {encryptable(type) && (
        <Form.Item name={['guards', 'encrypted']} valuePropName="checked" extra={t('guards.encrypted.about')} {...said('encrypted')}>
          <Checkbox>{t('guards.encrypted')}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name={['guards', 'seenBy']} label={t('guards.seenBy')} extra={t('guards.seenBy.about')} {...said('seenBy')}>
        <Select mode="multiple" options={roles} placeholder={t('guards.everyone')} />
      </Form.Item>
      <Form.Item name={['guards', 'editedBy']} label={t('guards.editedBy')} extra={t('guards.editedBy.about')} {...said('editedBy')}>
        <Select mode="multiple" options={roles} placeholder={t('guards.everyone')} />
      </Form.Item>
      <Form.Item name={['guards', 'masked']} valuePropName="checked" extra={t('guards.mask.about')} {...said('mask')}>
        <Checkbox>{t('guards.mask')}</Checkbox>
      </Form.Item>
      {masked && (
        <>
          <Flex gap={16} wrap>
            <Form.Item name={['guards', 'leading']} label={t('guards.leading')}>
              <InputNumber min={0} max={SHOWN_MAX} precision={0} />
            </Form.Item>
            <Form.Item name={['guards', 'trailing']} label={t('guards.trailing')} extra={t('guards.sample', { sample: maskedSample({ leading: leading ?? 0, trailing: trailing ?? 0 }) })}>
              <InputNumber min={0} max={SHOWN_MAX} precision={0} />
            </Form.Item>
          </Flex>
          <Form.Item name={['guards', 'unmaskedFor']} label={t('guards.unmaskedFor')}>
            <Select mode="multiple" options={roles} placeholder={t('guards.nobody')} />
          </Form.Item>
        </>
      )}
    </>
  );
  return (
    <Collapse
      ghost
      className="rules"
      defaultActiveKey={open ? ['guards'] : []}
      items={[{ key: 'guards', label: t('guards.title'), children: inputs, forceRender: true }]}
    />
  );
}
