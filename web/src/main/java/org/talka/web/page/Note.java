package org.talka.web.page;

/**
 * What a page says above its headline of itself: a sentence, and where to go from there.
 *
 * @param link without an address where there is nowhere to go
 */
public record Note(String sentence, Link link) {}
