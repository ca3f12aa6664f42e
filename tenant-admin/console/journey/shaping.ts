import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createTicket } from './steps.ts';
import type { Visit } from './visit.ts';

/** A label in both languages. */
type Label = readonly [english: string, chinese: string];

const LOOKS = 20;
const TOO_SHORT: Label = ['Say a little more', '请写得详细一些'];

const own = (visit: Visit, [english, chinese]: Label) => (visit.manner.language === 'en' ? english : chinese);

/**
 * Fields in all that can become of them: one that a rule shows, one whose options are merged, one that gets another type, and one
 * that is deleted; and an object that is deleted with its record.
 */
export async function shapeFields(visit: Visit, stamp: string, mendLater: boolean): Promise<void> {
  const device: Label = [`Device ${stamp}`, `设备${stamp}`];
  const level: Label = [`Level ${stamp}`, `层${stamp}`];
  const reason: Label = [`Reason ${stamp}`, `原因${stamp}`];
  await addChoice(visit, device, ['Printer', 'Copier', 'Lamp']);
  await addField(visit, level);
  await addField(visit, reason, {
    'rules.visibleWhen': "priority == 'P0'",
    'rules.requiredWhen': "priority == 'P0'",
    'rules.readOnlyWhen': "priority == 'P0'",
    'rules.validWhen': `size(${nameOf(reason)}) > 3`,
    'setup.message.in en': TOO_SHORT[0],
    'setup.message.in zh-CN': TOO_SHORT[1],
  });
  await addField(visit, [`Manner ${stamp}`, `待遇${stamp}`], { 'rules.visibleWhen': `customer.name == 'Harbour ${stamp}'` });
  await addShelf(visit, stamp);
  await writeRules(visit, stamp);
  await publish(visit);
  await fillShelf(visit, stamp);

  await followCustomer(visit, stamp);
  await createTicket(visit, `Third ${stamp}`, { [own(visit, level)]: '3' });
  await fillInByRule(visit, stamp, { device, level, reason });

  await merge(visit, device);
  await retype(visit, level, mendLater);
  await openField(visit, reason);
  await visit.button('setup.retire').click();
  await retireShelf(visit, stamp);
  await publish(visit, 'merged-and-retyped');
  await awaitRetype(visit, stamp, level, mendLater);
  await deleteField(visit, reason);
  await deleteShelf(visit, stamp);
  const field = nameOf(reason);
  await deleteForGood(visit, { [`Ticket.${field}`]: field, [shelf(stamp)]: shelf(stamp) });
  await seeWhatIsGone(visit, stamp);
}

const shelf = (stamp: string) => `Shelf${stamp}`;

/** An object of one field and one record. */
async function addShelf(visit: Visit, stamp: string): Promise<void> {
  const { page } = visit;
  await visit.open('/setup');
  await visit.button('setup.addObject').click();
  await visit.labelled('setup.labels.in', 'en').fill(`Shelf ${stamp}`);
  await visit.labelled('setup.labels.in', 'zh-CN').fill(`货架${stamp}`);
  await page.locator('#name').fill(shelf(stamp));
  await page.locator('#plural').fill(`shelves${stamp}`);
  await save(visit);
  await page.waitForURL(`**/setup/objects/${shelf(stamp)}`);
  await visit.button('setup.addField').click();
  await visit.labelled('setup.labels.in', 'en').fill('Place');
  await visit.labelled('setup.labels.in', 'zh-CN').fill('位置');
  await save(visit);
}

async function fillShelf(visit: Visit, stamp: string): Promise<void> {
  await visit.open(`/objects/shelves${stamp}`);
  await visit.button('records.create').click();
  await visit.page.locator('#place').fill('Left, at the window');
  await visit.page.locator('.form-foot button[type=submit]').click();
  await visit.page.locator('.record-drawer .ant-drawer-body').waitFor({ state: 'hidden' });
}

