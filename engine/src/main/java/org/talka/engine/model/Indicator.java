package org.talka.engine.model;

/**
 * A figure about a municipality.
 *
 * @param municipality id
 * @param indicator id of what is measured
 * @param year the year it speaks of
 * @param value in the indicator's own unit, finite
 * @param source who published it
 */
public record Indicator(String municipality, String indicator, int year, double value, String source) {}
