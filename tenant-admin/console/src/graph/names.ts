/** Suggests API names from what people call things. Whatever has no Latin letters gives an empty suggestion. */

function words(label: string): string[] {
  return label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

const LONGEST = 40;

/** "Community board" becomes `communityBoard`; a name that is taken gets a number. */
export function suggestFieldName(label: string, taken: readonly string[]): string {
  const [first, ...rest] = startingWithALetter(words(label));
  return first === undefined ? '' : free(first.toLowerCase() + rest.map(capital).join(''), taken);
}

/** "Service contract" becomes `ServiceContract`. */
export function suggestObjectName(label: string, taken: readonly string[]): string {
  const all = startingWithALetter(words(label));
  return all.length === 0 ? '' : free(all.map(capital).join(''), taken);
}

/** `ServiceContract` becomes `serviceContracts`. */
export function suggestPlural(name: string, taken: readonly string[]): string {
  if (name === '') {
    return '';
  }
  const single = name.charAt(0).toLowerCase() + name.slice(1);
  const plural = /[^aeiou]y$/.test(single)
    ? `${single.slice(0, -1)}ies`
    : /(s|x|z|ch|sh)$/.test(single) ? `${single}es` : `${single}s`;
  return free(plural, taken);
}

/** "In progress" becomes `IN_PROGRESS`. */
export function suggestOptionKey(label: string, taken: readonly string[]): string {
  const key = words(label).join('_').toUpperCase();
  return key === '' ? '' : free(/^\d/.test(key) ? `_${key}` : key, taken);
}

function startingWithALetter(all: string[]): string[] {
  const first = all.findIndex(word => /^[A-Za-z]/.test(word));
  return first < 0 ? [] : all.slice(first);
}

function free(name: string, taken: readonly string[]): string {
  const short = name.slice(0, LONGEST);
  if (!taken.includes(short)) {
    return short;
  }
  let number = 2;
  while (taken.includes(`${short}${number}`)) {
    number += 1;
  }
  return `${short}${number}`;
}
