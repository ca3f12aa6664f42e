import { App, Button, Flex, Form } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { type DeskField, type DeskObject, fieldLabel } from '../../graph/desk.ts';
import { labelIn } from '../../graph/labels.ts';
import { byField, type Problem, problemsOf } from '../../graph/problems.ts';
import { createMutation, type DeskRecord, recordQuery, updateMutation } from '../../graph/records.ts';
import { useDesk } from '../../graph/useDesk.ts';
import { useTexts } from '../../i18n/index.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useSaid } from '../../ui/said.ts';
import { asked, type AskedField, beginning, type Filled, isChanged, sent } from './asked.ts';
import { Conflict } from './Conflict.tsx';
import { EntryRow } from './EntryRow.tsx';
import { factsAround, type Held } from './facts.ts';
import { useRelated } from './related.ts';

/** Somebody else saved the record since it was opened here. */
const CHANGED = 'metadata.record.changed';

/** What depends on other fields too: it may be over as soon as one of them is another. */
const JUDGED = ['not-valid', 'required-now', 'not-visible', 'read-only'].map(word => `metadata.value.${word}`);

interface RecordFormProps {
  object: DeskObject;
  record: DeskRecord | null;
  onSaved: () => void;
  onCancel: () => void;
}

const NOBODYS: ReadonlySet<string> = new Set();

/** Creates or changes a record, and asks of people what the rules of its fields ask as things stand. The platform has the last word. */
export function RecordForm({ object, record, onSaved, onCancel }: RecordFormProps) {
  const { t, language } = useTexts();
  const say = useSaid();
  const graph = useClient();
  const desk = useDesk();
  const { message } = App.useApp();
  const [base, setBase] = useState(record);
  const [held, setHeld] = useState<Held>(() => beginning(object, record));
  const [own, setOwn] = useState(NOBODYS);
  const [newest, setNewest] = useState<DeskRecord | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [saving, setSaving] = useState(false);
  const [tried, setTried] = useState(false);
  const related = useRelated(object, held);
  const filled: Filled = { object, base, held, own, around: factsAround(desk, Date.now()), related };
  const now = asked(filled);

  const change = useCallback((field: DeskField, value: unknown) => {
    setHeld(before => ({ ...before, [field.name]: value }));
    setOwn(before => (before.has(field.name) ? before : new Set([...before, field.name])));
    setProblems(before => {
      const left = before.filter(({ code, path }) => !path.includes(field.name) && !JUDGED.includes(code));
      return left.length === before.length ? before : left;
    });
  }, []);

  async function save() {
    const wrong = now.fields.find(one => one.wrong?.certain);
    setTried(true);
    if (wrong) {
      goTo(wrong.field.name);
      return;
    }
    setSaving(true);
    const { error } = await send(sent(filled, now));
    const found = problemsOf(error);
    if (base && found.some(problem => problem.code === CHANGED)) {
      const { data } = await graph.query(recordQuery(object), { id: base.id }, { requestPolicy: 'network-only' });
      setNewest(data?.record ?? null);
    }
    setSaving(false);
    setProblems(found);
    const [first] = byField(found, names).placed.keys();
    if (first) {
      goTo(first);
    }
    if (!error) {
      void message.success(t('records.saved'));
      onSaved();
    }
  }

  async function send(values: Record<string, unknown>) {
    return base
      ? graph.mutation(updateMutation(object), { input: { id: base.id, version: base.version, values } })
      : graph.mutation(createMutation(object), { input: { values } });
  }

  const changed = () => now.fields.map(one => one.field).filter(field => base && isChanged(field, base, now.held));

  function takeUp(current: DeskRecord, keepMine: boolean) {
    const mine = keepMine ? changed() : [];
    setHeld({ ...current, ...Object.fromEntries(mine.map(({ name }) => [name, held[name]])) });
    setBase(current);
    setNewest(null);
    setProblems([]);
  }

  const names = useNames(now.fields);
  const { placed, general } = byField(problems, names);
  const said = ({ field, wrong }: AskedField) => {
    const refused = (placed.get(field.name) ?? []).map(say).map(({ sentence, advice }) => `${sentence} ${advice}`);
    if (refused.length > 0) {
      return refused.join(' ');
    }
    if (wrong?.kind === 'notValid') {
      return labelIn(wrong.message, language, t('records.notValid'));
    }
    return wrong && tried ? t('ui.required', { label: fieldLabel(field, language) }) : '';
  };
  return (
    <Form layout="vertical" requiredMark onFinish={() => void save()} disabled={saving}>
      {newest && base ? (
        <Conflict fields={changed()} base={base} newest={newest} onTake={takeUp} />
      ) : (
        <ProblemNotice problems={general} />
      )}
      {now.fields.map(one => (
        <EntryRow
          key={one.field.name}
          field={one.field}
          required={one.required}
          locked={one.locked}
          value={now.held[one.field.name] ?? null}
          said={said(one)}
          onChange={change}
        />
      ))}
      <Flex gap={8} className="form-foot">
        <Button type="primary" htmlType="submit" loading={saving}>{t('records.save')}</Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </Flex>
    </Form>
  );
}

function useNames(fields: readonly AskedField[]): readonly string[] {
  const names = fields.map(one => one.field.name).join(' ');
  return useMemo(() => names.split(' '), [names]);
}

/** To the field that keeps the record from being saved, by keyboard and eye. */
function goTo(name: string): void {
  window.requestAnimationFrame(() => {
    const control = document.getElementById(name);
    control?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  });
}
