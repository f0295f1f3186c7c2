import { z } from 'zod';
import { isDay } from '#domain/time/day.ts';

/** Fields that decisions about duties share; the codes are those of the messages at the field. */
export const dayText = z.string().min(1, 'missing').refine(isDay, 'not-a-day');
export const optionalDay = z
  .string()
  .nullable()
  .transform((text) => text?.trim() || null)
  .refine((text) => text === null || isDay(text), 'not-a-day');
export const reasonText = z.string().trim().min(1, 'missing').max(1000, 'too-long');
export const documentText = z
  .string()
  .trim()
  .max(300, 'too-long')
  .nullable()
  .transform((text) => text || null);
