package org.talka.web;

import java.nio.file.Path;
import org.talka.engine.Talka;
import org.talka.engine.io.datapackage.LoadedPackage;
import org.talka.engine.io.datapackage.PackageReader;
import org.talka.engine.io.datapackage.PackageSource;
import org.talka.engine.model.Reading;

/** Packages the pages are tried on. */
public final class Packages {

    private Packages() {}

    public static Talka latvia() {
        return read(Path.of("../data/latvia"));
    }

    static Talka read(Path folder) {
        Reading<LoadedPackage> reading = PackageReader.read(PackageSource.folder(folder));
        if (reading instanceof Reading.Complete<LoadedPackage> complete) {
            return Talka.of(complete.value().data(), complete.value().rules(), complete.findings());
        }
        throw new IllegalStateException(reading.findings().toString());
    }
}
