import {
  autocompletion, closeCompletion, type Completion, type CompletionContext, completionKeymap, type CompletionResult, completionStatus,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder as whenEmpty } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { labelIn } from '../../graph/labels.ts';
import { type Suggestion, suggest } from './ruleCompletion.ts';
import type { RuleName } from './ruleNames.ts';

/** Something to be underlined, in UTF-16 units from the start. */
export interface Marked {
  from: number;
  to: number;
  severity: 'error' | 'warning';
  message: string;
}

export interface CodeEditorProps {
  id: string;
  label: string;
  describedBy: string;
  value: string;
  lengthMax: number;
  placeholder: string;
  disabled: boolean;
  names: readonly RuleName[];
  marked: readonly Marked[];
  onChange: (value: string) => void;
  onFocus: () => void;
}

const LANGUAGE = StreamLanguage.define<null>({
  token(stream) {
    if (stream.match(/^'(?:[^'\\]|\\.)*'?|^"(?:[^"\\]|\\.)*"?/)) {
      return 'string';
    }
    if (stream.match(/^\d+(?:\.\d+)?/)) {
      return 'number';
    }
    if (stream.match(/^(?:true|false|null|in)\b/)) {
      return 'keyword';
    }
    if (stream.match(/^[A-Za-z_]\w*(?=\s*\()/)) {
      return 'function';
    }
    if (stream.match(/^[A-Za-z_]\w*/)) {
      return 'variableName';
    }
    stream.next();
    return null;
  },
  tokenTable: { function: tags.function(tags.variableName) },
});

const COLOURS = syntaxHighlighting(HighlightStyle.define([
  { tag: tags.string, class: 'rule-string' },
  { tag: tags.number, class: 'rule-number' },
  { tag: tags.keyword, class: 'rule-keyword' },
  { tag: tags.function(tags.variableName), class: 'rule-function' },
]));

/** The text of a rule, with colours, completion and what is wrong underlined. Tab leaves it, Escape closes what it offers. */
export default function CodeEditor(props: CodeEditorProps) {
  const { id, label, describedBy, value, lengthMax, placeholder, disabled, marked } = props;
  const { t, language } = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const attributes = useRef(new Compartment());
  const latest = useRef({ ...props, language });
  latest.current = { ...props, language };

  useEffect(() => {
    const editor = new EditorView({
      parent: place.current as HTMLElement,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          history(),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          LANGUAGE,
          COLOURS,
          EditorView.lineWrapping,
          whenEmpty(placeholder),
          autocompletion({ override: [context => offered(context, latest.current.names, latest.current.language)], icons: false, maxRenderedOptions: 50 }),
          EditorState.changeFilter.of(change => change.newDoc.length <= lengthMax),
          EditorState.phrases.of({ Completions: t('rules.offered') }),
          EditorView.updateListener.of(update => {
            if (update.docChanged && update.state.doc.toString() !== latest.current.value) {
              latest.current.onChange(update.state.doc.toString());
            }
            if (update.focusChanged && update.view.hasFocus) {
              latest.current.onFocus();
            }
          }),
          attributes.current.of([]),
        ],
      }),
    });
    view.current = editor;
    // Escape closes what is offered, and not the drawer around as well.
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && completionStatus(editor.state) !== null) {
        event.preventDefault();
        event.stopPropagation();
        closeCompletion(editor);
      }
    };
    editor.dom.addEventListener('keydown', escape, true);
    return () => editor.destroy();
  }, [placeholder, lengthMax, t]);

  const wrong = marked.some(one => one.severity === 'error');
  useEffect(() => {
    view.current?.dispatch({
      effects: attributes.current.reconfigure([
        EditorState.readOnly.of(disabled),
        EditorView.editable.of(!disabled),
        EditorView.contentAttributes.of({
          id, 'aria-label': label, 'aria-describedby': describedBy, 'aria-invalid': String(wrong), 'aria-readonly': String(disabled),
          spellcheck: 'false', autocapitalize: 'off', tabindex: '0',
        }),
      ]),
    });
  }, [id, label, describedBy, wrong, disabled, placeholder, lengthMax, t]);

  useEffect(() => {
    const editor = view.current;
    if (editor && editor.state.doc.toString() !== value) {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
    }
  }, [value]);

  useEffect(() => {
    const editor = view.current;
    if (editor) {
      const end = editor.state.doc.length;
      const shown: Diagnostic[] = marked.map(one => ({ ...one, from: Math.min(one.from, end), to: Math.min(one.to, end) }));
      editor.dispatch(setDiagnostics(editor.state, shown));
    }
  }, [marked]);

  // A click on the label leads to what it names, as it does for other inputs.
  useEffect(() => {
    const labels = [...document.querySelectorAll<HTMLLabelElement>(`label[for="${CSS.escape(id)}"]`)];
    const focus = () => view.current?.focus();
    labels.forEach(one => one.addEventListener('click', focus));
    return () => labels.forEach(one => one.removeEventListener('click', focus));
  }, [id]);

  return <div ref={place} className={disabled ? 'rule-code disabled' : 'rule-code'} />;
}

function offered(context: CompletionContext, names: readonly RuleName[], language: string): CompletionResult | null {
  const found = suggest(context.state.doc.toString(), context.pos, names, language, context.explicit);
  return found && { from: found.from, filter: false, options: found.offered.map(one => completion(one, language)) };
}

function completion({ text, label, name }: Suggestion, language: string): Completion {
  const about = name ? labelIn(name.help, language, '') : '';
  const called = name?.what === 'FUNCTION' || name?.what === 'METHOD';
  return {
    label: text,
    ...(label ? { detail: label } : {}),
    ...(about ? { info: about } : {}),
    apply: (view, _, from, to) => {
      const closed = text.endsWith("'") && view.state.sliceDoc(to, to + 1) === "'";
      const insert = called ? `${text}()` : text;
      view.dispatch({
        changes: { from, to: closed ? to + 1 : to, insert },
        selection: { anchor: from + insert.length - (called ? 1 : 0) },
        userEvent: 'input.complete',
      });
    },
  };
}
