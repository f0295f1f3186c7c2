/** What a page of the tree shows; it stands in the address whole. */
export type TreeView = {
  readonly tree: 'agency' | 'administrative';
  readonly on?: string;
  readonly known?: string;
  readonly under?: string;
  readonly q?: string;
};

const addressOf = (path: string, view: Readonly<Record<string, string | undefined>>): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) if (value) parameters.set(name, value);
  return parameters.size > 0 ? `${path}?${parameters}` : path;
};

export const treeHref = ({ tree, ...rest }: TreeView): string =>
  addressOf('/organisation', { tree: tree === 'agency' ? undefined : tree, ...rest });

export const treeFileHref = (view: TreeView, format: 'xlsx' | 'csv'): string =>
  addressOf('/organisation/tree-file', { tree: view.tree, on: view.on, known: view.known, format });
