/**
 * Scenarios and runs in one SQLite file, so that they outlive the program. The only room that knows Jdbi, Flyway and
 * SQLite.
 */
@NullMarked
package org.talka.web.store;

import org.jspecify.annotations.NullMarked;
