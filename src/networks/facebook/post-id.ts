/**
 * What a post is called here: the Unix second of its creation. Facebook's own names do not serve: the document tells a
 * number, the plugin a `pfbid…` that changes from visit to visit, and neither leads to the other.
 */
export function postId(seconds: number): string {
  return `t${seconds}`;
}
