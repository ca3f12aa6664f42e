import { describe, expect, it } from 'vitest';
import { fallBackTo, labelIn, labelsInDescription, spoken, STANDARD_LANGUAGES, textsFrom } from '../src/graph/labels.ts';

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

  // The same as TextsTests of the platform says.
  it.each([
    ['de', 'de en', 'de'],
    ['zh-Hant-TW', 'zh zh-Hant en', 'zh-Hant'],
    ['en-GB', 'en fr', 'en'],
    ['zh', 'en zh-CN', 'zh-CN'],
    ['pt-PT', 'fr pt-AO pt-BR', 'pt-BR'],
    ['it', 'en fr pt-BR zh-CN', 'fr'],
    ['it', 'ar en zh-CN', 'en'],
    ['it', 'ar zh-CN', 'zh-CN'],
    ['it', '', 'none'],
  ])('are given to a reader of %s out of %j as the platform would: %s', (reader, written, given) => {
    fallBackTo(['fr', 'pt-BR']);
    expect(labelIn(Object.fromEntries(written.split(' ').filter(Boolean).map(tag => [tag, tag])), reader, 'none')).toBe(given);
    fallBackTo(STANDARD_LANGUAGES);
  });

  it('are read out of a description in every language of the desk, and words of three letters are none else', () => {
    fallBackTo(['fil', 'en']);
    expect(labelsInDescription('Zip\nfil: Kodigo\nsee: below\nzh-Hant: 郵編', 'zip')).toEqual({ 'en': 'Zip', 'fil': 'Kodigo', 'zh-Hant': '郵編' });
    fallBackTo(STANDARD_LANGUAGES);
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