async function retireShelf(visit: Visit, stamp: string): Promise<void> {
  await visit.open(`/setup/objects/${shelf(stamp)}`);
  await visit.button('setup.retire').click();
  await visit.page.locator('.ant-modal').getByRole('button', { name: visit.t('setup.retire'), exact: true }).click();
  await visit.page.getByText(visit.t('objectLife.retiring')).waitFor();
  await visit.look('retiring-object');
}

async function deleteShelf(visit: Visit, stamp: string): Promise<void> {
  const { page } = visit;
  await visit.open(`/setup/objects/${shelf(stamp)}`);
  await page.getByText(visit.t('objectLife.retired')).waitFor();
  await visit.look('retired-object');
  await visit.button('deletion.delete').click();
  await page.locator('.what-goes').waitFor();
  await visit.look('delete-object');
  await page.locator('.ant-modal').getByRole('button', { name: visit.t('deletion.delete'), exact: true }).click();
  await page.getByText(visit.t('objectLife.deleting')).waitFor();
  await page.locator('.what-goes').waitFor({ state: 'detached' });
  await visit.look('deleting-object');
  await visit.open('/setup');
  await visit.look('objects-out-of-use');
}

/** What goes for good is refused until it was saved, and not even sent before somebody wrote all its names. */
async function deleteForGood(visit: Visit, going: Readonly<Record<string, string>>): Promise<void> {
  const { page } = visit;
  await visit.open('/setup/changes');
  const button = page.locator('.page form button[type=submit]');
  await button.waitFor();
  for (const name of Object.values(going)) {
    const asked = page.getByLabel(visit.t('deletion.confirm', { field: name }), { exact: true });
    await asked.waitFor();
    assert.equal(await button.isDisabled(), true, 'Nothing is deleted before somebody wrote its name');
    await asked.fill(name);
  }
  await button.click();
  await page.getByText('metadata.field.deletion-not-exported').waitFor();
  await page.getByText('metadata.object.deletion-not-exported').waitFor();
  await button.scrollIntoViewIfNeeded();
  await visit.look('not-saved-yet');
  for (const place of Object.keys(going)) {
    const label = visit.t(place.includes('.') ? 'deletion.keepValues' : 'deletion.keepRecords');
    const [copy] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `${label}: ${place}`, exact: true }).click(),
    ]);
    assert.match(copy.suggestedFilename(), new RegExp(`^${place}-\\d{4}-\\d{2}-\\d{2}\\.csv$`));
    assert.equal((await readFile(await copy.path(), 'utf8')).trim().split('\n').length, 2, 'A head and one record');
    await page.getByRole('button', { name: `${visit.t('deletion.keepAgain')}: ${place}`, exact: true }).waitFor();
  }
  await page.locator('.deletions').scrollIntoViewIfNeeded();
  await visit.look('deleting');
  await button.click();
  await visit.button('ui.done').waitFor();
}

async function seeWhatIsGone(visit: Visit, stamp: string): Promise<void> {
  const { page } = visit;
  await visit.open('/setup/objects/Ticket');
  await page.getByText(visit.t('setup.deleted'), { exact: true }).first().waitFor();
  await visit.open('/setup');
  await page.locator('.out-of-use [role=button]').first().click();
  await page.locator('.out-of-use').getByText(shelf(stamp), { exact: true }).waitFor();
  await visit.look('deleted-object');
}

async function addField(visit: Visit, [english, chinese]: Label, rules: Readonly<Record<string, string>> = {}): Promise<void> {
  await beginField(visit, english, chinese);
  if (Object.keys(rules).length > 0) {
    await visit.button('rules.title').click();
    await visit.page.locator('.rule-way').getByText(visit.t('rules.text'), { exact: true }).click();
    for (const [rule, text] of Object.entries(rules)) {
      const [key, tag] = rule.split(' ');
      await visit.labelled(key as 'rules.visibleWhen', tag).fill(text);
    }
  }
  await save(visit);
}

