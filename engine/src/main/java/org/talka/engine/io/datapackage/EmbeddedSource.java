package org.talka.engine.io.datapackage;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Resources of a class path, which cannot be listed.
 *
 * @param prefix folder of the resources, with or without a slash at the end
 */
record EmbeddedSource(ClassLoader loader, String prefix) implements PackageSource {

    EmbeddedSource {
        prefix = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    }

    @Override
    public String name() {
        return prefix.substring(prefix.lastIndexOf('/') + 1);
    }

    @Override
    public Optional<InputStream> open(String file) {
        return Optional.ofNullable(loader.getResourceAsStream(prefix + "/" + file));
    }

    @Override
    public Optional<List<String>> list() {
        return Optional.empty();
    }
}
