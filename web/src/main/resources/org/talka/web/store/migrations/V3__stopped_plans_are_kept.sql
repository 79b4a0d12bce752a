-- milliseconds a run had taken when somebody stopped it and its plan was kept as it was; NULL where nobody did
ALTER TABLE run ADD COLUMN stopped_after INTEGER;
