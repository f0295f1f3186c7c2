import { boolean, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { SurveyDesign } from '#domain/surveys/draw.ts';
import type {
  AgeBand,
  Questionnaire,
  RespondentGender,
  SurveyAnswers,
} from '#domain/surveys/questionnaire.ts';
import { at, id, json, on, tenantId } from './columns.ts';

/** A survey of residents: what is asked, when, of how many, and from which frame the sample was drawn. Append-only. */
export const survey = pgTable(
  'survey',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    title: text('title').notNull(),
    /** As it was asked, whatever the product asks later. */
    questionnaire: json<Questionnaire>('questionnaire').notNull(),
    startsOn: on('starts_on').notNull(),
    endsOn: on('ends_on').notNull(),
    design: text('design').$type<SurveyDesign>().notNull(),
    /** Draws of a two-stage sample; of a stratified one, its communes. */
    communes: smallint('communes').notNull(),
    perCommune: smallint('per_commune').notNull(),
    seed: integer('seed').notNull(),
    /** The day of the ledger that the frame was read on. */
    frameOn: on('frame_on').notNull(),
    framePeople: integer('frame_people').notNull(),
    frameSource: json<LocalText>('frame_source').notNull(),
    /** Communes the ledger said nothing sure of. */
    frameLeftOut: smallint('frame_left_out').notNull(),
    demo: boolean('demo').notNull(),
    recordedAt: at('recorded_at').notNull(),
    recordedBy: id('recorded_by'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const surveyCommune = pgTable(
  'survey_commune',
  {
    tenantId: tenantId(),
    surveyId: id('survey_id').notNull(),
    unitId: id('unit_id').notNull(),
    population: integer('population').notNull(),
    hits: smallint('hits').notNull(),
    target: smallint('target').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.surveyId, t.unitId] })],
);

/** One person asked, by an id the device made. Nothing in it leads back to her. Append-only. */
export const surveyResponse = pgTable(
  'survey_response',
  {
    tenantId: tenantId(),
    surveyId: id('survey_id').notNull(),
    id: id().notNull(),
    unitId: id('unit_id').notNull(),
    answeredOn: on('answered_on').notNull(),
    ageBand: text('age_band').$type<AgeBand>().notNull(),
    gender: text('gender').$type<RespondentGender>().notNull(),
    answers: json<SurveyAnswers>('answers').notNull(),
    recordedAt: at('recorded_at').notNull(),
    recordedBy: id('recorded_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.surveyId, t.id] }),
    index('survey_response_commune').on(t.tenantId, t.surveyId, t.unitId),
  ],
);

export const surveyExclusion = pgTable(
  'survey_exclusion',
  {
    tenantId: tenantId(),
    surveyId: id('survey_id').notNull(),
    responseId: id('response_id').notNull(),
    reason: text('reason').notNull(),
    recordedAt: at('recorded_at').notNull(),
    recordedBy: id('recorded_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.surveyId, t.responseId] })],
);
