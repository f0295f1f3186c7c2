import type { Language } from '#content/messages/messages.ts';
import type { Block, LocalText } from '#domain/catalogue/course.ts';
import { numbered } from './numbered.ts';
import { RichText } from './rich-text.tsx';

type Table = Extract<Block, { kind: 'table' }>;

/** Read in rows on a wide screen; on a phone each row is a card of labelled values. */
export const BlockTable = ({ block, language }: { block: Table; language: Language }) => (
  <table className="block w-full border-collapse text-[0.95rem] leading-[1.6] sm:table sm:border sm:border-line sm:bg-card">
    <caption className="block pb-2 text-left font-semibold sm:table-caption">
      {block.caption[language]}
    </caption>
    <thead className="sr-only sm:not-sr-only sm:table-header-group">
      <tr className="bg-band">
        {numbered(block.head).map(({ key, item }) => (
          <th
            key={key}
            scope="col"
            className="border-b border-line px-3 py-2.5 text-left align-bottom font-semibold"
          >
            {item[language]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody className="block space-y-3 sm:table-row-group">
      {numbered(block.rows).map(({ key, item }) => (
        <tr
          key={key}
          className="block rounded-card border border-line bg-card p-3 sm:table-row sm:border-0 sm:border-b sm:p-0"
        >
          {numbered(item).map((cell, column) => (
            <Cell
              key={cell.key}
              cell={cell.item}
              label={block.head[column]}
              first={column === 0}
              language={language}
            />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Cell = ({
  cell,
  label,
  first,
  language,
}: {
  cell: LocalText;
  label: LocalText | undefined;
  first: boolean;
  language: Language;
}) => {
  const look = 'block px-1 py-1 text-left align-top sm:table-cell sm:px-3 sm:py-2.5';
  return first ? (
    <th scope="row" className={`${look} font-semibold`}>
      <RichText text={cell[language]} />
    </th>
  ) : (
    <td className={look}>
      <span aria-hidden="true" className="block text-[0.85rem] font-semibold text-soft sm:hidden">
        {label?.[language]}
      </span>
      <RichText text={cell[language]} />
    </td>
  );
};
