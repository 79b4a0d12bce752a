package org.talka.engine.io.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.talka.engine.io.report.PlanReport;
import org.talka.engine.plan.Flaw;
import org.talka.engine.plan.Flaws;

/** Reads prices.csv row by row. */
public final class PriceRows {

    private static final Pattern TURN = Pattern.compile("|[1-9][0-9]{0,8}");
    private static final Pattern PRICE = Pattern.compile("-?[0-9]{1,18}");

    private PriceRows() {}

    /**
     * A row.
     *
     * @param place where it stands, as a person would name it
     * @param municipality id, or empty
     * @param competency id, or empty
     * @param turn 1 or more; 0 where the file has none
     * @param price millionths of a fit of 1
     * @param partner id, or empty
     */
    public record PriceRow(
            String place, String municipality, String competency, int turn, long price, String partner) {}

    /** Told each row. */
    @FunctionalInterface
    public interface PriceReader {
        void read(PriceRow row);
    }

    /** Hands over every sound row; the others become flaws. */
    public static void read(Path file, Flaws flaws, PriceReader reader) throws BrokenFile, IOException {
        CsvRows.read(file, PlanReport.PRICE_COLUMNS, flaws, (number, fields) -> {
            String place = CsvRows.place(PlanFolder.PRICES, number);
            boolean isTurn = isNumber(fields, 2, TURN, place, flaws);
            boolean isPrice = isNumber(fields, 3, PRICE, place, flaws);
            if (isTurn && isPrice) {
                int turn = fields.get(2).isEmpty() ? 0 : Integer.parseInt(fields.get(2));
                long price = Long.parseLong(fields.get(3));
                reader.read(new PriceRow(place, fields.get(0), fields.get(1), turn, price, fields.get(4)));
            }
        });
    }

    private static boolean isNumber(List<String> fields, int column, Pattern number, String place, Flaws flaws) {
        String text = fields.get(column);
        boolean is = number.matcher(text).matches();
        if (!is) {
            String where = place + ":" + PlanReport.PRICE_COLUMNS.get(column);
            flaws.add(new Flaw(Flaw.Kind.WRONG_KIND, where, Shown.of(text), Flaw.Form.WHOLE_NUMBER.name()));
        }
        return is;
    }
}
