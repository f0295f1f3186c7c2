import type { LocalText } from '#domain/catalogue/course.ts';
import { type Dimension, isClosed } from '#domain/explorer/layer.ts';
import type { Label } from '#domain/explorer/pivot.ts';
import type { Question } from '#domain/explorer/question.ts';
import { formatDay } from '#domain/time/day.ts';
import { explorerLayerEn } from './explorer-layer.en.ts';
import { explorerLayerVi } from './explorer-layer.vi.ts';

type Language = keyof LocalText;

/** What ids in a question are called: units, courses, duties. */
export type QuestionNames = Readonly<Record<string, string>>;

const joints = {
  vi: {
    and: ' và ',
    by: 'theo',
    only: 'chỉ',
    or: ' hoặc ',
    unit: 'thuộc',
    day: 'vào ngày',
    from: 'từ ngày',
    to: 'đến ngày',
  },
  en: { and: ' and ', by: 'by', only: 'only', or: ' or ', unit: 'in', day: 'on', from: 'from', to: 'up to' },
} as const;

export const layerIn = (language: Language) => (language === 'en' ? explorerLayerEn : explorerLayerVi);

/** What a value of a dimension is called. */
export const labelText = (dimension: Dimension, { key, name }: Label, language: Language): string => {
  if (isClosed(dimension)) return layerIn(language).values[dimension][key] ?? key;
  if (name !== null) return name.trim();
  const [year, part] = key.split('-');
  if (dimension === 'month') return `${part}/${year}`;
  if (dimension === 'quarter') return language === 'vi' ? `Quý ${part?.slice(1)}/${year}` : `${part} ${year}`;
  return key;
};

/** A question as a sentence: "Số người đã hoàn thành, theo đơn vị và giới tính, từ ngày 01/01/2026, chỉ lãnh đạo." */
export const questionSentence = (question: Question, names: QuestionNames, language: Language): string => {
  const [layer, joint] = [layerIn(language), joints[language]];
  const { measures, rows, column, unit, filters, from, to, dataset } = question;
  const axes = [...rows, ...(column ? [column] : [])].map((axis) => lower(layer.dimensions[axis].name));
  const part = (prefix: string, text: string | null): string[] => (text ? [`${prefix} ${text}`] : []);
  const said = measures.map((measure) => lower(layer.measures[measure].name));
  const parts = [
    `${layer.datasets[dataset].name}: ${said.join(joint.and)}`,
    ...part(joint.by, axes.join(joint.and)),
    ...part(joint.unit, unit ? (names[unit]?.trim() ?? unit) : null),
    ...part(
      dataset === 'posts' ? joint.day : joint.from,
      dataset === 'posts' ? null : from && formatDay(from),
    ),
    ...part(dataset === 'posts' ? joint.day : joint.to, to && formatDay(to)),
    ...filters.map(
      ({ dimension, values }) =>
        `${joint.only} ${values
          .map((value) => {
            const label = labelText(dimension, { key: value, name: names[value] ?? null }, language);
            return isClosed(dimension) ? lower(label) : `“${label}”`;
          })
          .join(joint.or)}`,
    ),
  ];
  return `${parts.join(', ')}.`;
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
