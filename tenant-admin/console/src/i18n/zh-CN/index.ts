import type { en } from '../en/index.ts';
import { app } from './app.ts';
import { fields } from './fields.ts';
import { records } from './records.ts';
import { setup } from './setup.ts';
import { imports } from './imports.ts';
import { people } from './people.ts';
import { tenants } from './tenants.ts';

/** The same texts in Chinese. */
export const zhCN: Record<keyof typeof en, string> = { ...app, ...fields, ...records, ...setup, ...imports, ...people, ...tenants };
