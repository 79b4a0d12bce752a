-- times are milliseconds since 1970; a question is pins and time limit as they stand in an address
CREATE TABLE scenario (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    question TEXT NOT NULL,
    seed INTEGER NOT NULL,
    data_name TEXT NOT NULL,
    data_digest TEXT NOT NULL,
    rules_version TEXT NOT NULL,
    rules_digest TEXT NOT NULL,
    created INTEGER NOT NULL
) STRICT;

CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question TEXT NOT NULL,
    seed INTEGER NOT NULL,
    data_digest TEXT NOT NULL,
    rules_digest TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'stopped', 'interrupted', 'failed')),
    asked INTEGER NOT NULL,
    begun INTEGER,
    ended INTEGER,
    objective REAL,
    bound REAL,
    gap REAL,
    left_out INTEGER,
    left_out_bound INTEGER,
    optimal_by TEXT,
    stopped_by_clock INTEGER,
    proposals INTEGER
) STRICT;

CREATE INDEX run_by_question ON run (question, seed, data_digest, rules_digest);

CREATE TABLE proposal (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    fit REAL NOT NULL,
    pinned INTEGER NOT NULL,
    PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE price (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    municipality TEXT NOT NULL,
    competency TEXT NOT NULL,
    turn INTEGER NOT NULL,
    millionths INTEGER NOT NULL,
    PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;
