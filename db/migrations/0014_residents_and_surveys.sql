-- Residents who learn, and surveys of residents. What is counted or estimated by is append-only.
CREATE TABLE residence (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  import_id uuid,
  recorded_at timestamptz DEFAULT now() NOT NULL,
  recorded_by uuid,
  superseded_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id),
  CONSTRAINT residence_days CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT residence_one_a_day EXCLUDE USING gist
    (tenant_id WITH =, person_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (superseded_at IS NULL) DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX residence_unit ON residence (tenant_id, unit_id) WHERE superseded_at IS NULL;
--> statement-breakpoint
CREATE TABLE resident_learning (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  area text NOT NULL CHECK (area IN ('public-services', 'health', 'education', 'transport', 'tourism', 'land', 'banking')),
  outcome text NOT NULL CHECK (outcome IN ('practised', 'took-part')),
  held_on date NOT NULL,
  organiser text NOT NULL,
  import_id uuid,
  supersedes_id uuid,
  recorded_at timestamptz DEFAULT now() NOT NULL,
  recorded_by uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
  UNIQUE (tenant_id, supersedes_id)
);
--> statement-breakpoint
CREATE INDEX resident_learning_person ON resident_learning (tenant_id, person_id);
--> statement-breakpoint
CREATE TABLE survey (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  questionnaire jsonb NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  design text NOT NULL CHECK (design IN ('every-commune', 'drawn-communes')),
  communes smallint NOT NULL CHECK (communes >= 1),
  per_commune smallint NOT NULL CHECK (per_commune BETWEEN 5 AND 500),
  seed integer NOT NULL,
  frame_on date NOT NULL,
  frame_people integer NOT NULL CHECK (frame_people > 0),
  frame_source jsonb NOT NULL,
  frame_left_out smallint NOT NULL,
  demo boolean NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT survey_days CHECK (starts_on <= ends_on)
);
--> statement-breakpoint
CREATE TABLE survey_commune (
  tenant_id text NOT NULL,
  survey_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  population integer NOT NULL CHECK (population > 0),
  hits smallint NOT NULL CHECK (hits >= 1),
  target smallint NOT NULL CHECK (target >= 1),
  PRIMARY KEY (tenant_id, survey_id, unit_id),
  FOREIGN KEY (tenant_id, survey_id) REFERENCES survey (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id)
);
--> statement-breakpoint
-- One person asked. No name, no telephone, no paper, no hour: nothing that leads back to her.
CREATE TABLE survey_response (
  tenant_id text NOT NULL,
  survey_id uuid NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  answered_on date NOT NULL,
  age_band text NOT NULL CHECK (age_band IN ('15-24', '25-34', '35-44', '45-54', '55-up')),
  gender text NOT NULL CHECK (gender IN ('male', 'female', 'unsaid')),
  answers jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (tenant_id, survey_id, id),
  FOREIGN KEY (tenant_id, survey_id, unit_id) REFERENCES survey_commune (tenant_id, survey_id, unit_id)
);
--> statement-breakpoint
CREATE INDEX survey_response_commune ON survey_response (tenant_id, survey_id, unit_id);
--> statement-breakpoint
-- An answer that does not count after all (a trial, asked twice, out of working age), with the reason.
CREATE TABLE survey_exclusion (
  tenant_id text NOT NULL,
  survey_id uuid NOT NULL,
  response_id uuid NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (tenant_id, survey_id, response_id),
  FOREIGN KEY (tenant_id, survey_id, response_id) REFERENCES survey_response (tenant_id, survey_id, id)
);
--> statement-breakpoint
DO $$ DECLARE fact text; BEGIN
  FOREACH fact IN ARRAY ARRAY['resident_learning','survey','survey_commune','survey_response','survey_exclusion'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_append_only', fact);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_no_truncate', fact);
  END LOOP;
END $$;
--> statement-breakpoint
-- Where somebody lives is superseded once; nothing else of it ever changes.
CREATE TRIGGER residence_append_only BEFORE UPDATE OR DELETE ON residence FOR EACH ROW EXECUTE FUNCTION position_only_superseded();
