import { currentMessages } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { TagList } from '#components/audiences/tag-list.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Section } from '#components/ui/layout.tsx';
import { listTags } from '#usecases/tags/list-tags.ts';

/** The tags of a person as a section of her page. */
export const TagsSection = async ({ personId }: { personId: string }) => {
  const {
    audiences: { tags: words },
  } = await currentMessages();
  const { tags, mayChange } = await ask(listTags, { personId });
  return (
    <Section id="tags" title={words.title}>
      <TagList tags={tags} words={words} />
      {mayChange ? (
        <p className="mt-4">
          <ButtonLink href={`/people/${personId}/tags`} look="quiet">
            {words.manage}
          </ButtonLink>
        </p>
      ) : null}
    </Section>
  );
};
