package org.talka.engine.io.datapackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.talka.engine.model.Position;

/** The rough extent of European countries, generous, without territories overseas. */
final class CountryBoxes {

    private static final CountryBoxes ALL = load();

    private final Map<String, Box> boxes = new HashMap<>();

    private CountryBoxes() {}

    /** The table of extents that comes with the program. */
    static CountryBoxes all() {
        return ALL;
    }

    private static CountryBoxes load() {
        CountryBoxes all = new CountryBoxes();
        String file = "country-boxes.csv";
        try (InputStream in = Objects.requireNonNull(CountryBoxes.class.getResourceAsStream(file), file)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(parts -> all.boxes.put(parts[0], Box.parse(parts)));
        } catch (IOException e) {
            throw new UncheckedIOException("The extents of countries cannot be read.", e);
        }
        return all;
    }

    boolean knows(String country) {
        return boxes.containsKey(country);
    }

    /** Whether the point lies outside its country and its exchange inside. */
    boolean isSwapped(String country, Position position) {
        Box box = boxes.get(country);
        return box != null
                && !box.holds(position.latitude(), position.longitude())
                && box.holds(position.longitude(), position.latitude());
    }

    /** Degrees north and east. */
    private record Box(double south, double north, double west, double east) {

        static Box parse(String[] parts) {
            return new Box(
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]),
                    Double.parseDouble(parts[4]));
        }

        boolean holds(double latitude, double longitude) {
            return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
        }
    }
}
