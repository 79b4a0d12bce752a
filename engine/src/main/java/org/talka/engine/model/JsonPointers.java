package org.talka.engine.model;

/** Names as parts of JSON pointers, the way findings and differences name places in a file (RFC 6901). */
public final class JsonPointers {

    private JsonPointers() {}

    /** The name as a part of a pointer. */
    public static String part(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The name that a part of a pointer stands for. */
    public static String name(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }
}
