-- Generated from db/schema, then PARTITION BY added by hand: drizzle-kit knows no partitions.
CREATE TABLE "acceptance_clock" (
	"id" text PRIMARY KEY NOT NULL,
	"offset_milliseconds" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"tenant_id" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"id" uuid NOT NULL,
	"chain" text NOT NULL,
	"sequence" bigint DEFAULT 0 NOT NULL,
	"account_id" uuid,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text,
	"detail" jsonb NOT NULL,
	"previous_hash" "bytea",
	"hash" "bytea",
	CONSTRAINT "audit_entry_tenant_id_recorded_at_id_pk" PRIMARY KEY("tenant_id","recorded_at","id")
) PARTITION BY RANGE ("recorded_at");
--> statement-breakpoint
CREATE TABLE "import_file" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"byte_count" integer NOT NULL,
	"state" text NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"rows_total" integer,
	"refusal" jsonb,
	"counts" jsonb,
	"columns" jsonb,
	"ignored_columns" jsonb,
	"sheet" jsonb,
	"applied" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"previewed_at" timestamp with time zone,
	"applied_by" uuid,
	"applied_at" timestamp with time zone,
	CONSTRAINT "import_file_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"tenant_id" text NOT NULL,
	"import_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"label" text NOT NULL,
	"problems" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"row" jsonb,
	CONSTRAINT "import_row_tenant_id_import_id_number_pk" PRIMARY KEY("tenant_id","import_id","number")
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"tenant_id" text NOT NULL,
	"year" smallint NOT NULL,
	"id" uuid NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"draw" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attempt_tenant_id_year_id_pk" PRIMARY KEY("tenant_id","year","id")
) PARTITION BY RANGE ("year");
--> statement-breakpoint
CREATE TABLE "attempt_result" (
	"tenant_id" text NOT NULL,
	"year" smallint NOT NULL,
	"attempt_id" uuid NOT NULL,
	"right_count" smallint NOT NULL,
	"total_count" smallint NOT NULL,
	"passed" boolean NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attempt_result_tenant_id_year_attempt_id_pk" PRIMARY KEY("tenant_id","year","attempt_id")
) PARTITION BY RANGE ("year");
--> statement-breakpoint
CREATE TABLE "completion" (
	"tenant_id" text NOT NULL,
	"year" smallint NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"course_version_id" uuid NOT NULL,
	"completed_at" timestamp with time zone NOT NULL,
	"unit_id" uuid,
	"position_id" uuid,
	"evidence_grade" text NOT NULL,
	"caused_by_event_id" uuid NOT NULL,
	"met" jsonb NOT NULL,
	CONSTRAINT "completion_tenant_id_year_enrolment_id_pk" PRIMARY KEY("tenant_id","year","enrolment_id")
) PARTITION BY RANGE ("year");
--> statement-breakpoint
CREATE TABLE "course" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "course_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "course_code_unique" UNIQUE("tenant_id","code")
);
--> statement-breakpoint
CREATE TABLE "course_version" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"content_sha256" text NOT NULL,
	"title" jsonb NOT NULL,
	"content_group" text NOT NULL,
	"form" text NOT NULL,
	"hours_periods" smallint NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "course_version_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "course_version_number_unique" UNIQUE("tenant_id","course_id","number")
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"tenant_id" text NOT NULL,
	"year" smallint NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"course_version_id" uuid NOT NULL,
	"obligation_id" uuid,
	"enrolled_at" timestamp with time zone NOT NULL,
	CONSTRAINT "enrolment_tenant_id_year_id_pk" PRIMARY KEY("tenant_id","year","id")
) PARTITION BY RANGE ("year");
--> statement-breakpoint
CREATE TABLE "enrolment_progress" (
	"tenant_id" text NOT NULL,
	"year" smallint NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"lessons_done" text[] NOT NULL,
	"last_lesson" text,
	"best_right" smallint,
	"best_total" smallint,
	"passed" boolean NOT NULL,
	CONSTRAINT "enrolment_progress_tenant_id_year_enrolment_id_pk" PRIMARY KEY("tenant_id","year","enrolment_id")
) PARTITION BY RANGE ("year");
--> statement-breakpoint
CREATE TABLE "external_result" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"session" text NOT NULL,
	"session_key" text NOT NULL,
	"taken_on" date NOT NULL,
	"taken_at_local" text,
	"passed" boolean,
	"level" text,
	"score" text,
	"certificate_number" text,
	"import_id" uuid,
	"supersedes_id" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "external_result_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "external_training" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"course_code" text,
	"course_name" text NOT NULL,
	"course_key" text NOT NULL,
	"content_group" text NOT NULL,
	"form" text,
	"hours_periods" numeric(7, 2),
	"enrolled_on" date,
	"began_on" date,
	"completed_on" date,
	"organiser" text,
	"certificate_number" text,
	"import_id" uuid,
	"supersedes_id" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "external_training_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "learning_event" (
	"tenant_id" text NOT NULL,
	"year" smallint NOT NULL,
	"id" uuid NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"attempt_id" uuid,
	"kind" text NOT NULL,
	"device_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "learning_event_tenant_id_year_id_pk" PRIMARY KEY("tenant_id","year","id")
) PARTITION BY RANGE ("year");
--> statement-breakpoint
CREATE TABLE "obligation" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"course_id" uuid NOT NULL,
	"period_id" text NOT NULL,
	"year" smallint NOT NULL,
	"title" jsonb NOT NULL,
	"legal_source" jsonb NOT NULL,
	"audience_indicator" text NOT NULL,
	"starts_on" date NOT NULL,
	"due_on" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "obligation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "obligation_code_unique" UNIQUE("tenant_id","code")
);
--> statement-breakpoint
CREATE TABLE "org_unit" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"tree" text NOT NULL,
	"code" text NOT NULL,
	"seat_unit_id" uuid,
	"demo" boolean NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "org_unit_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "org_unit_code_unique" UNIQUE("tenant_id","tree","code")
);
--> statement-breakpoint
CREATE TABLE "org_unit_kind" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sector" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"document" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "org_unit_kind_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "org_unit_name" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"document" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "org_unit_name_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "org_unit_parent" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"parent_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"document" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "org_unit_parent_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "org_unit_successor" (
	"tenant_id" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"successor_id" uuid NOT NULL,
	"succeeded_on" date NOT NULL,
	"document" text NOT NULL,
	CONSTRAINT "org_unit_successor_tenant_id_unit_id_successor_id_pk" PRIMARY KEY("tenant_id","unit_id","successor_id")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"demo" boolean NOT NULL,
	"disabled_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "account_password" (
	"tenant_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_password_tenant_id_account_id_pk" PRIMARY KEY("tenant_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "api_token" (
	"tenant_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_token_tenant_id_token_hash_pk" PRIMARY KEY("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"tenant_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"full_name" text NOT NULL,
	"name_folded" text NOT NULL,
	"born_on" date,
	"gender" text,
	"id_number_hash" text,
	"id_number_sealed" text,
	"id_number_tail" text,
	"email" text,
	"phone" text,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identity_tenant_id_person_id_pk" PRIMARY KEY("tenant_id","person_id"),
	CONSTRAINT "identity_id_number_unique" UNIQUE("tenant_id","id_number_hash")
);
--> statement-breakpoint
CREATE TABLE "password_link" (
	"tenant_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "password_link_tenant_id_token_hash_pk" PRIMARY KEY("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"demo" boolean NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "position" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"title" text NOT NULL,
	"title_folded" text NOT NULL,
	"category" text NOT NULL,
	"leader" boolean NOT NULL,
	"dx_specialist" boolean NOT NULL,
	"core_officer" boolean NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"supersedes_id" uuid,
	"import_id" uuid,
	CONSTRAINT "position_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"unit_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "role_grant_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"tenant_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "session_tenant_id_token_hash_pk" PRIMARY KEY("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"succeeded" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_in_attempt_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "tenant" (
	"id" text PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_count" (
	"tenant_id" text NOT NULL,
	"period_id" text NOT NULL,
	"indicator" text NOT NULL,
	"segment" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"own" jsonb NOT NULL,
	"overlap" jsonb NOT NULL,
	CONSTRAINT "indicator_count_tenant_id_period_id_indicator_segment_unit_id_pk" PRIMARY KEY("tenant_id","period_id","indicator","segment","unit_id")
);
--> statement-breakpoint
CREATE TABLE "indicator_standing" (
	"tenant_id" text NOT NULL,
	"period_id" text NOT NULL,
	"indicator" text NOT NULL,
	"person_id" uuid NOT NULL,
	"status" text NOT NULL,
	"reason" jsonb NOT NULL,
	"standing" jsonb NOT NULL,
	"unit_ids" uuid[] NOT NULL,
	CONSTRAINT "indicator_standing_tenant_id_period_id_indicator_person_id_pk" PRIMARY KEY("tenant_id","period_id","indicator","person_id")
);
--> statement-breakpoint
CREATE TABLE "period" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"plan_code" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"live" boolean NOT NULL,
	"rebuilt_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "period_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"tenant_id" text NOT NULL,
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_tenant_id_code_version_pk" PRIMARY KEY("tenant_id","code","version")
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"period_id" text NOT NULL,
	"version" integer NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"previous_sha256" text,
	"reason" text,
	"differences" jsonb,
	"closed_by" uuid NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "snapshot_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "snapshot_version_unique" UNIQUE("tenant_id","period_id","version")
);
--> statement-breakpoint
CREATE TABLE "snapshot_identity" (
	"tenant_id" text NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"full_name" text NOT NULL,
	"position_title" text,
	CONSTRAINT "snapshot_identity_tenant_id_snapshot_id_person_id_pk" PRIMARY KEY("tenant_id","snapshot_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "snapshot_person" (
	"tenant_id" text NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"indicator" text NOT NULL,
	"person_id" uuid NOT NULL,
	"line" text NOT NULL,
	CONSTRAINT "snapshot_person_tenant_id_snapshot_id_indicator_person_id_pk" PRIMARY KEY("tenant_id","snapshot_id","indicator","person_id")
);
--> statement-breakpoint
CREATE TABLE "standing_queue" (
	"tenant_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "standing_queue_tenant_id_person_id_pk" PRIMARY KEY("tenant_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_tenant_id_import_id_import_file_tenant_id_id_fk" FOREIGN KEY ("tenant_id","import_id") REFERENCES "public"."import_file"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_version" ADD CONSTRAINT "course_version_tenant_id_course_id_course_tenant_id_id_fk" FOREIGN KEY ("tenant_id","course_id") REFERENCES "public"."course"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_tenant_id_course_id_course_tenant_id_id_fk" FOREIGN KEY ("tenant_id","course_id") REFERENCES "public"."course"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_kind" ADD CONSTRAINT "org_unit_kind_tenant_id_unit_id_org_unit_tenant_id_id_fk" FOREIGN KEY ("tenant_id","unit_id") REFERENCES "public"."org_unit"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_name" ADD CONSTRAINT "org_unit_name_tenant_id_unit_id_org_unit_tenant_id_id_fk" FOREIGN KEY ("tenant_id","unit_id") REFERENCES "public"."org_unit"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_parent" ADD CONSTRAINT "org_unit_parent_tenant_id_unit_id_org_unit_tenant_id_id_fk" FOREIGN KEY ("tenant_id","unit_id") REFERENCES "public"."org_unit"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_parent" ADD CONSTRAINT "org_unit_parent_tenant_id_parent_id_org_unit_tenant_id_id_fk" FOREIGN KEY ("tenant_id","parent_id") REFERENCES "public"."org_unit"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_successor" ADD CONSTRAINT "org_unit_successor_tenant_id_unit_id_org_unit_tenant_id_id_fk" FOREIGN KEY ("tenant_id","unit_id") REFERENCES "public"."org_unit"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_successor" ADD CONSTRAINT "org_unit_successor_tenant_id_successor_id_org_unit_tenant_id_id_fk" FOREIGN KEY ("tenant_id","successor_id") REFERENCES "public"."org_unit"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_password" ADD CONSTRAINT "account_password_tenant_id_account_id_account_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."account"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_tenant_id_account_id_account_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."account"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity" ADD CONSTRAINT "identity_tenant_id_person_id_person_tenant_id_id_fk" FOREIGN KEY ("tenant_id","person_id") REFERENCES "public"."person"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_tenant_id_account_id_account_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."account"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_tenant_id_person_id_person_tenant_id_id_fk" FOREIGN KEY ("tenant_id","person_id") REFERENCES "public"."person"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_tenant_id_account_id_account_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."account"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_tenant_id_account_id_account_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."account"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_tenant_id_period_id_period_tenant_id_id_fk" FOREIGN KEY ("tenant_id","period_id") REFERENCES "public"."period"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot_identity" ADD CONSTRAINT "snapshot_identity_tenant_id_snapshot_id_snapshot_tenant_id_id_fk" FOREIGN KEY ("tenant_id","snapshot_id") REFERENCES "public"."snapshot"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot_person" ADD CONSTRAINT "snapshot_person_tenant_id_snapshot_id_snapshot_tenant_id_id_fk" FOREIGN KEY ("tenant_id","snapshot_id") REFERENCES "public"."snapshot"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_chain" ON "audit_entry" USING btree ("tenant_id","chain","sequence");--> statement-breakpoint
CREATE INDEX "audit_entry_action" ON "audit_entry" USING btree ("tenant_id","action","recorded_at","id");--> statement-breakpoint
CREATE INDEX "import_file_hash" ON "import_file" USING btree ("tenant_id","kind","sha256");--> statement-breakpoint
CREATE INDEX "import_file_created" ON "import_file" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "import_row_status" ON "import_row" USING btree ("tenant_id","import_id","status","number");--> statement-breakpoint
CREATE INDEX "attempt_enrolment" ON "attempt" USING btree ("tenant_id","year","enrolment_id");--> statement-breakpoint
CREATE INDEX "completion_person" ON "completion" USING btree ("tenant_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolment_person_version_unique" ON "enrolment" USING btree ("tenant_id","year","person_id","course_version_id");--> statement-breakpoint
CREATE INDEX "enrolment_person" ON "enrolment" USING btree ("tenant_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "external_result_supersedes_unique" ON "external_result" USING btree ("tenant_id","supersedes_id");--> statement-breakpoint
CREATE INDEX "external_result_person" ON "external_result" USING btree ("tenant_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "external_training_supersedes_unique" ON "external_training" USING btree ("tenant_id","supersedes_id");--> statement-breakpoint
CREATE INDEX "external_training_person" ON "external_training" USING btree ("tenant_id","person_id");--> statement-breakpoint
CREATE INDEX "learning_event_enrolment" ON "learning_event" USING btree ("tenant_id","year","enrolment_id","recorded_at");--> statement-breakpoint
CREATE INDEX "org_unit_kind_unit" ON "org_unit_kind" USING btree ("tenant_id","unit_id");--> statement-breakpoint
CREATE INDEX "org_unit_name_unit" ON "org_unit_name" USING btree ("tenant_id","unit_id");--> statement-breakpoint
CREATE INDEX "org_unit_parent_unit" ON "org_unit_parent" USING btree ("tenant_id","unit_id");--> statement-breakpoint
CREATE INDEX "org_unit_parent_parent" ON "org_unit_parent" USING btree ("tenant_id","parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_email_unique" ON "account" USING btree ("tenant_id",lower(email));--> statement-breakpoint
CREATE UNIQUE INDEX "account_person_unique" ON "account" USING btree ("tenant_id","person_id");--> statement-breakpoint
CREATE INDEX "identity_name_folded" ON "identity" USING btree ("tenant_id","name_folded");--> statement-breakpoint
CREATE INDEX "position_person" ON "position" USING btree ("tenant_id","person_id");--> statement-breakpoint
CREATE INDEX "position_unit_current" ON "position" USING btree ("tenant_id","unit_id") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "role_grant_account" ON "role_grant" USING btree ("tenant_id","account_id");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("tenant_id","account_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_key" ON "sign_in_attempt" USING btree ("tenant_id","key","at");--> statement-breakpoint
CREATE INDEX "indicator_standing_status" ON "indicator_standing" USING btree ("tenant_id","period_id","indicator","status","person_id");--> statement-breakpoint
CREATE INDEX "snapshot_identity_person" ON "snapshot_identity" USING btree ("tenant_id","person_id");