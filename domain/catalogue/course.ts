import type { SkillArea } from '#domain/catalogue/skill-area.ts';
import type { Day } from '#domain/time/day.ts';

/** A sentence in both languages of the product. Vietnamese is the original. */
export type LocalText = { readonly vi: string; readonly en: string };

/** What a course may count for. Leader, technology and core courses also feed I-04 (`domain/indicators/feeds.ts`). */
export const contentGroups = ['leader', 'technology', 'core', 'general', 'other'] as const;
export type ContentGroup = (typeof contentGroups)[number];

/** Hình thức: đào tạo, bồi dưỡng, tập huấn. */
export const trainingForms = ['formal', 'refresher', 'short'] as const;
export type TrainingForm = (typeof trainingForms)[number];

/** One block of a lesson. Text may carry `**bold**` and nothing else. */
export type Block =
  | { readonly kind: 'heading'; readonly id: string; readonly text: LocalText }
  | { readonly kind: 'paragraph'; readonly text: LocalText }
  | { readonly kind: 'list'; readonly items: readonly LocalText[] }
  | { readonly kind: 'steps'; readonly items: readonly LocalText[] }
  | {
      readonly kind: 'callout';
      readonly tone: 'note' | 'warning' | 'law' | 'example';
      readonly title: LocalText;
      readonly text: LocalText;
    }
  | {
      readonly kind: 'table';
      readonly caption: LocalText;
      readonly head: readonly LocalText[];
      readonly rows: readonly (readonly LocalText[])[];
    };

/** `code` is unique in its course and stands in the lesson's URL. */
export type Lesson = {
  readonly code: string;
  readonly title: LocalText;
  readonly durationMinutes: number;
  readonly lastCheckedOn: Day;
  readonly legalBasis: readonly LocalText[];
  readonly blocks: readonly Block[];
};

export type Choice = { readonly id: string; readonly text: LocalText };

/** A quiz question with its key. The key never leaves the server (`withoutKey` in `domain/assessment/question.ts`). */
export type Question = {
  readonly id: string;
  readonly prompt: LocalText;
  readonly explanation: LocalText;
} & (
  | { readonly kind: 'single'; readonly choices: readonly Choice[]; readonly correct: string }
  | { readonly kind: 'multiple'; readonly choices: readonly Choice[]; readonly correct: readonly string[] }
  /** `choices` are listed in the right order; the draw shuffles them. */
  | { readonly kind: 'ordering'; readonly choices: readonly Choice[] }
  /** `pairs` join each left item to its right one; the draw shuffles the right side. */
  | {
      readonly kind: 'matching';
      readonly pairs: readonly { readonly left: Choice; readonly right: Choice }[];
    }
);

export type Quiz = {
  readonly draw: number;
  readonly passPercent: number;
  readonly questions: readonly Question[];
};

/** What a course file in `content/courses/` says. A published version is this, frozen. `hoursPeriods` is số tiết (45 minutes each). */
export type CourseContent = {
  readonly code: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly contentGroup: ContentGroup;
  readonly form: TrainingForm;
  readonly hoursPeriods: number;
  /** A course for residents says what skill its quiz assesses (I-06). */
  readonly skillArea?: SkillArea;
  readonly lessons: readonly Lesson[];
  readonly quiz: Quiz;
};