/** One rule is put together, another is written with what is offered; what is wrong with it is said before it is saved. */
async function writeRules(visit: Visit, stamp: string): Promise<void> {
  const { page, manner } = visit;
  await beginField(visit, `Hint ${stamp}`, `提示${stamp}`);
  await visit.button('rules.title').click();
  await page.locator('.rule-way').getByText(visit.t('rules.simple'), { exact: true }).click();
  await visit.button('rules.addRowTo', { rule: visit.t('rules.visibleWhen') }).click();
  await choose(visit, page.getByLabel(visit.t('rules.rowField', { number: 1 })).first(), manner.language === 'en' ? 'Priority' : '优先级');
  await choose(visit, page.getByLabel(visit.t('rules.rowValue', { number: 1 })).first(), 'P0');
  await page.locator('.rule-row').first().scrollIntoViewIfNeeded();
  await visit.look('rule-of-rows');

  await page.locator('.rule-way').getByText(visit.t('rules.text'), { exact: true }).click();
  const shown = visit.labelled('rules.visibleWhen');
  await page.getByText("priority == 'P0'", { exact: true }).first().waitFor();
  const required = visit.labelled('rules.requiredWhen');
  await required.click();
  await page.keyboard.type(manner.language === 'en' ? 'prio' : '优先');
  const offered = page.getByRole('option', { name: /^priority/ }).first();
  await offered.waitFor();
  await visit.look('rule-completed');
  await page.keyboard.press('Escape');
  await offered.waitFor({ state: 'detached' });
  assert.equal(await required.isVisible(), true, 'Escape closes what is offered, nothing else');
  await page.keyboard.type(manner.language === 'en' ? 'r' : '级');
  await offered.waitFor();
  // Until then what is offered takes no keys, so that nobody chooses what they did not see.
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await page.keyboard.type(" == 'P0' && subjekt == 1");
  await page.locator('.rule-error').getByText('subject').waitFor();
  await visit.look('rule-with-error');
  await page.keyboard.press('Tab');
  assert.equal(await required.evaluate(editor => editor === document.activeElement), false, 'Tab leaves the editor');
  // It is not to be required of tickets that are written later.
  await required.fill('');
  await page.locator('.rule-error').waitFor({ state: 'detached' });
  assert.equal((await shown.innerText()).trim(), "priority == 'P0'");
  await save(visit);
}

async function addChoice(visit: Visit, [english, chinese]: Label, options: readonly string[]): Promise<void> {
  await beginField(visit, english, chinese);
  await choose(visit, '#type', visit.t('kind.choice'));
  for (const [index, option] of options.entries()) {
    await visit.button('setting.addOption').click();
    await visit.page.getByLabel(visit.t('setting.optionIn', { number: index + 1, language: visit.named('en') }), { exact: true }).fill(option);
  }
  await save(visit);
}

async function beginField(visit: Visit, english: string, chinese: string): Promise<void> {
  await visit.open('/setup/objects/Ticket');
  await visit.button('setup.addField').click();
  await visit.labelled('setup.labels.in', 'en').fill(english);
  await visit.labelled('setup.labels.in', 'zh-CN').fill(chinese);
}

async function save(visit: Visit): Promise<void> {
  await visit.page.locator('.form-foot button[type=submit]').last().click();
  await visit.page.locator('.form-foot').first().waitFor({ state: 'detached' });
}

async function openField(visit: Visit, label: Label): Promise<void> {
  await visit.open('/setup/objects/Ticket');
  await visit.page.getByRole('button', { name: own(visit, label), exact: true }).click();
  await visit.page.locator('.record-drawer .ant-drawer-body').waitFor();
}

