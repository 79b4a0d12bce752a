package org.talka.engine.graph;

import org.talka.engine.model.Cooperation;
import org.talka.engine.model.Neighbourhood;

/** How two vertices of the cooperation graph are connected. */
sealed interface Edge {

    /** municipality to competency: is strong in it */
    record Offers(String municipality, String competency) implements Edge {}

    /** municipality to need: has it */
    record Has(String municipality, String competency) implements Edge {}

    /** need to competency: is about it */
    record IsAbout(String municipality, String competency) implements Edge {}

    /** municipality to municipality: shares a border */
    record Borders(Neighbourhood neighbourhood) implements Edge {}

    /** municipality to municipality: both take part in a cooperation */
    record Tied(Cooperation cooperation, String a, String b) implements Edge {}
}
