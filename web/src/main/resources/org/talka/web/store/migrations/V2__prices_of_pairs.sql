-- What the two of a pair pay each other belongs to the certificate of a plan; earlier plans share every pair evenly.
ALTER TABLE price ADD COLUMN partner TEXT NOT NULL DEFAULT '';
