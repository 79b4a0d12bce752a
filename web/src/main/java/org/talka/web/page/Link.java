package org.talka.web.page;

/**
 * A piece of text that leads somewhere.
 *
 * @param text what the reader sees
 * @param href where it leads
 */
public record Link(String text, String href) {}