/** Puts the draft in force, with whatever publishing asks for. */
async function publish(visit: Visit, name?: string): Promise<void> {
  const { page } = visit;
  await visit.open('/setup/changes');
  const button = page.locator('.page form button[type=submit]');
  await button.waitFor();
  if (name) {
    await visit.look(name);
  }
  await button.click();
  await visit.button('ui.done').waitFor();
}

/** The field comes with the priority that asks for it, must be filled in, and goes again with another. */
async function fillInByRule(visit: Visit, stamp: string, labels: Readonly<Record<'device' | 'level' | 'reason', Label>>): Promise<void> {
  const { page } = visit;
  await visit.open('/objects/tickets');
  await visit.button('records.create').click();
  await page.locator('#subject').fill(`Roof ${stamp}`);
  const drawer = page.locator('.record-drawer');
  const asked = drawer.getByLabel(own(visit, labels.reason), { exact: true });
  assert.equal(await asked.count(), 0, 'The rule hides the field');
  await choose(visit, '#priority', 'P0');
  await asked.waitFor();
  await page.locator('.form-foot button[type=submit]').click();
  await page.getByText(visit.t('ui.required', { label: own(visit, labels.reason) })).waitFor();
  await visit.look('shown-by-a-rule');
  await asked.fill('no');
  await page.getByText(own(visit, TOO_SHORT)).waitFor();
  await visit.look('not-valid-by-a-rule');
  await choose(visit, '#priority', 'P3');
  await asked.waitFor({ state: 'detached' });
  await choose(visit, '#priority', 'P0');
  await asked.fill('It rains in');
  await drawer.getByLabel(own(visit, labels.level), { exact: true }).fill('roof');
  await choose(visit, drawer.getByLabel(own(visit, labels.device), { exact: true }), 'Copier');
  await page.locator('.form-foot button[type=submit]').click();
  await page.locator('.record-drawer .ant-drawer-body').waitFor({ state: 'hidden' });
  await openTicket(visit, `Roof ${stamp}`);
  await visit.button('records.edit').click();
  await page.locator('.locked').getByText('It rains in').waitFor();
  await page.locator('.locked').scrollIntoViewIfNeeded();
  await visit.look('locked-by-a-rule');
}

/** A rule about the customer is asked as soon as one is chosen. */
async function followCustomer(visit: Visit, stamp: string): Promise<void> {
  const { page } = visit;
  for (const name of ['Garden', 'Harbour']) {
    await visit.open('/objects/customers');
    await visit.button('records.create').click();
    await page.locator('#name').fill(`${name} ${stamp}`);
    await page.locator('.form-foot button[type=submit]').click();
    await page.locator('.record-drawer .ant-drawer-body').waitFor({ state: 'hidden' });
  }
  await visit.open('/objects/tickets');
  await visit.button('records.create').click();
  const asked = page.locator('.record-drawer').getByLabel(own(visit, [`Manner ${stamp}`, `待遇${stamp}`]), { exact: true });
  assert.equal(await asked.count(), 0, 'Without a customer the field is not asked for');
  await choose(visit, '#customer', `Harbour ${stamp}`);
  await asked.waitFor();
  await asked.scrollIntoViewIfNeeded();
  await visit.look('shown-by-the-customer');
  await choose(visit, '#customer', `Garden ${stamp}`);
  await asked.waitFor({ state: 'detached' });
}

async function openTicket(visit: Visit, subject: string): Promise<void> {
  const where = JSON.stringify([{ field: 'subject', by: 'eq', value: subject }]);
  await visit.open(`/objects/tickets?${new URLSearchParams({ where })}`);
  await visit.page.locator('.records .title-link, .cards button').first().click();
  await visit.button('records.edit').waitFor();
}

async function merge(visit: Visit, device: Label): Promise<void> {
  await openField(visit, device);
  await choose(visit, visit.labelled('merge.option'), 'Copier');
  await choose(visit, visit.labelled('merge.into'), 'Printer');
  await visit.page.getByText(visit.t('merge.holders_one', { shown: 1 })).waitFor();
  await visit.button('merge.do').scrollIntoViewIfNeeded();
  await visit.look('merge');
  await visit.button('merge.do').click();
  await visit.button('merge.takeBack').waitFor();
  await visit.look('merged');
}

