-- A recurring duty comes to its end; training accepted by HR is taken back; an audience that is open gets another name.
ALTER TABLE duty_series
  ADD COLUMN last_on date,
  ADD COLUMN ended_by uuid,
  ADD COLUMN end_reason text,
  ADD CONSTRAINT duty_series_ended CHECK ((ended_at IS NULL) = (last_on IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL));
