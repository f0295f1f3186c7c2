-- What was recorded between two instants is found by index, however much was recorded before: differences of numbers as
-- known on two days look at the people of those rows only. Completions and posts come in the order they are recorded.
CREATE INDEX position_recorded ON position USING brin (recorded_at);
--> statement-breakpoint
CREATE INDEX position_superseded ON position (tenant_id, superseded_at) WHERE superseded_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX external_training_recorded ON external_training USING brin (recorded_at);
--> statement-breakpoint
CREATE INDEX external_result_recorded ON external_result USING brin (recorded_at);
--> statement-breakpoint
CREATE INDEX completion_completed ON completion USING brin (completed_at);
--> statement-breakpoint
CREATE INDEX enrolment_progress_began ON enrolment_progress USING brin (began_at);
