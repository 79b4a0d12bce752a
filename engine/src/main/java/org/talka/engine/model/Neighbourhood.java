package org.talka.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * Two municipalities that share a border.
 *
 * @param a id
 * @param b id, another one
 * @param borderKm length of the common border in km; null where unknown
 */
public record Neighbourhood(String a, String b, @Nullable Double borderKm) {}
