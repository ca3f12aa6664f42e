import { describe, expect, it } from 'vitest';
import { labelIn, labelsInDescription, spoken, textsFrom } from '../src/graph/labels.ts';

describe('labels', () => {
  it.each([
    ['Zip code', { en: 'Zip code' }],
    ['Zip code. Five digits.', { en: 'Zip code' }],
    ['Zip code\nFive digits.\nzh-CN: 邮编', { 'en': 'Zip code', 'zh-CN': '邮编' }],
    ['en: Zip code\nzh-CN: 邮编', { 'en': 'Zip code', 'zh-CN': '邮编' }],
    ['zip\nzh-CN: 邮编', { 'en': 'zip', 'zh-CN': '邮编' }],
    ['zip', {}],
    [null, {}],
  ])('are read out of a description %j', (description, labels) => {
    expect(labelsInDescription(description, 'zip')).toEqual(labels);
  });

  it('fall back to English, then to any language, then to the name', () => {
    expect(labelIn({ 'en': 'Zip', 'zh-CN': '邮编' }, 'zh-CN', 'zip')).toBe('邮编');
    expect(labelIn({ en: 'Zip' }, 'zh-CN', 'zip')).toBe('Zip');
    expect(labelIn({ 'zh-CN': '邮编' }, 'en', 'zip')).toBe('邮编');
    expect(labelIn({}, 'en', spoken('communityBoard'))).toBe('Community board');
    expect(spoken('IN_PROGRESS')).toBe('In progress');
  });

  it('leave out languages that a form left empty', () => {
    expect(textsFrom({ 'en': ' Zip ', 'zh-CN': ' ', 'de': undefined })).toEqual([{ language: 'en', text: 'Zip' }]);
  });
});
