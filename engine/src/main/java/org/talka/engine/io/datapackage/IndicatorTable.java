package org.talka.engine.io.datapackage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talka.engine.io.table.Columns;
import org.talka.engine.io.table.Ids;
import org.talka.engine.io.table.Row;
import org.talka.engine.io.table.TableReader;
import org.talka.engine.model.Finding.Cause;
import org.talka.engine.model.Indicator;

/** indicators.csv. Of several figures for one municipality, indicator and year the first counts. */
final class IndicatorTable implements TableReader {

    private final Ids municipalities;
    private final List<Indicator> indicators = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Key> seen = new HashSet<>();

    IndicatorTable(Ids municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public String file() {
        return "indicators.csv";
    }

    @Override
    public Columns columns() {
        return Columns.required("municipality", "indicator", "year", "value").optional("source");
    }

    @Override
    public void read(Row row) {
        String municipality = row.reference("municipality", municipalities);
        row.required("indicator");
        String indicator = row.word("indicator");
        int year = row.requiredYear("year");
        double value = row.requiredNumber("value", -Double.MAX_VALUE, Double.MAX_VALUE);
        names.add(indicator);
        if (row.isFaulty()) {
            return;
        }
        if (seen.add(new Key(municipality, indicator, year))) {
            indicators.add(new Indicator(municipality, indicator, year, value, row.word("source")));
        } else {
            row.remark("", Cause.DUPLICATE_ROW, Map.of());
        }
    }

    List<Indicator> indicators() {
        return indicators;
    }

    /** The ids of the indicators that any row speaks of. */
    Set<String> names() {
        return names;
    }

    private record Key(String municipality, String indicator, int year) {}
}
