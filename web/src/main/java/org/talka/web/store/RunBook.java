package org.talka.web.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.KeptPlan;
import org.talka.engine.twinning.TwinningPlan;

/** The runs of a store, with their plans. What a method has returned from is on the disk. */
public final class RunBook {

    /** Runs kept that no scenario asks for, the newest. */
    private static final int MOST_WITHOUT_SCENARIO = 200;

    /** Usual plans kept beside them, the newest: the site begins with one, and scenarios are held against it. */
    private static final int USUAL_ONES = 10;

    private static final String OF_KEY =
            " question = :question AND seed = :seed AND data_digest = :data AND rules_digest = :rules ";

    private final Database database;

    RunBook(Database database) {
        this.database = database;
    }

    /** Writes down that a question was asked, and returns the number of its run. */
    public long asked(RunKey key) {
        return database.write(handle -> handle.createUpdate("INSERT INTO run (question, seed, data_digest,"
                        + " rules_digest, state, asked) VALUES (:question, :seed, :data, :rules, 'queued', :now)")
                .bind("question", key.question())
                .bind("seed", key.seed())
                .bind("data", key.dataDigest())
                .bind("rules", key.rulesDigest())
                .bind("now", System.currentTimeMillis())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** The run is being solved now. */
    public void begun(long run) {
        database.write(handle -> handle.createUpdate("UPDATE run SET state = 'running', begun = :now WHERE id = :id")
                .bind("now", System.currentTimeMillis())
                .bind("id", run)
                .execute());
    }

    /** The run has ended without a plan. */
    public void ended(long run, KeptRun.State state) {
        database.write(handle -> handle.createUpdate("UPDATE run SET state = :state, ended = :now WHERE id = :id")
                .bind("state", state.name().toLowerCase(Locale.ROOT))
                .bind("now", System.currentTimeMillis())
                .bind("id", run)
                .execute());
    }

    /**
     * The run has ended with this plan. Old runs nobody named are forgotten.
     *
     * @param stoppedAfter null unless somebody stopped it
     */
    public void done(long run, TwinningPlan plan, @Nullable Duration stoppedAfter) {
        database.write(handle -> {
            handle.createUpdate("UPDATE run SET state = 'done', ended = :now, objective = :objective, bound = :bound,"
                            + " gap = :gap, left_out = :leftOut, left_out_bound = :leftOutBound,"
                            + " optimal_by = :optimalBy, stopped_by_clock = :clock, proposals = :proposals,"
                            + " stopped_after = :stoppedAfter"
                            + " WHERE id = :id")
                    .bind("now", System.currentTimeMillis())
                    .bind("objective", plan.objective())
                    .bind("bound", plan.bound())
                    .bind("gap", plan.gap())
                    .bind("leftOut", plan.leftOut())
                    .bind("leftOutBound", plan.leftOutBound())
                    .bind("optimalBy", plan.optimalBy().name())
                    .bind("clock", plan.stoppedByClock() ? 1 : 0)
                    .bind("proposals", plan.proposals().size())
                    .bind("stoppedAfter", stoppedAfter == null ? null : stoppedAfter.toMillis())
                    .bind("id", run)
                    .execute();
            addProposals(handle, run, plan.proposals());
            addPrices(handle, run, plan.certificate());
            return forgetOld(handle);
        });
    }

    private static void addProposals(Handle handle, long run, List<Proposal> proposals) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO proposal VALUES (?, ?, ?, ?, ?, ?)");
        int number = 0;
        for (Proposal proposal : proposals) {
            Pair pair = proposal.pair();
            batch.add(run, number++, pair.a(), pair.b(), proposal.assessment().fit(), proposal.pinned() ? 1 : 0);
        }
        if (number > 0) {
            batch.execute();
        }
    }

    private static void addPrices(Handle handle, long run, List<TwinningPlan.Price> prices) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO price VALUES (?, ?, ?, ?, ?, ?, ?)");
        int number = 0;
        for (TwinningPlan.Price price : prices) {
            batch.add(
                    run,
                    number++,
                    price.municipality(),
                    price.competency(),
                    price.turn(),
                    price.millionths(),
                    price.partner());
        }
        if (number > 0) {
            batch.execute();
        }
    }

