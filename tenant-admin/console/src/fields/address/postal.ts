/** A postal address as the platform keeps it. */
export interface PostalAddress {
  country?: string | null;
  postalCode?: string | null;
  region?: string | null;
  city?: string | null;
  district?: string | null;
  street?: readonly string[] | null;
}

/** Countries that write from the large to the small. */
const LARGE_FIRST = new Set(['CN', 'TW', 'HK', 'MO', 'JP', 'KR']);

/** One line, in the order of its country. */
export function lineOf(address: PostalAddress, countryName: (code: string) => string): string {
  const { country, postalCode, region, city, district, street } = address;
  const lines = [...(street ?? [])];
  const named = country ? countryName(country) : '';
  if (country && LARGE_FIRST.has(country)) {
    const joined = [region, city === region ? '' : city, district, ...lines].filter(Boolean).join(country === 'CN' ? '' : ' ');
    return [named, postalCode, joined].filter(Boolean).join(' ');
  }
  const place = [postalCode, city].filter(Boolean).join(' ');
  return [...lines, district, place, region, named].filter(Boolean).join(', ');
}
