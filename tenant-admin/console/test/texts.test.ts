import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { en } from '../src/i18n/en/index.ts';
import { zhCN } from '../src/i18n/zh-CN/index.ts';
import { sources } from './sources.ts';

const stem = (key: string) => key.replace(/_(one|other)$/, '');
const stems = [...new Set(Object.keys(en).map(stem))];

/** Every string of the sources; for a template such as `operator.${id}` its beginning. */
function strings(): { whole: Set<string>; beginnings: Set<string> } {
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  for (const { path, text } of sources.filter(source => !source.path.startsWith('i18n/'))) {
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) {
        whole.add(node.text);
      } else if (ts.isTemplateExpression(node) && node.head.text.includes('.')) {
        beginnings.add(node.head.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  }
  return { whole, beginnings };
}

/** What stands between tags or in an attribute that is read aloud, and has a letter in it. */
function literals(path: string, text: string): string[] {
  const READ = new Set(['title', 'label', 'placeholder', 'aria-label', 'alt', 'description', 'okText', 'cancelText', 'extra', 'help']);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) {
      found.push(`${path}: ${node.text.trim()}`);
    }
    if (ts.isJsxAttribute(node) && READ.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)
      && /\p{L}/u.test(node.initializer.text) && !/^[a-z]+\.[\w.]+$/.test(node.initializer.text)) {
      found.push(`${path}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

describe('texts', () => {
  it('stand in both languages, none of them empty', () => {
    expect(Object.keys(zhCN).sort()).toEqual(Object.keys(en).sort());
    expect([...Object.values(en), ...Object.values(zhCN)].filter(text => text.trim() === '')).toEqual([]);
  });

  it('take the same values in both languages', () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]).sort();
    const differing = Object.entries(en).filter(([key, text]) => {
      const other = values(zhCN[key as keyof typeof en]);
      return JSON.stringify(values(text)) !== JSON.stringify(other);
    });
    expect(differing).toEqual([]);
  });

  it('are all used', () => {
    const { whole, beginnings } = strings();
    const unused = stems.filter(key => !whole.has(key) && ![...beginnings].some(beginning => key.startsWith(beginning)));
    expect(unused).toEqual([]);
  });

  it('exist for every kind of field and every comparison', async () => {
    const { FIELD_KINDS } = await import('../src/fields/index.ts');
    const wanted = FIELD_KINDS.flatMap(kind => [`kind.${kind.key}`, ...kind.comparisons.map(({ id }) => `operator.${id}`)]);
    expect(wanted.filter(key => !stems.includes(key))).toEqual([]);
  });

  it('are never written into the markup', () => {
    const PROPER_NAMES = /: Deskweave$/;
    const found = sources.filter(source => source.path.endsWith('.tsx')).flatMap(({ path, text }) => literals(path, text));
    expect(found.filter(literal => !PROPER_NAMES.test(literal))).toEqual([]);
  });
});
