import { DataTable } from '#components/ui/data-table.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { SkillArea } from '#domain/catalogue/skill-area.ts';
import type { Estimate } from '#domain/surveys/estimate.ts';
import { formatShare } from '#domain/surveys/format.ts';

/** The estimate of each area by itself. */
export const SurveyAreas = ({
  byArea,
  areas,
  words,
  language,
}: {
  byArea: readonly { readonly area: SkillArea; readonly estimate: Estimate | null }[];
  areas: Readonly<Record<SkillArea, string>>;
  words: Messages['surveys']['estimate'];
  language: Language;
}) => (
  <DataTable
    caption={words.areas}
    columns={[
      { key: 'area', label: words.areaColumns.area },
      { key: 'rate', label: words.areaColumns.rate, kind: 'number' },
      { key: 'interval', label: words.areaColumns.interval, kind: 'number' },
    ]}
    rows={byArea.map(({ area, estimate }) => ({
      key: area,
      cells: {
        area: areas[area],
        rate: estimate ? formatShare(estimate.rate, language) : '—',
        interval: estimate ? (
          <span className="whitespace-nowrap">
            {formatShare(estimate.interval.low, language)} – {formatShare(estimate.interval.high, language)}
          </span>
        ) : (
          '—'
        ),
      },
    }))}
  />
);
