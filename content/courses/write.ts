import type { Block, Choice, LocalText } from '#domain/catalogue/course.ts';

/** Short builders for course files, so that a lesson reads as text. Vietnamese first, English second. */
export const t = (vi: string, en: string): LocalText => ({ vi, en });

export const choice = (id: string, vi: string, en: string): Choice => ({ id, text: t(vi, en) });

export const heading = (id: string, vi: string, en: string): Block => ({
  kind: 'heading',
  id,
  text: t(vi, en),
});

export const paragraph = (vi: string, en: string): Block => ({ kind: 'paragraph', text: t(vi, en) });

export const list = (...items: LocalText[]): Block => ({ kind: 'list', items });

export const steps = (...items: LocalText[]): Block => ({ kind: 'steps', items });

type Tone = Extract<Block, { kind: 'callout' }>['tone'];

export const callout = (tone: Tone, title: LocalText, text: LocalText): Block => ({
  kind: 'callout',
  tone,
  title,
  text,
});

export const table = (caption: LocalText, head: readonly LocalText[], ...rows: LocalText[][]): Block => ({
  kind: 'table',
  caption,
  head,
  rows,
});
