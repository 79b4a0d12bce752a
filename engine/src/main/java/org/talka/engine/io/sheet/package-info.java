/** What a page shows as a file to take along: CSV, XLSX, JSON, GeoJSON. */
@NullMarked
package org.talka.engine.io.sheet;

import org.jspecify.annotations.NullMarked;
