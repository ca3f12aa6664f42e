import assert from 'node:assert/strict';
import type { Visit } from './visit.ts';

/** Adds a text field to the tickets, publishes it and sees it in the list; the same on a phone, where it must be on the form. */
export async function publishField(visit: Visit, english: string, chinese: string): Promise<void> {
  const { page, manner } = visit;
  await visit.open('/setup');
  await visit.look('objects');
  await visit.open('/setup/objects/Ticket');
  await visit.look('fields');
  await visit.button('setup.addField').click();
  await visit.labelled('setup.labels.in', 'en').fill(english);
  await visit.labelled('setup.labels.in', 'zh-CN').fill(chinese);
  await visit.look('new-field');
  await giveCondition(visit);
  await page.locator('.form-foot button[type=submit]').click();
  await visit.button('setup.review').click();
  await visit.settled();
  await visit.labelled('setup.note').fill(english);
  await visit.look('changes');
  await visit.button('setup.publish').click();
  await visit.button('setup.seeList').waitFor();
  await visit.look('published');
  await visit.button('setup.seeList').click();
  await visit.settled();
  await visit.button('records.create').waitFor();
  const label = manner.language === 'en' ? english : chinese;
  if (manner.width >= 720) {
    await page.getByText(label, { exact: true }).first().waitFor({ state: 'attached' });
  }
  await visit.button('columns.title').click();
  await page.getByRole('checkbox', { name: label, exact: true }).waitFor();
  await visit.look('columns');
  await page.keyboard.press('Escape');
}

/** Gives the field of the open form a condition, misspelled at first: the form says where and what was meant. */
async function giveCondition(visit: Visit): Promise<void> {
  const { page } = visit;
  await visit.button('rules.title').click();
  await page.locator('.rule-way').getByText(visit.t('rules.text'), { exact: true }).click();
  const valid = visit.labelled('rules.validWhen');
  await valid.fill("subjekt != ''");
  await page.locator('.form-foot button[type=submit]').click();
  await page.getByText("Did you mean 'subject'?").waitFor();
  await visit.labelled('setup.message.in', 'en').fill('Every ticket has a subject');
  await visit.labelled('setup.message.in', 'zh-CN').fill('每张工单都有主题');
  await visit.look('condition');
  await valid.fill("subject != ''");
}

/** New, subject, save: three steps at most. */
export async function createTicket(visit: Visit, subject: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const { page } = visit;
  await visit.open('/objects/tickets');
  await visit.button('records.create').click();
  await page.locator('#subject').fill(subject);
  for (const [label, value] of Object.entries(more)) {
    await page.locator('.record-drawer').getByLabel(label, { exact: true }).fill(value);
  }
  await visit.look('new-ticket');
  await page.locator('.form-foot button[type=submit]').click();
  await page.locator('.record-drawer .ant-drawer-body').waitFor({ state: 'hidden' });
  await visit.settled();
}

/** Finds a ticket by a filter, opens it and changes its subject. */
export async function filterAndEdit(visit: Visit, subject: string): Promise<void> {
  const { page } = visit;
  const where = JSON.stringify([{ field: 'subject', by: 'eq', value: subject }]);
  await visit.open(`/objects/tickets?${new URLSearchParams({ where })}`);
  await visit.look('filtered');
  const row = page.locator('.records .title-link, .cards button').first();
  assert.equal(((await row.textContent()) ?? '').includes(subject), true, 'The filter finds the ticket');
  await row.click();
  await visit.button('records.edit').waitFor();
  await visit.look('ticket');
  await visit.button('records.edit').click();
  await page.locator('#subject').fill(`${subject} again`);
  await visit.look('edit-ticket');
  await page.locator('.form-foot button[type=submit]').click();
  await visit.button('records.edit').waitFor();
  await page.getByRole('heading', { name: `${subject} again` }).waitFor();
}

/** A filter put together by hand: field, comparison, value. */
export async function addFilter(visit: Visit): Promise<void> {
  const { page } = visit;
  await visit.open('/objects/tickets');
  await visit.button('filter.add').click();
  await page.locator('.new-condition textarea, .new-condition input[type=text]').last().fill('T');
  await visit.look('new-filter');
  await visit.button('filter.apply').click();
  await page.locator('.chip').waitFor();
  await visit.look('filter');
}

const FILE = 'subject,priority\nThe lamp is broken,P1\nThe lift stands still,P9\nThe door does not close,P2\n';

/** Brings in three rows of which one is wrong: checked first, then for real, with the reason of the refusal. */
export async function importFile(visit: Visit): Promise<void> {
  const { page } = visit;
  await visit.open('/import');
  await visit.look('imports');
  await visit.open('/import/new');
  await visit.look('import-file');
  await page.locator('input[type=file]').setInputFiles({ name: 'lamps.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await visit.button('import.check').waitFor();
  await visit.look('import-columns');
  await visit.button('import.check').click();
  await page.locator('.ant-alert').first().waitFor();
  await visit.look('import-checked');
  await visit.button('import.run').click();
  await visit.button('setup.seeList').waitFor();
  await page.getByText('P9').first().waitFor();
  await visit.look('import-done');
}

/** The other pages of the desk. */
export async function lookAround(visit: Visit): Promise<void> {
  for (const [path, name] of [
    ['/objects/tickets', 'tickets'],
    ['/objects/customers', 'customers'],
    ['/people', 'people'],
    ['/setup/releases', 'releases'],
    ['/nowhere', 'nowhere'],
  ] as const) {
    await visit.open(path);
    await visit.look(name);
  }
}

/** GraphiQL asks with the person's token. */
export async function askByHand(visit: Visit): Promise<void> {
  const { page } = visit;
  await page.goto(`${new URL(page.url()).origin}/graphiql?query=${encodeURIComponent('{ viewer { name } }')}`);
  await page.locator('.graphiql-execute-button').waitFor();
  await page.waitForTimeout(1500);
  await page.locator('.graphiql-execute-button').click();
  await page.locator('.graphiql-response').getByText('viewer').first().waitFor();
  await visit.shot('graphiql');
}

/** Operators see tenants, and the form for a new one. */
export async function operate(visit: Visit): Promise<void> {
  await visit.settled();
  await visit.page.getByRole('heading', { name: visit.t('tenants.title') }).waitFor();
  await visit.look('tenants');
  await visit.button('tenants.add').click();
  await visit.look('new-tenant');
  await visit.page.getByLabel(visit.t('tenants.form.template')).click();
  await visit.page.locator('.ant-select-item-option').first().click();
  await visit.page.getByText(visit.t('tenants.form.samplesHelp')).waitFor();
  await visit.look('new-tenant-of-an-industry');
}
