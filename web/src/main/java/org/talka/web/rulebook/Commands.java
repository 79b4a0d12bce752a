package org.talka.web.rulebook;

/** The command that prints the same figures as a page. */
public final class Commands {

    private Commands() {}

    /**
     * The command.
     *
     * @param options beside data and rules, with a space before each
     */
    public static String of(String command, Asked asked, String options) {
        return "java -jar talka.jar " + command + (asked.isUsual() ? "" : " --rules rules.json") + options;
    }
}
