/** A line with the lines that hang from it. */
export interface Branch {
  text: string;
  branches: Branch[];
}

export function branch(text: string, branches: Branch[]): Branch {
  return { text, branches };
}

export function leaf(text: string): Branch {
  return branch(text, []);
}

/** A tree as it is drawn on a terminal. */
export function lines(root: Branch): string[] {
  return [
    root.text,
    ...root.branches.flatMap((b, i) => {
      const isLast = i === root.branches.length - 1;
      const [first = '', ...rest] = lines(b);
      return [`${isLast ? '└─' : '├─'} ${first}`, ...rest.map((line) => `${isLast ? '  ' : '│ '} ${line}`)];
    }),
  ];
}
