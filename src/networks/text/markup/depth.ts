import type { CheerioAPI } from 'cheerio/slim';

type Root = ReturnType<CheerioAPI['root']>[number];
type Node = Root['children'][number];
type Parent = Root | Extract<Node, { children: unknown }>;

/** No page that people made nests deeper; end tags that were forgotten do, and whoever wants to cost time. */
const MAX_DEPTH = 512;

/**
 * What is nested deeper than any page needs is laid side by side at the greatest depth: a search costs time with every level, so a
 * page of a hundred thousand levels would cost minutes. Nothing is lost but the nesting.
 */
export function flattenDeep(root: Root | undefined): void {
  const waiting: { node: Parent; depth: number }[] = root === undefined ? [] : [{ node: root, depth: 0 }];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    const { node, depth } = here;
    if (depth === MAX_DEPTH) layOut(node);
    else
      for (const child of node.children) if (isParent(child)) waiting.push({ node: child, depth: depth + 1 });
  }
}

function isParent(node: Node): node is Extract<Node, { children: unknown }> {
  return 'children' in node && node.type !== 'script' && node.type !== 'style';
}

/** Makes everything inside a node its own children, in document order. */
function layOut(node: Parent): void {
  if (!node.children.some((child) => isParent(child) && child.children.length > 0)) return;
  const all: Node[] = [];
  const waiting: Node[] = [...node.children].reverse();
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    all.push(here);
    if (!isParent(here)) continue;
    for (let i = here.children.length - 1; i >= 0; i--) {
      const inner = here.children[i];
      if (inner !== undefined) waiting.push(inner);
    }
    here.children = [];
  }
  node.children = all;
  for (const [i, child] of all.entries()) {
    child.parent = node;
    child.prev = all[i - 1] ?? null;
    child.next = all[i + 1] ?? null;
  }
}

/** Levels that are given to the parser at all: its work, too, grows with each. */
const MAX_PARSED_DEPTH = 2_000;
/** Elements that have no end tag, or are ended by the next of their kind. */
const flat =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|optgroup|tr|td|th|thead|tbody|tfoot)$/i;

/** The same page, elements nested deeper than that turned into line breaks; a page that is not so deep as it was. */
export function withoutAbyss(html: string): string {
  let depth = 0;
  let deepest = 0;
  const shallow = html.replace(/<(\/?)([a-z][a-z0-9:-]{0,40})/gi, (tag, slash: string, name: string) => {
    if (flat.test(name)) return tag;
    if (slash !== '') {
      depth = Math.max(0, depth - 1);
      return tag;
    }
    depth += 1;
    deepest = Math.max(deepest, depth);
    return depth > MAX_PARSED_DEPTH ? '<br' : tag;
  });
  return deepest > MAX_PARSED_DEPTH ? shallow : html;
}
