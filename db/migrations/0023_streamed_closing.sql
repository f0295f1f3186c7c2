-- Closing writes people while they are counted, before the snapshot whose checksum follows from them: the key is checked
-- at the end of that transaction (and at once everywhere else).
ALTER TABLE snapshot_person RENAME CONSTRAINT snapshot_person_tenant_id_snapshot_id_snapshot_tenant_id_id_fk TO snapshot_person_of_snapshot;
--> statement-breakpoint
ALTER TABLE snapshot_person ALTER CONSTRAINT snapshot_person_of_snapshot DEFERRABLE INITIALLY IMMEDIATE;
