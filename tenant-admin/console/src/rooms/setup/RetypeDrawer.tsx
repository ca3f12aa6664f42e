import { Alert, Button, Drawer, Flex, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import { FIELD_KINDS, fieldKind } from '../../fields/index.ts';
import { labelsFrom } from '../../graph/labels.ts';
import { byField, type Problem, problemsOf } from '../../graph/problems.ts';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useSaid } from '../../ui/said.ts';
import { DraftProblems } from './DraftProblems.tsx';
import { type DraftField, type DraftObject, RETYPE_FIELD, RETYPE_PREVIEW, type RetypePreview } from './draftQueries.ts';
import { namesOfFields } from './fieldRules.ts';
import { givenRetype, isNew, readsDates, typesToBe, type WrittenRetype } from './fieldRetypes.ts';
import { RehearsedRetype } from './RehearsedRetype.tsx';
import { TextsReadAs } from './TextsReadAs.tsx';
import { useDraft } from './useDraft.ts';

interface RetypeDrawerProps {
  object: DraftObject;
  field: DraftField;
  onClose: () => void;
  onDone: () => void;
}

/** What a preview was made of, so that it is not shown for anything else. */
type Rehearsed = { of: string; preview: RetypePreview } | null;

/** A field becomes one of another type: which, how its values are read, what that would do to them, and into the draft. */
export function RetypeDrawer({ object, field, onClose, onDone }: RetypeDrawerProps) {
  const { t } = useTexts();
  const say = useSaid();
  const graph = useClient();
  const { draft, types, change } = useDraft();
  const [written, setWritten] = useState<WrittenRetype>({
    type: field.type, settings: field.settings, pattern: '', zone: '', texts: [], leaveEmpty: false,
  });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [rehearsed, setRehearsed] = useState<Rehearsed>(null);
  const [busy, setBusy] = useState<'looking' | 'saving' | null>(null);
  const fresh = isNew(draft, object, field);
  const { Options } = fieldKind(written.type);
  const input = givenRetype(object.name, field.name, written);
  const preview = rehearsed?.of === JSON.stringify(input) ? rehearsed.preview : null;
  const put = (part: Partial<WrittenRetype>) => setWritten({ ...written, ...part });
  const known = typesToBe(types);
  const targets = draft.objects.filter(one => !one.retired).map(({ name, labels }) => ({ name, labels: labelsFrom(labels) }));

  async function look() {
    setBusy('looking');
    const { data, error } = await graph.query(RETYPE_PREVIEW, { input }, { requestPolicy: 'network-only' });
    setBusy(null);
    setProblems(problemsOf(error));
    setRehearsed(data ? { of: JSON.stringify(input), preview: data.retypePreview } : null);
  }

  async function save() {
    setBusy('saving');
    const found = await change(RETYPE_FIELD, input);
    setBusy(null);
    setProblems(found);
    if (found.length === 0) {
      onDone();
    }
  }

  const { placed, general } = byField(problems, ['settings']);
  const said = (placed.get('settings') ?? []).map(say).map(({ sentence, advice }) => `${sentence} ${advice}`).join(' ');
  return (
    <Drawer open onClose={onClose} size={560} title={t('retype.title')} className="record-drawer">
      <Form layout="vertical" disabled={busy !== null} onFinish={() => void save()}>
        <DraftProblems problems={general} onReloaded={() => setProblems([])} />
        <p>{t(fresh ? 'retype.aboutNew' : 'retype.about', { type: t(`kind.${fieldKind(field.type).key}` as TextKey) })}</p>
        <Form.Item label={t('retype.type')} htmlFor="retype-type">
          <Select<string>
            id="retype-type"
            value={written.type}
            options={FIELD_KINDS.filter(({ key }) => known.includes(key)).map(({ key }) => ({ value: key, label: t(`kind.${key}` as TextKey) }))}
            onChange={type => put({ type, settings: type === field.type ? field.settings : fieldKind(type).startSettings })}
          />
        </Form.Item>
        {Options && (
          <Form.Item {...(said ? { validateStatus: 'error' as const, help: said } : {})}>
            <Options value={written.settings} onChange={settings => put({ settings })} objects={targets} languages={draft.languages} names={namesOfFields(object)} lists={[]} />
          </Form.Item>
        )}
        {!fresh && (
          <>
            {readsDates(written) && (
              <>
                <Form.Item label={t('retype.pattern')} htmlFor="retype-pattern" extra={t('retype.patternHelp')}>
                  <Input id="retype-pattern" className="code" maxLength={100} value={written.pattern} onChange={event => put({ pattern: event.target.value })} />
                </Form.Item>
                <Form.Item label={t('retype.zone')} htmlFor="retype-zone" extra={t('retype.zoneHelp')}>
                  <Input id="retype-zone" className="code" maxLength={60} value={written.zone} onChange={event => put({ zone: event.target.value })} />
                </Form.Item>
              </>
            )}
            <TextsReadAs texts={written.texts} onChange={texts => put({ texts })} />
            <Form.Item label={t('retype.otherwise')}>
              <Radio.Group
                className="choices-below"
                aria-label={t('retype.otherwise')}
                value={written.leaveEmpty}
                onChange={event => put({ leaveEmpty: event.target.value as boolean })}
                options={[{ value: false, label: t('retype.refuse') }, { value: true, label: t('retype.leaveEmpty') }]}
              />
            </Form.Item>
            <Button onClick={() => void look()} loading={busy === 'looking'}>{t('retype.look')}</Button>
            {preview && (
              <RehearsedRetype
                object={object}
                preview={preview}
                onReadAs={text => put({ texts: [...written.texts, { text, instead: '' }] })}
                listed={written.texts.map(one => one.text)}
              />
            )}
            {!preview && <Alert className="rehearsed" type="info" title={t('retype.lookFirst')} />}
          </>
        )}
        <Flex gap={8} className="form-foot">
          <Button type="primary" htmlType="submit" loading={busy === 'saving'}>{t('retype.save')}</Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </Flex>
      </Form>
    </Drawer>
  );
}
