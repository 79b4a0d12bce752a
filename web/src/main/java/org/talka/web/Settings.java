package org.talka.web;

import java.time.Duration;

/**
 * Where the site listens and what plan it makes.
 *
 * @param host name or address to listen on; "localhost" keeps the site to this computer
 * @param port 0 takes any free one
 * @param seed of the plan
 * @param limit time the plan may take, above 0
 */
public record Settings(String host, int port, long seed, Duration limit) {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(20);

    public static Settings of(int port) {
        return new Settings("localhost", port, 1, USUAL_LIMIT);
    }

    public Settings withHost(String otherHost) {
        return new Settings(otherHost, port, seed, limit);
    }

    public Settings withSeed(long otherSeed) {
        return new Settings(host, port, otherSeed, limit);
    }

    public Settings withLimit(Duration otherLimit) {
        return new Settings(host, port, seed, otherLimit);
    }
}
