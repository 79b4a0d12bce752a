package org.talka.web.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The scenarios of a store. What a method has returned from is on the disk. */
public final class Scenarios {

    /** Most that are to be kept: more are no longer found again in a list, and anybody who reaches the site can add one. */
    public static final int MOST = 200;

    private final Database database;

    Scenarios(Database database) {
        this.database = database;
    }

    /** Newest first. */
    public List<Scenario> list() {
        return database.read(handle -> handle.createQuery("SELECT * FROM scenario ORDER BY id DESC")
                .map((row, context) -> scenario(row))
                .list());
    }

    /** How many there are. */
    public int count() {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM scenario")
                .mapTo(Integer.class)
                .one());
    }

    public Optional<Scenario> find(long id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM scenario WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> scenario(row))
                .findOne());
    }

    /** Those that ask this, newest first. */
    public List<Scenario> asking(RunKey key) {
        return database.read(handle -> handle.createQuery("SELECT * FROM scenario WHERE question = :question"
                        + " AND seed = :seed AND data_digest = :data AND rules_digest = :rules ORDER BY id DESC")
                .bind("question", key.question())
                .bind("seed", key.seed())
                .bind("data", key.dataDigest())
                .bind("rules", key.rulesDigest())
                .map((row, context) -> scenario(row))
                .list());
    }

    /** Keeps a question under a name. */
    public Scenario keep(String name, String question, long seed, Base base) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        long id = database.write(handle -> handle.createUpdate(
                        "INSERT INTO scenario (name, question, seed, data_name, data_digest, rules_version,"
                                + " rules_digest, created) VALUES (:name, :question, :seed, :dataName, :dataDigest,"
                                + " :rulesVersion, :rulesDigest, :created)")
                .bind("name", name)
                .bind("question", question)
                .bind("seed", seed)
                .bind("dataName", base.dataName())
                .bind("dataDigest", base.dataDigest())
                .bind("rulesVersion", base.rulesVersion())
                .bind("rulesDigest", base.rulesDigest())
                .bind("created", now.toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new Scenario(id, name, question, seed, base, now);
    }

    public void rename(long id, String name) {
        database.write(handle -> handle.createUpdate("UPDATE scenario SET name = :name WHERE id = :id")
                .bind("name", name)
                .bind("id", id)
                .execute());
    }

    /** Forgets a scenario; its runs stay for others that ask the same. */
    public void remove(long id) {
        database.write(handle -> handle.createUpdate("DELETE FROM scenario WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    private static Scenario scenario(ResultSet row) throws SQLException {
        return new Scenario(
                row.getLong("id"),
                row.getString("name"),
                row.getString("question"),
                row.getLong("seed"),
                new Base(
                        row.getString("data_name"),
                        row.getString("data_digest"),
                        row.getString("rules_version"),
                        row.getString("rules_digest")),
                Instant.ofEpochMilli(row.getLong("created")));
    }
}
