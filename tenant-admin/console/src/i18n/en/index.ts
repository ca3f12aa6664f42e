import { app } from './app.ts';
import { fields } from './fields.ts';
import { records } from './records.ts';
import { setup } from './setup.ts';
import { imports } from './imports.ts';
import { people } from './people.ts';
import { tenants } from './tenants.ts';

/** The console's texts in English; the keys are the list of all texts. */
export const en = { ...app, ...fields, ...records, ...setup, ...imports, ...people, ...tenants };
