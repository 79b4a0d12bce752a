package org.talka.engine.io.datapackage;

import org.talka.engine.model.DataPackage;
import org.talka.engine.rules.Rules;

/**
 * A data package with the rules it brings.
 *
 * @param data as in the files; nothing is derived yet
 * @param rules those of the package, or the default ones where it has none
 */
public record LoadedPackage(DataPackage data, Rules rules) {}
