import { z } from 'zod';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import { isRule } from '#domain/audiences/rule-faults.ts';
import { cleanText } from '#domain/text/vietnamese.ts';
import { isDay } from '#domain/time/day.ts';

/** A rule as it comes from a form or a program. */
export const ruleInput = z.custom<AudienceRule>((value) => isRule(value), 'rule-wrong');

/** The name in both languages; English may be left out and is then the Vietnamese one. */
export const nameInput = z
  .object({
    vi: z.string().max(200, 'too-long').transform(cleanText).pipe(z.string().min(1, 'missing')),
    en: z.string().max(200, 'too-long').transform(cleanText).default(''),
  })
  .transform(({ vi, en }) => ({ vi, en: en || vi }));

export const dayInput = z.string().refine(isDay, 'not-a-day');

/** A last day that may be left empty. */
export const lastDayInput = z
  .string()
  .refine((text) => text === '' || isDay(text), 'not-a-day')
  .transform((text) => text || null)
  .default(null);

/** A tag: a short word or phrase, as it is to be read. */
export const tagInput = z
  .string()
  .max(100, 'too-long')
  .transform(cleanText)
  .pipe(z.string().min(1, 'missing'));
