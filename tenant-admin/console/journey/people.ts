/** Somebody who can sign in. */
export interface Person {
  user: string;
  password: string;
  organization: string;
}

/**
 * Finds people in the environment, written as `.deskweave/demo.env` has them: `<NAME>_USER`, `<NAME>_PASSWORD`,
 * `<NAME>_ORGANIZATION`; the first whose name ends with the word, such as `CITY_SERVICES_AGENT` for `AGENT`.
 */
export function person(word: string): Person {
  const key = Object.keys(process.env).sort().find(name => name.endsWith(`${word}_USER`));
  if (!key) {
    throw new Error(`No variable of the environment ends with ${word}_USER; source .deskweave/demo.env first`);
  }
  const name = key.slice(0, -'_USER'.length);
  return {
    user: needed(key),
    password: needed(`${name}_PASSWORD`),
    organization: needed(`${name}_ORGANIZATION`),
  };
}

export function needed(variable: string): string {
  const value = process.env[variable];
  if (!value) {
    throw new Error(`The variable ${variable} is missing; source .deskweave/demo.env first`);
  }
  return value;
}
