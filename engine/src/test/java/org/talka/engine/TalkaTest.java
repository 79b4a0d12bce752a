package org.talka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.model.Need;

class TalkaTest {

    private static final Region TWO_COUNTRIES =
            Region.small().municipalities("""
                    id,name,country,population,lat,lon
                    A,Alder,LV,,,
                    B,Birch,LV,,,
                    C,Cedar,EE,,,
                    D,Dogwood,EE,,,
                    """).indicators("""
                    municipality,indicator,year,value,source
                    A,gravel,2024,10,office
                    B,gravel,2024,20,office
                    C,gravel,2024,80,office
                    D,gravel,2024,90,office
                    """);

    @Test
    void needsAreDerivedAnewWhereOtherCountriesAreAtHome() {
        Talka latvian = talka("\"LV\"");
        Talka both = talka("\"LV\", \"EE\"");

        assertThat(needy(latvian)).containsExactly("B");
        assertThat(needy(latvian.with(both.rules())))
                .containsExactlyElementsOf(needy(both))
                .containsExactly("D");
    }

    private static List<String> needy(Talka talka) {
        return talka.data().needs().stream().map(Need::municipality).toList();
    }

    private static Talka talka(String home) {
        LoadedPackage loaded = TWO_COUNTRIES.rules("""
                        {"home": [%s], "derivations": [{"id": "gravel-roads", "indicator": "gravel", "competency": "roads",
                         "makes": "need", "direction": "high", "percentile": 100, "from": 0.4, "to": 0.8, "en": "Gravel."}]}
                        """.formatted(home)).loadWithRules();
        return Talka.of(loaded.data(), loaded.rules(), List.of());
    }
}
