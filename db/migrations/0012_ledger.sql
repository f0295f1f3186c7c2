-- The denominator ledger and communication work. Both are append-only: a correction is a row that names the old one.
CREATE TABLE ledger_value (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  unit_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  value bigint,
  source_title text NOT NULL,
  source_number text,
  source_on date NOT NULL,
  definition text,
  supersedes uuid,
  reason text,
  import_id uuid,
  demo boolean DEFAULT false NOT NULL,
  entered_by uuid,
  recorded_at timestamptz DEFAULT now() NOT NULL,
  PRIMARY KEY (tenant_id, id),
  -- Replaced once; the same cell again, so that the history of a cell is the rows that carry it.
  CONSTRAINT ledger_value_replaced_once UNIQUE (tenant_id, supersedes),
  CONSTRAINT ledger_value_cell UNIQUE (tenant_id, id, series, unit_id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id),
  FOREIGN KEY (tenant_id, supersedes, series, unit_id) REFERENCES ledger_value (tenant_id, id, series, unit_id),
  FOREIGN KEY (tenant_id, import_id) REFERENCES import_file (tenant_id, id),
  FOREIGN KEY (tenant_id, entered_by) REFERENCES account (tenant_id, id),
  CONSTRAINT ledger_value_range CHECK (valid_from <= valid_to),
  CONSTRAINT ledger_value_not_negative CHECK (value >= 0),
  -- No value: what stood there is taken back.
  CONSTRAINT ledger_value_taken_back CHECK (value IS NOT NULL OR supersedes IS NOT NULL),
  CONSTRAINT ledger_value_says_why CHECK ((supersedes IS NULL) = (reason IS NULL))
);
--> statement-breakpoint
CREATE INDEX ledger_value_days ON ledger_value (tenant_id, series, unit_id, valid_from);
--> statement-breakpoint
CREATE TABLE ledger_settlement (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  unit_id uuid NOT NULL,
  chosen_id uuid NOT NULL,
  reason text NOT NULL,
  supersedes uuid,
  settled_by uuid NOT NULL,
  recorded_at timestamptz DEFAULT now() NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT ledger_settlement_replaced_once UNIQUE (tenant_id, supersedes),
  CONSTRAINT ledger_settlement_cell UNIQUE (tenant_id, id, series, unit_id),
  FOREIGN KEY (tenant_id, chosen_id, series, unit_id) REFERENCES ledger_value (tenant_id, id, series, unit_id),
  FOREIGN KEY (tenant_id, supersedes, series, unit_id) REFERENCES ledger_settlement (tenant_id, id, series, unit_id),
  FOREIGN KEY (tenant_id, settled_by) REFERENCES account (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX ledger_settlement_of_cell ON ledger_settlement (tenant_id, series, unit_id);
--> statement-breakpoint
CREATE INDEX ledger_settlement_chosen ON ledger_settlement (tenant_id, chosen_id);
--> statement-breakpoint
-- What a settlement decided against.
CREATE TABLE ledger_overruled (
  tenant_id text NOT NULL,
  settlement_id uuid NOT NULL,
  value_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, settlement_id, value_id),
  FOREIGN KEY (tenant_id, settlement_id) REFERENCES ledger_settlement (tenant_id, id),
  FOREIGN KEY (tenant_id, value_id) REFERENCES ledger_value (tenant_id, id)
);
--> statement-breakpoint
CREATE INDEX ledger_overruled_value ON ledger_overruled (tenant_id, value_id);
--> statement-breakpoint
-- Communication work (I-02): what was broadcast, posted or held, whom it reached by whose count, and its evidence.
CREATE TABLE communication (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('broadcast', 'post', 'event')),
  title text NOT NULL,
  channel text NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  times integer NOT NULL CHECK (times BETWEEN 1 AND 100000),
  reach bigint CHECK (reach >= 0),
  reach_counts text NOT NULL CHECK (reach_counts IN ('times', 'people')),
  reach_source text,
  evidence_link text,
  file_sha256 text,
  file_type text,
  file_name text,
  file_bytes integer,
  withdrawn boolean DEFAULT false NOT NULL,
  supersedes uuid,
  reason text,
  demo boolean DEFAULT false NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz DEFAULT now() NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT communication_replaced_once UNIQUE (tenant_id, supersedes),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id),
  FOREIGN KEY (tenant_id, supersedes) REFERENCES communication (tenant_id, id),
  FOREIGN KEY (tenant_id, recorded_by) REFERENCES account (tenant_id, id),
  CONSTRAINT communication_range CHECK (from_on <= to_on),
  -- A number without its source is a rumour.
  CONSTRAINT communication_reach_source CHECK (reach IS NULL OR reach_source IS NOT NULL),
  CONSTRAINT communication_says_why CHECK ((supersedes IS NULL) = (reason IS NULL))
);
--> statement-breakpoint
CREATE INDEX communication_unit ON communication (tenant_id, unit_id, to_on);
--> statement-breakpoint
DO $$ DECLARE fact text; BEGIN
  FOREACH fact IN ARRAY ARRAY['ledger_value','ledger_settlement','ledger_overruled','communication'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_append_only', fact);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_no_truncate', fact);
  END LOOP;
END $$;
