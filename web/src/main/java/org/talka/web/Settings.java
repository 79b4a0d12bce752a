package org.talka.web;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the site listens and what plan it makes.
 *
 * @param host name or address to listen on; "localhost" keeps the site to this computer
 * @param name another name people call it by, where something in front hands on what they ask; null for none
 * @param port 0 takes any free one
 * @param seed of the plan
 * @param limit time the plan may take, above 0
 * @param rulesFolder where versions of the rules are kept; made when the first is
 * @param looksAhead whether, as soon as the plan is there, its pages are made and it is tried under other weights
 */
public record Settings(
        String host, @Nullable String name, int port, long seed, Duration limit, Path rulesFolder, boolean looksAhead) {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(20);

    private static final Path USUAL_FOLDER = Path.of("talka-rules");

    public static Settings of(int port) {
        return new Settings("localhost", null, port, 1, USUAL_LIMIT, USUAL_FOLDER, false);
    }

    public Settings withHost(String otherHost) {
        return new Settings(otherHost, name, port, seed, limit, rulesFolder, looksAhead);
    }

    public Settings withName(@Nullable String otherName) {
        return new Settings(host, otherName, port, seed, limit, rulesFolder, looksAhead);
    }

    public Settings withLimit(Duration otherLimit) {
        return new Settings(host, name, port, seed, otherLimit, rulesFolder, looksAhead);
    }

    public Settings withRulesFolder(Path otherFolder) {
        return new Settings(host, name, port, seed, limit, otherFolder, looksAhead);
    }

    /** The same, making pages and trying the plan under other weights in the background. */
    public Settings lookingAhead() {
        return new Settings(host, name, port, seed, limit, rulesFolder, true);
    }
}
