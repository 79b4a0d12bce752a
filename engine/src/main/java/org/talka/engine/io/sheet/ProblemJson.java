package org.talka.engine.io.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What could not be answered, as RFC 9457 writes it. */
public final class ProblemJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProblemJson() {}

    /**
     * The document.
     *
     * @param title what is wrong
     * @param detail what to do
     * @param instance the address asked for
     */
    public static String of(int status, String title, String detail, String instance) {
        return MAPPER.createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance)
                .toString();
    }
}
