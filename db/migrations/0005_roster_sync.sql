-- Roster sync: which unit an import is bound to, full lists, who leaves by them, and how a sender's columns are read.
ALTER TABLE "import_file" ADD COLUMN "unit_id" uuid;
--> statement-breakpoint
ALTER TABLE "import_file" ADD COLUMN "guarded" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "import_file" ADD COLUMN "mode" text DEFAULT 'supplement' NOT NULL;
--> statement-breakpoint
ALTER TABLE "import_file" ADD COLUMN "as_of" date;
--> statement-breakpoint
ALTER TABLE "import_file" ADD COLUMN "sync" jsonb;
--> statement-breakpoint
ALTER TABLE "import_file" ADD COLUMN "leaving_confirmed" jsonb;
--> statement-breakpoint
ALTER TABLE "import_file" ADD COLUMN "headings" jsonb;
--> statement-breakpoint
ALTER TABLE "import_file" ADD COLUMN "mapping" jsonb;
--> statement-breakpoint
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_unit_fk" FOREIGN KEY ("tenant_id","unit_id") REFERENCES "org_unit"("tenant_id","id");
--> statement-breakpoint
-- A full list is of one unit and one day.
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_full" CHECK (mode = 'supplement' OR (mode = 'full' AND kind = 'roster' AND unit_id IS NOT NULL AND as_of IS NOT NULL));
--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "id_hash" text;
--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "name_folded" text;
--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "position_id" uuid;
--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "effect" text;
--> statement-breakpoint
UPDATE "import_row" SET "id_hash" = "row"->'row'->'id'->>'hash' WHERE jsonb_typeof("row") = 'object' AND "row"->>'kind' = 'roster';
--> statement-breakpoint
CREATE INDEX "import_row_person" ON "import_row" ("tenant_id","import_id","id_hash");
--> statement-breakpoint
CREATE TABLE "import_leaver" (
	"tenant_id" text NOT NULL,
	"import_id" uuid NOT NULL,
	"position_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"closes_on" date NOT NULL,
	CONSTRAINT "import_leaver_pk" PRIMARY KEY("tenant_id","import_id","position_id"),
	CONSTRAINT "import_leaver_file_fk" FOREIGN KEY ("tenant_id","import_id") REFERENCES "import_file"("tenant_id","id"),
	CONSTRAINT "import_leaver_position_fk" FOREIGN KEY ("tenant_id","position_id") REFERENCES "position"("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_unit_share" (
	"tenant_id" text NOT NULL,
	"import_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"standing" integer NOT NULL,
	"leaving" integer NOT NULL,
	CONSTRAINT "import_unit_share_pk" PRIMARY KEY("tenant_id","import_id","unit_id"),
	CONSTRAINT "import_unit_share_file_fk" FOREIGN KEY ("tenant_id","import_id") REFERENCES "import_file"("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_leave_confirmation" (
	"tenant_id" text NOT NULL,
	"import_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"standing" integer NOT NULL,
	"leaving" integer NOT NULL,
	"reason" text NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "import_leave_confirmation_pk" PRIMARY KEY("tenant_id","import_id","unit_id"),
	CONSTRAINT "import_leave_confirmation_file_fk" FOREIGN KEY ("tenant_id","import_id") REFERENCES "import_file"("tenant_id","id")
);
--> statement-breakpoint
CREATE TRIGGER import_leave_confirmation_append_only BEFORE UPDATE OR DELETE ON import_leave_confirmation FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER import_leave_confirmation_no_truncate BEFORE TRUNCATE ON import_leave_confirmation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TABLE "column_mapping" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"unit_id" uuid,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"signature" text NOT NULL,
	"columns" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "column_mapping_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "column_mapping_unit_fk" FOREIGN KEY ("tenant_id","unit_id") REFERENCES "org_unit"("tenant_id","id"),
	CONSTRAINT "column_mapping_account_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "account"("tenant_id","id")
);
--> statement-breakpoint
CREATE INDEX "column_mapping_kind" ON "column_mapping" ("tenant_id","kind");
