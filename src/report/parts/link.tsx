import { followable, plainUrl, tame } from '../tame.js';

interface Props {
  url: string;
  /** The words to print; the plain url when not given. */
  text?: string;
  max?: number;
}

/** A link only when it leads to http or https; anything else is printed as text. */
export function Link({ url, text, max = 60 }: Props) {
  const words = <bdi>{text === undefined ? plainUrl(url, max) : tame(text, max)}</bdi>;
  const href = followable(url);
  if (href === undefined) return words;
  return (
    <a href={href} rel="noreferrer nofollow noopener">
      {words}
    </a>
  );
}
