package org.talka.engine.io.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.talka.engine.model.Digests;
import org.talka.engine.plan.Flaw;

/** Where the four files of a plan are. */
public record PlanFolder(Path folder) {

    public static final String PLAN = "plan.json";
    public static final String PROPOSALS = "proposals.csv";
    public static final String PRICES = "prices.csv";
    public static final String RINGS = "rings.csv";

    public Path plan() {
        return folder.resolve(PLAN);
    }

    public Path proposals() {
        return folder.resolve(PROPOSALS);
    }

    public Path prices() {
        return folder.resolve(PRICES);
    }

    public Path rings() {
        return folder.resolve(RINGS);
    }

    /** Whether this file is there. */
    public boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    /** One flaw for each file that is not there. */
    public List<Flaw> missing() {
        return Stream.of(PLAN, PROPOSALS, PRICES, RINGS)
                .filter(file -> !has(file))
                .map(file -> new Flaw(Flaw.Kind.NO_FILE, file))
                .toList();
    }

    /** The SHA-256 of a file, hexadecimal. */
    public String digest(String file) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(file));
                DigestInputStream digested = new DigestInputStream(in, Digests.sha256())) {
            digested.transferTo(OutputStream.nullOutputStream());
            return Digests.hex(digested.getMessageDigest());
        }
    }
}
