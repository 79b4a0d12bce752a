package org.talka.engine.model;

/**
 * The figure behind a derived offer or need.
 *
 * @param derivation id of the rule that read it
 * @param indicator id of the indicator
 * @param value the municipality's figure, in the indicator's unit
 * @param threshold the figure from which the rule speaks, same unit
 */
public record Measurement(String derivation, String indicator, double value, double threshold) {}
