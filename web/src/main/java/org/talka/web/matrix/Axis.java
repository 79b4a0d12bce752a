package org.talka.web.matrix;

/**
 * One row or column.
 *
 * @param id of a municipality or competency
 * @param name in the language of the page
 * @param group what it is bracketed with, such as its region; empty for none
 */
public record Axis(String id, String name, String group) {}
