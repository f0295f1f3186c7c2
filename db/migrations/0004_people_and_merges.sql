-- Positions changed by hand, and two people who turn out to be one.
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
--> statement-breakpoint
CREATE TABLE "position_change" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"replaced_id" uuid,
	"position_id" uuid,
	"reason" text,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "position_change_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "position_change_says_something" CHECK (replaced_id IS NOT NULL OR position_id IS NOT NULL)
);
--> statement-breakpoint
ALTER TABLE "position_change" ADD CONSTRAINT "position_change_person_fk" FOREIGN KEY ("tenant_id","person_id") REFERENCES "person"("tenant_id","id");
--> statement-breakpoint
ALTER TABLE "position_change" ADD CONSTRAINT "position_change_replaced_fk" FOREIGN KEY ("tenant_id","replaced_id") REFERENCES "position"("tenant_id","id");
--> statement-breakpoint
ALTER TABLE "position_change" ADD CONSTRAINT "position_change_position_fk" FOREIGN KEY ("tenant_id","position_id") REFERENCES "position"("tenant_id","id");
--> statement-breakpoint
CREATE INDEX "position_change_person" ON "position_change" ("tenant_id","person_id");
--> statement-breakpoint
-- `same`: person_id is from now on read as other_id. `different`: the two are not suggested again. `undo`: the row named no longer holds.
CREATE TABLE "person_merge" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"decision" text NOT NULL,
	"person_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"undoes_id" uuid,
	"reason" text NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "person_merge_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "person_merge_undone_once" UNIQUE("tenant_id","undoes_id"),
	CONSTRAINT "person_merge_of_two" CHECK (person_id <> other_id),
	CONSTRAINT "person_merge_decision" CHECK ((decision = 'undo') = (undoes_id IS NOT NULL) AND decision IN ('same','different','undo'))
);
--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_person_fk" FOREIGN KEY ("tenant_id","person_id") REFERENCES "person"("tenant_id","id");
--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_other_fk" FOREIGN KEY ("tenant_id","other_id") REFERENCES "person"("tenant_id","id");
--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_undoes_fk" FOREIGN KEY ("tenant_id","undoes_id") REFERENCES "person_merge"("tenant_id","id");
--> statement-breakpoint
CREATE INDEX "person_merge_person" ON "person_merge" ("tenant_id","person_id");
--> statement-breakpoint
CREATE INDEX "person_merge_other" ON "person_merge" ("tenant_id","other_id");
--> statement-breakpoint
-- Derived from person_merge, chains followed to their end: whose facts these are now.
CREATE TABLE "person_alias" (
	"tenant_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"kept_id" uuid NOT NULL,
	CONSTRAINT "person_alias_tenant_id_person_id_pk" PRIMARY KEY("tenant_id","person_id"),
	CONSTRAINT "person_alias_of_another" CHECK (person_id <> kept_id)
);
--> statement-breakpoint
ALTER TABLE "person_alias" ADD CONSTRAINT "person_alias_person_fk" FOREIGN KEY ("tenant_id","person_id") REFERENCES "person"("tenant_id","id");
--> statement-breakpoint
ALTER TABLE "person_alias" ADD CONSTRAINT "person_alias_kept_fk" FOREIGN KEY ("tenant_id","kept_id") REFERENCES "person"("tenant_id","id");
--> statement-breakpoint
CREATE INDEX "person_alias_kept" ON "person_alias" ("tenant_id","kept_id");
--> statement-breakpoint
CREATE INDEX "identity_born_on" ON "identity" ("tenant_id","born_on");
--> statement-breakpoint
DO $$ DECLARE fact text; BEGIN
  FOREACH fact IN ARRAY ARRAY['position_change','person_merge'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_append_only', fact);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_no_truncate', fact);
  END LOOP;
END $$;
