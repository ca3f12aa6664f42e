import { resolve } from 'node:path';
import { startBrowser } from './browser.ts';
import { needed, person } from './people.ts';
import { addFilter, askByHand, createTicket, filterAndEdit, importFile, lookAround, operate, publishField } from './steps.ts';
import { shapeFields } from './shaping.ts';
import { type Manner, nameOf, Visit } from './visit.ts';

/**
 * Walks through a running platform as its people would, in a real browser, in both languages, wide and on a phone, and leaves a
 * picture of every page. Ends with code 1 at the first thing that is not as it should be.
 */
const folder = resolve(process.env.JOURNEY_FOLDER ?? 'target/journey');
const url = needed('DESKWEAVE_URL').replace(/\/+$/, '');
const stamp = Date.now().toString(36);
const browser = await startBrowser(folder);

/** Words of the command line choose visits, such as `npm run journey agent` or `npm run journey zh-CN-390`. */
const wanted = process.argv.slice(2);

async function as(word: string, manner: Manner, work: (visit: Visit) => Promise<void>): Promise<void> {
  const title = `${word.toLowerCase()} ${nameOf(manner)}`;
  if (!wanted.every(part => title.includes(part))) {
    return;
  }
  const began = Date.now();
  const visit = await Visit.begin(browser, url, `${folder}/${word.toLowerCase()}`, manner);
  try {
    await visit.signIn(person(word));
    await work(visit);
  } catch (error) {
    await visit.shot('failed').catch(() => undefined);
    console.error(visit.complaints.join('\n'));
    throw error;
  }
  await visit.end();
  console.log(`journey: ${title} took ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

const wide = { language: 'en', width: 1280, shade: 'light' } as const;
try {
  await as('ADMINISTRATOR', wide, async visit => {
    await visit.settled();
    await createTicket(visit, `Lamp ${stamp}`);
    await addFilter(visit);
    await filterAndEdit(visit, `Lamp ${stamp}`);
    await publishField(visit, `Zip ${stamp}`, `邮编${stamp}`);
    await createTicket(visit, `With zip ${stamp}`, { [`Zip ${stamp}`]: '11201' });
    await visit.page.getByText('11201').first().waitFor();
    await shapeFields(visit, `${stamp}w`, false);
    await importFile(visit);
    await lookAround(visit);
    await askByHand(visit);
  });
  await as('ADMINISTRATOR', { language: 'zh-CN', width: 390, shade: 'light' }, async visit => {
    await visit.settled();
    await publishField(visit, `Floor ${stamp}`, `楼层${stamp}`);
    await shapeFields(visit, `${stamp}p`, true);
    await importFile(visit);
    await lookAround(visit);
  });
  await as('ADMINISTRATOR', { language: 'zh-CN', width: 1280, shade: 'dark' }, async visit => {
    await visit.settled();
    await publishField(visit, `Room ${stamp}`, `房间${stamp}`);
    await lookAround(visit);
  });
  await as('AGENT', { language: 'en', width: 390, shade: 'dark' }, async visit => {
    await visit.settled();
    await createTicket(visit, `Door ${stamp}`);
    await filterAndEdit(visit, `Door ${stamp}`);
  });
  await as('OPERATOR', wide, operate);
  await as('OPERATOR', { language: 'zh-CN', width: 390, shade: 'dark' }, operate);
} finally {
  await browser.close();
}