/** A text becomes a number: one value cannot be read, and is read as another or left to be mended. */
async function retype(visit: Visit, level: Label, mendLater: boolean): Promise<void> {
  const { page } = visit;
  await openField(visit, level);
  await visit.button('retype.title').click();
  await choose(visit, '#retype-type', visit.t('kind.wholeNumber'));
  await visit.look('retype');
  await visit.button('retype.look').click();
  await page.getByText(visit.t('retype.failed_one', { shown: 1 })).waitFor();
  await visit.button('retype.readAs').scrollIntoViewIfNeeded();
  await visit.look('retype-seen');
  if (!mendLater) {
    await visit.button('retype.readAs').click();
    await page.getByLabel(visit.t('retype.instead', { number: 1 }), { exact: true }).fill('9');
    await visit.button('retype.look').click();
    await page.getByText(visit.t('retype.converted_other', { shown: 2 })).waitFor();
    await visit.look('retype-read-as');
  }
  await visit.button('retype.save').click();
  await page.locator('#retype-type').waitFor({ state: 'detached' });
}

async function awaitRetype(visit: Visit, stamp: string, level: Label, mendLater: boolean): Promise<void> {
  const { page } = visit;
  const label = own(visit, level);
  const arrived = page.getByText(visit.t('retype.state.MOVED', { label })).or(page.getByText(visit.t('retype.state.DONE', { label }))).first();
  await visit.open('/setup/objects/Ticket');
  if (mendLater) {
    await page.getByText(visit.t('retype.state.REFUSED', { label })).waitFor();
    await visit.look('retype-refused');
    await page.getByRole('link', { name: 'roof', exact: true }).click();
    await visit.button('records.edit').click();
    await page.locator('.record-drawer').getByLabel(label, { exact: true }).fill('9');
    await page.locator('.form-foot button[type=submit]').click();
    await visit.button('records.edit').waitFor();
    await visit.open('/setup/objects/Ticket');
    await visit.button('retype.resume').click();
  }
  await arrived.waitFor();
  await visit.look('retype-done');
  await openTicket(visit, `Roof ${stamp}`);
  // Its turn to get the other option comes while people work.
  for (let looks = 0; looks < LOOKS && (await page.locator('dd').getByText('Printer', { exact: true }).count()) === 0; looks++) {
    await page.waitForTimeout(1000);
    await openTicket(visit, `Roof ${stamp}`);
  }
  await page.locator('dd').getByText('9', { exact: true }).waitFor();
  await page.locator('dd').getByText('Printer', { exact: true }).scrollIntoViewIfNeeded();
  await visit.look('as-it-became');
}

async function deleteField(visit: Visit, reason: Label): Promise<void> {
  const { page } = visit;
  await openField(visit, reason);
  await visit.look('retired-field');
  await visit.button('deletion.delete').click();
  await page.locator('.what-goes').waitFor();
  await visit.look('delete-field');
  await page.locator('.ant-modal').getByRole('button', { name: visit.t('deletion.delete'), exact: true }).click();
  await page.locator('.record-drawer .ant-drawer-body').waitFor({ state: 'hidden' });
}

/** As the console suggests it from the English label. */
function nameOf([english]: Label): string {
  const [first = '', ...rest] = english.split(' ');
  return first.toLowerCase() + rest.map(word => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join('');
}

type Place = string | ReturnType<Visit['page']['locator']>;

async function choose(visit: Visit, place: Place, text: string): Promise<void> {
  const control = typeof place === 'string' ? visit.page.locator(place) : place;
  await control.click();
  await visit.page.locator('.ant-select-item-option:visible').filter({ hasText: text }).first().click();
}
