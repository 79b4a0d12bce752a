package org.talka.cli;

import java.util.List;

/** A command that cannot be carried out, said in lines a person can act on. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient List<String> lines;

    private Refusal(int code, List<String> lines) {
        super(String.join("\n", lines));
        this.code = code;
        this.lines = List.copyOf(lines);
    }

    /** The data, the rules or the pins stand in the way. */
    static Refusal because(List<String> lines) {
        return new Refusal(1, lines);
    }

    static Refusal because(String line) {
        return because(List.of(line));
    }

    /** The command was called in a way that makes no sense. */
    static Refusal ofUse(String line) {
        return new Refusal(2, List.of(line));
    }

    int code() {
        return code;
    }

    List<String> lines() {
        return lines;
    }
}
