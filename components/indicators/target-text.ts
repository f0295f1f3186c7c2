import type { Messages } from '#content/messages/messages.ts';
import type { Target } from '#domain/plan/plan.ts';

/** `100% (đến năm 2025)` */
export const targetText = (target: Target, { sheet, count }: Messages['indicators']): string => {
  const value =
    target.unit === 'all' ? sheet.all : target.unit === 'percent' ? `${target.value}%` : count(target.value);
  const text = sheet.target(value, target.year);
  return target.level ? `${sheet.levels[target.level]}: ${text}` : text;
};
