package org.talka.web.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A name and value that a form carries along unseen. */
public record Carried(String name, String value) {

    /** The question's parts, for forms that ask something beside it. */
    public static List<Carried> of(Question question) {
        return Stream.of(question.query().replaceFirst("^\\?", "").split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .map(part -> new Carried(part[0], URLDecoder.decode(part[1], StandardCharsets.UTF_8)))
                .toList();
    }
}
