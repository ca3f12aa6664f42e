const ELEMENTS = new Set(
  'p br hr h1 h2 h3 h4 ul ol li blockquote pre code b strong i em u s sub sup table thead tbody tr th td a'.split(' '),
);
const RUNS = new Set(['script', 'style', 'iframe', 'object', 'embed', 'template', 'svg', 'math', 'noscript']);

/** The same elements that the platform lets through; of others their text stays, of those that run nothing. */
export function harmless(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  clean(page.body, page);
  return page.body.innerHTML;
}

function clean(parent: Element, page: Document): void {
  for (const child of [...parent.children]) {
    const name = child.tagName.toLowerCase();
    if (RUNS.has(name)) {
      child.remove();
      continue;
    }
    clean(child, page);
    if (!ELEMENTS.has(name)) {
      child.replaceWith(...child.childNodes);
      continue;
    }
    const link = name === 'a' ? (child.getAttribute('href') ?? '') : '';
    [...child.attributes].forEach(({ name: attribute }) => child.removeAttribute(attribute));
    if (/^(https?:|mailto:)/i.test(link)) {
      child.setAttribute('href', link);
      child.setAttribute('target', '_blank');
      child.setAttribute('rel', 'nofollow noopener noreferrer');
    }
  }
}
