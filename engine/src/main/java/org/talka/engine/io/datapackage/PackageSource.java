package org.talka.engine.io.datapackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the files of a data package are. */
public interface PackageSource {

    /** What the package is called unless it says so itself; never empty. */
    String name();

    /** A fresh stream of a file; empty when there is no such file. */
    Optional<InputStream> open(String file) throws IOException;

    /**
     * The names of all files, sorted; empty where a source cannot list them.
     *
     * @throws java.nio.file.NoSuchFileException when there is no such folder
     * @throws java.nio.file.NotDirectoryException when it is no folder
     */
    Optional<List<String>> list() throws IOException;

    /** The files of a folder. */
    static PackageSource folder(Path folder) {
        return new FolderSource(folder);
    }

    /**
     * The resources of a class path below a prefix such as {@code "data/latvia"}.
     */
    static PackageSource embedded(ClassLoader loader, String prefix) {
        return new EmbeddedSource(loader, prefix);
    }
}
