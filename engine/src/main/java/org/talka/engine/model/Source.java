package org.talka.engine.model;

/**
 * What a source is called in each language, where its text describes it rather than being its title.
 *
 * @param text as it stands in the rows that name it
 * @param nameEn empty where the text itself will do
 * @param nameLv empty where the text itself will do
 */
public record Source(String text, String nameEn, String nameLv) {}