    /** The runs that answer this, newest first. */
    public List<KeptRun> of(RunKey key) {
        return database.read(handle -> handle.createQuery("SELECT * FROM run WHERE" + OF_KEY + "ORDER BY id DESC")
                .bind("question", key.question())
                .bind("seed", key.seed())
                .bind("data", key.dataDigest())
                .bind("rules", key.rulesDigest())
                .map((row, context) -> run(row))
                .list());
    }

    /** The newest of them that is done. */
    public Optional<KeptRun> findDone(RunKey key) {
        return of(key).stream().filter(run -> run.state() == KeptRun.State.DONE).findFirst();
    }

    /** The pairs of a run that is done, in the order of its plan. */
    public List<KeptProposal> proposals(long run) {
        return database.read(
                handle -> handle.createQuery("SELECT a, b, fit, pinned FROM proposal WHERE run = :run ORDER BY number")
                        .bind("run", run)
                        .map((row, context) -> new KeptProposal(
                                Pair.of(row.getString("a"), row.getString("b")),
                                row.getDouble("fit"),
                                row.getInt("pinned") == 1))
                        .list());
    }

    /**
     * What is needed to take up the plan of a run that is done.
     *
     * @param pins its question's
     */
    public KeptPlan plan(long run, Pins pins) {
        List<Pair> chosen = proposals(run).stream().map(KeptProposal::pair).toList();
        return database.read(handle -> {
            List<TwinningPlan.Price> prices = handle.createQuery(
                            "SELECT municipality, competency, turn, millionths, partner FROM price WHERE run = :run"
                                    + " ORDER BY number")
                    .bind("run", run)
                    .map((row, context) -> new TwinningPlan.Price(
                            row.getString("municipality"),
                            row.getString("competency"),
                            row.getInt("turn"),
                            row.getLong("millionths"),
                            row.getString("partner")))
                    .list();
            return handle.createQuery("SELECT * FROM run WHERE id = :run")
                    .bind("run", run)
                    .map((row, context) -> new KeptPlan(
                            row.getLong("seed"),
                            pins,
                            row.getDouble("objective"),
                            row.getDouble("bound"),
                            row.getInt("left_out"),
                            row.getInt("left_out_bound"),
                            TwinningPlan.OptimalBy.valueOf(row.getString("optimal_by")),
                            row.getInt("stopped_by_clock") == 1,
                            chosen,
                            prices))
                    .one();
        });
    }

    /** Marks what was queued or running when the program ended, and forgets old runs nobody named. */
    void tidy() {
        database.write(handle -> {
            handle.execute("UPDATE run SET state = 'interrupted' WHERE state IN ('queued', 'running')");
            return forgetOld(handle);
        });
    }

    /** Cost: looks at each run once, some hundred. */
    private static int forgetOld(Handle handle) {
        return handle.execute(
                "DELETE FROM run WHERE NOT EXISTS (SELECT 1 FROM scenario s WHERE s.question = run.question"
                        + " AND s.seed = run.seed AND s.data_digest = run.data_digest"
                        + " AND s.rules_digest = run.rules_digest)"
                        + " AND id NOT IN (SELECT id FROM run ORDER BY id DESC LIMIT ?)"
                        + " AND id NOT IN (SELECT id FROM run WHERE question = '' AND state = 'done'"
                        + " ORDER BY id DESC LIMIT ?)",
                MOST_WITHOUT_SCENARIO,
                USUAL_ONES);
    }

    private static KeptRun run(ResultSet row) throws SQLException {
        KeptRun.State state = KeptRun.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        return new KeptRun(
                row.getLong("id"),
                state,
                Instant.ofEpochMilli(row.getLong("asked")),
                time(row, "begun"),
                time(row, "ended"),
                state == KeptRun.State.DONE ? figures(row) : null,
                stoppedAfter(row));
    }

    private static @Nullable Duration stoppedAfter(ResultSet row) throws SQLException {
        long millis = row.getLong("stopped_after");
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }

    private static KeptRun.Figures figures(ResultSet row) throws SQLException {
        return new KeptRun.Figures(
                row.getDouble("objective"),
                row.getDouble("bound"),
                row.getDouble("gap"),
                row.getInt("left_out"),
                row.getInt("left_out_bound"),
                !TwinningPlan.OptimalBy.NOBODY.name().equals(row.getString("optimal_by")),
                row.getInt("proposals"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
