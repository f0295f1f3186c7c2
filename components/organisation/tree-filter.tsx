import { Button, ButtonLink } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { trees } from '#domain/organisation/terms.ts';
import { ChoiceField, TextField } from './fields.tsx';
import { type TreeView, treeHref } from './tree-href.ts';

/** Which tree, of which day, as known when, and a search: a form whose answers stand in the address. */
export const TreeFilter = ({ view, words }: { view: TreeView; words: Messages['organisation'] }) => {
  const { browse } = words;
  return (
    <form method="get" action="/organisation" className="mb-4 grid items-end gap-x-5 md:grid-cols-4">
      <ChoiceField
        name="tree"
        label={browse.tree}
        value={view.tree}
        options={trees.map((tree) => ({ value: tree, label: words.trees[tree] }))}
      />
      <TextField name="on" type="date" label={browse.on} value={view.on} />
      <TextField name="known" type="date" label={browse.known} hint={browse.knownHint} value={view.known} />
      <TextField name="q" label={browse.search} value={view.q} />
      <span className="mb-5 flex flex-wrap gap-3 md:col-span-4">
        <Button>{browse.submit}</Button>
        {view.q || view.known || view.under ? (
          <ButtonLink look="quiet" href={treeHref({ tree: view.tree })}>
            {browse.clear}
          </ButtonLink>
        ) : null}
      </span>
    </form>
  );
};
