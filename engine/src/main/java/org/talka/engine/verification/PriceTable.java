package org.talka.engine.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.talka.engine.io.plan.BrokenFile;
import org.talka.engine.io.plan.PriceRows;
import org.talka.engine.io.plan.PriceRows.PriceRow;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaws;
import org.talka.engine.plan.Pair;
import org.talka.engine.verification.CandidateTable.NeedKey;

/**
 * The prices of a certificate: one for each place, each turn at a need and each demand of the rules, and one for some
 * candidates; the others are shared evenly.
 */
final class PriceTable {

    private static final long NOT_THERE = Long.MIN_VALUE;

    private final CandidateTable table;
    private final Demands demands;
    private final int ranks;
    private final long[] places;
    private final long[] turns;
    private final long[] ofDemands;
    private final long[] transfers;
    private final Flaws flaws = new Flaws();
    private int rows;
    private int pairs;

    private PriceTable(CandidateTable table, Demands demands, int ranks) {
        this.table = table;
        this.demands = demands;
        this.ranks = ranks;
        this.places = empty(table.municipalities());
        this.turns = empty(table.needNumbers().size() * ranks);
        this.ofDemands = empty(demands.size());
        this.transfers = empty(table.size());
    }

    private static long[] empty(int size) {
        long[] prices = new long[size];
        Arrays.fill(prices, NOT_THERE);
        return prices;
    }

    /**
     * Reads the prices; where there are flaws, they are of no use.
     *
     * @param ranks how many turns each need has
     */
    static PriceTable read(Path file, CandidateTable table, Demands demands, int ranks) throws BrokenFile, IOException {
        PriceTable prices = new PriceTable(table, demands, ranks);
        PriceRows.read(file, prices.flaws, prices::add);
        if (prices.flaws.isEmpty()) {
            prices.lookForMissing();
        }
        return prices;
    }

    private void add(PriceRow row) {
        rows++;
        if (!row.partner().isEmpty()) {
            pairs++;
            set(row, transfers, pair(row), -Long.MAX_VALUE, Long.MAX_VALUE);
        } else if (row.municipality().isEmpty()) {
            boolean known = row.competency().isEmpty() && row.turn() >= 1 && row.turn() <= ofDemands.length;
            set(row, ofDemands, known ? row.turn() - 1 : -1, 0, known ? demands.cost(row.turn() - 1) : 0);
        } else if (row.competency().isEmpty()) {
            boolean known = row.turn() == 0 && table.knows(row.municipality());
            set(row, places, known ? table.place(row.municipality()) : -1, -Long.MAX_VALUE, Long.MAX_VALUE);
        } else {
            Integer need = table.needNumbers().get(new NeedKey(row.municipality(), row.competency()));
            boolean known = need != null && row.turn() >= 1 && row.turn() <= ranks;
            set(row, turns, known ? need * ranks + row.turn() - 1 : -1, 0, Long.MAX_VALUE);
        }
    }

    /** Number of the candidate a row speaks of, below 0 where there is none such. */
    private int pair(PriceRow row) {
        boolean isPair = row.competency().isEmpty()
                && row.turn() == 0
                && row.municipality().compareTo(row.partner()) < 0
                && table.knows(row.municipality())
                && table.knows(row.partner());
        return isPair ? table.find(Pair.of(row.municipality(), row.partner())) : -1;
    }

    private void set(PriceRow row, long[] prices, int at, long least, long most) {
        if (at < 0) {
            flaws.add(new Flaw(Flaw.Kind.UNKNOWN_PRICE, row.place(), name(row), ""));
        } else if (prices[at] != NOT_THERE) {
            flaws.add(new Flaw(Flaw.Kind.PRICE_TWICE, row.place(), name(row), ""));
        } else {
            prices[at] = row.price();
            if (row.price() < least || row.price() > most) {
                String range = most == Long.MAX_VALUE ? "≥ " + least : least + "–" + most;
                flaws.add(new Flaw(Flaw.Kind.PRICE_OUT_OF_RANGE, row.place(), Long.toString(row.price()), range));
            }
        }
    }

    private static String name(PriceRow row) {
        String partner = row.partner().isEmpty() ? "" : "," + row.partner();
        return row.municipality() + "," + row.competency() + "," + (row.turn() == 0 ? "" : row.turn()) + partner;
    }

    private void lookForMissing() {
        for (int i = 0; i < places.length; i++) {
            require(places[i], table.id(i), "", 0);
        }
        List<Map.Entry<NeedKey, Integer>> needs =
                new ArrayList<>(table.needNumbers().entrySet());
        needs.sort(Map.Entry.comparingByValue());
        for (Map.Entry<NeedKey, Integer> need : needs) {
            for (int rank = 0; rank < ranks; rank++) {
                long price = turns[need.getValue() * ranks + rank];
                require(price, need.getKey().municipality(), need.getKey().competency(), rank + 1);
            }
        }
        for (int demand = 0; demand < ofDemands.length; demand++) {
            require(ofDemands[demand], "", "", demand + 1);
        }
    }

    private void require(long price, String municipality, String competency, int turn) {
        if (price == NOT_THERE) {
            String name = name(new PriceRow("", municipality, competency, turn, 0, ""));
            flaws.add(new Flaw(Flaw.Kind.MISSING, "prices.csv", "", name));
        }
    }

    List<Flaw> flaws() {
        return flaws.list();
    }

    /** How many prices there are to be, with those of pairs that are there. */
    int size() {
        return places.length + turns.length + ofDemands.length + pairs;
    }

    /** How many rows were read. */
    int rows() {
        return rows;
    }

    /** Of a place at a municipality, millionths. */
    long place(int municipality) {
        return places[municipality];
    }

    /** Of the turn of this rank at a need, 0 being the first; millionths. */
    long turn(int need, int rank) {
        return turns[need * ranks + rank];
    }

    /** Of a hundredth of what the rules ask; millionths. */
    long demand(int demand) {
        return ofDemands[demand];
    }

    /** What the first of a candidate gets from the second beyond half of what the pair gains; millionths. */
    long transfer(int candidate) {
        return transfers[candidate] == NOT_THERE ? 0 : transfers[candidate];
    }
}
