import type { Language, Messages } from '#content/messages/messages.ts';
import type { Block, LocalText } from '#domain/catalogue/course.ts';
import { BlockTable } from './block-table.tsx';
import { numbered } from './numbered.ts';
import { RichText } from './rich-text.tsx';

type Words = Messages['learning']['lesson'];
const tones = {
  note: 'border-river bg-river-soft',
  warning: 'border-amber bg-amber-soft',
  law: 'border-line-strong bg-band',
  example: 'border-line-strong bg-card',
} as const;

/** The body of a lesson. */
export const LessonBlocks = ({
  blocks,
  language,
  words,
}: {
  blocks: readonly Block[];
  language: Language;
  words: Words;
}) => (
  <div className="space-y-5 text-[1.05rem] leading-[1.75]">
    {numbered(blocks).map(({ key, item }) => (
      <OneBlock key={key} block={item} language={language} words={words} />
    ))}
  </div>
);

const OneBlock = ({ block, language, words }: { block: Block; language: Language; words: Words }) => {
  const items = (texts: readonly LocalText[]) =>
    numbered(texts).map(({ key, item }) => (
      <li key={key}>
        <RichText text={item[language]} />
      </li>
    ));
  switch (block.kind) {
    case 'heading':
      return (
        <h2 id={block.id} className="pt-4 text-[1.25rem]">
          {block.text[language]}
        </h2>
      );
    case 'paragraph':
      return (
        <p>
          <RichText text={block.text[language]} />
        </p>
      );
    case 'list':
      return <ul className="list-disc space-y-2 pl-6">{items(block.items)}</ul>;
    case 'steps':
      return <ol className="list-decimal space-y-2 pl-7">{items(block.items)}</ol>;
    case 'callout':
      return (
        <div className={`rounded-card border border-l-[5px] p-4 ${tones[block.tone]}`}>
          <p className="text-[0.85rem] font-semibold text-soft">{words.tones[block.tone]}</p>
          <p className="font-semibold">{block.title[language]}</p>
          <p className="mt-1">
            <RichText text={block.text[language]} />
          </p>
        </div>
      );
    case 'table':
      return <BlockTable block={block} language={language} />;
  }
};
