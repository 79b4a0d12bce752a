package org.talka.engine.graph;

/** What the cooperation graph connects. */
sealed interface Vertex {

    /** A municipality of the package. */
    record OfMunicipality(String id) implements Vertex {}

    /** A competency of the package. */
    record OfCompetency(String id) implements Vertex {}

    /** What one municipality lacks in one competency, however many sources say so. */
    record OfNeed(String municipality, String competency) implements Vertex {}
}
